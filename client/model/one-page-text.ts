import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Gauge } from '../../shared/rules/vocabulary.ts';
import { n } from './number.ts';

/** The student's page: what everybody at the table should have read once. */

export const ACTS: readonly { readonly title: MessageDescriptor; readonly text: MessageDescriptor }[] = [
  {
    title: msg`Talk`,
    text: msg`You trade promises and draft a common text. A promise names one norm and how far it goes, and has somebody who owes it and somebody who is owed. Being owed serves you; owing has a price at home. In a common text you are owed only what you owe.`,
  },
  {
    title: msg`Act`,
    text: msg`In secret you keep your word, build defences, help somebody, or run an operation against somebody. Operations can pay. They are noticed sometimes, and break what you owe the victim.`,
  },
  {
    title: msg`Answer`,
    text: msg`Accidents and crime make incidents too. Each one leaves evidence, and evidence can mislead. A bar for each state says how likely it is the author; one more bar says “no state”. Blaming the guilty deters. Blaming the innocent makes an enemy.`,
  },
];

export const RUNGS: readonly {
  readonly means: MessageDescriptor;
  readonly rung: 1 | 2 | 3 | 4;
}[] = [
  { rung: 1, means: msg`You declare it in public.` },
  { rung: 2, means: msg`You also report each round.` },
  { rung: 3, means: msg`You also let others inspect.` },
  { rung: 4, means: msg`Your parliament ratifies it, and a breach is to be made good.` },
];

export const GAUGE_QUESTIONS: readonly { readonly gauge: Gauge; readonly asks: MessageDescriptor }[] = [
  { gauge: 'norms', asks: msg`How much is promised, how firmly, by states that are believed?` },
  { gauge: 'restraint', asks: msg`How little harm have states done lately?` },
  { gauge: 'calm', asks: msg`How small is the worst grudge of each state?` },
  { gauge: 'accountability', asks: msg`Would an attack be seen, and pinned on the right state?` },
  { gauge: 'resilience', asks: msg`How well do states withstand attacks, the weakest third above all?` },
  { gauge: 'trust', asks: msg`How far do states expect each other to keep their word?` },
  { gauge: 'openness', asks: msg`Is the net still one? Localisation, broad sanctions and drift close it.` },
];

export const EQUATIONS: readonly {
  readonly title: MessageDescriptor;
  readonly formula: MessageDescriptor;
  readonly words: MessageDescriptor;
}[] = [
  {
    title: msg`What a promise is worth`,
    formula: msg`U = Σ [ w · (1 − |q − θ| / 4) − c · (r / 4)² ]`,
    words: msg`For each norm: how much it matters to you (w), how near what you are owed (q) is to what you want (θ), less the price at home (c) of what you owe (r). Each norm of which you owe anybody more than a red line allows costs 5 points besides.`,
  },
  {
    title: msg`When an operation tempts`,
    formula: msg`gain − broken norm − P(seen) · P(pinned) · (answer + lost future) − escalation > waiting`,
    words: msg`Only the difference that guilt makes deters: who is blamed anyway has nothing to lose.`,
  },
  {
    title: msg`What the bars say`,
    formula: msg`belief ∝ motive × means × record × evidence`,
    words: msg`Among bars near 70 %, about 70 % are right.`,
  },
  {
    title: msg`When to answer`,
    formula: msg`P(guilty) · effect · vulnerability > cost + P(innocent) · price of a false charge`,
    words: msg`Blame whom it hurts, when you are sure enough. Else, tolerating is a choice too.`,
  },
];

/** What its formula adds up is in the table of parameters. */
export const SCORE_WORDS = {
  title: msg`What stability is`,
  words: msg`Each gauge runs from 0 to 1. Every point gained or lost is listed with its cause, and they add up.`,
} as const;

const common = Math.round(100 * Number(n('player.shared')));
const own = 100 - common;

export const OWN_SCORE: readonly MessageDescriptor[] = [
  msg`Your score is ${own} % your own interest and ${common} % the stability of all. Your interest is half your mandate, a good third what your conduct won and lost, and the rest the trust that others have in you.`,
  msg`Cheating can pay once. A world of cheats pays nobody.`,
  msg`Three numbers drive everything: how well attacks are seen, how well the culprit can be told from others, and how long the game will go on.`,
  msg`In the session you see the public score, reckoned from public facts alone. The debrief shows the true one beside it: the gap is the illusion of stability.`,
];

import type { ParameterName } from '../../shared/model/parameters.ts';
import type { Gauge } from '../../shared/rules/vocabulary.ts';
import { n } from './number.ts';

/** The student's page: what everybody at the table should have read once. */

export const ACTS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Talk',
    text: 'You trade promises and draft a common text. A promise names one norm and how far it goes, and has somebody who owes it and somebody who is owed. Being owed serves you; owing has a price at home. In a common text you are owed only what you owe.',
  },
  {
    title: 'Act',
    text: 'In secret you keep your word, build defences, help somebody, or run an operation against somebody. Operations can pay. They are noticed sometimes, and break what you owe the victim.',
  },
  {
    title: 'Answer',
    text: 'Accidents and crime make incidents too. Each one leaves evidence, and evidence can mislead. A bar for each state says how likely it is the author; one more bar says “no state”. Blaming the guilty deters. Blaming the innocent makes an enemy.',
  },
];

export const RUNGS: readonly {
  readonly verb: string;
  readonly means: string;
  readonly rung: 1 | 2 | 3 | 4;
}[] = [
  { rung: 1, verb: 'Say it', means: 'You declare it in public.' },
  { rung: 2, verb: 'Show it', means: 'You also report each round.' },
  { rung: 3, verb: 'Have it checked', means: 'You also let others inspect.' },
  { rung: 4, verb: 'Make it law', means: 'Your parliament ratifies it, and a breach is to be made good.' },
];

export const GAUGE_QUESTIONS: readonly { readonly gauge: Gauge; readonly asks: string }[] = [
  { gauge: 'norms', asks: 'How much is promised, how firmly, by states that are believed?' },
  { gauge: 'restraint', asks: 'How little harm have states done lately?' },
  { gauge: 'calm', asks: 'How small is the worst grudge of each state?' },
  { gauge: 'accountability', asks: 'Would an attack be seen, and pinned on the right state?' },
  { gauge: 'resilience', asks: 'How well do states withstand attacks, the weakest third above all?' },
  { gauge: 'trust', asks: 'How far do states expect each other to keep their word?' },
  { gauge: 'openness', asks: 'Is the net still one? Localisation, broad sanctions and drift close it.' },
];

export const EQUATIONS: readonly {
  readonly title: string;
  readonly formula: string;
  readonly words: string;
}[] = [
  {
    title: 'What a promise is worth',
    formula: 'U = Σ [ w · (1 − |q − θ| / 4) − c · (r / 4)² ]',
    words:
      'For each norm: how much it matters to you (w), how near what you are owed (q) is to what you want (θ), less the price at home (c) of what you owe (r). Never across a red line.',
  },
  {
    title: 'When an operation tempts',
    formula: 'gain − broken norm − P(seen) · P(pinned) · (answer + lost future) − escalation > waiting',
    words: 'Only the difference that guilt makes deters: who is blamed anyway has nothing to lose.',
  },
  {
    title: 'What the bars say',
    formula: 'belief ∝ motive × means × record × evidence',
    words: 'Among bars near 70 %, about 70 % are right.',
  },
  {
    title: 'When to answer',
    formula: 'P(guilty) · effect · vulnerability > cost + P(innocent) · price of a false charge',
    words: 'Blame whom it hurts, when you are sure enough. Else, tolerating is a choice too.',
  },
];

const POINTS: readonly { readonly letter: string; readonly name: ParameterName }[] = [
  { letter: 'norms', name: 'norms.points' },
  { letter: 'restraint', name: 'restraint.points' },
  { letter: 'calm', name: 'calm.points' },
  { letter: 'accountability', name: 'accountability.points' },
  { letter: 'resilience', name: 'resilience.points' },
  { letter: 'trust', name: 'trust.points' },
  { letter: 'openness', name: 'openness.points' },
];

export const SCORE_EQUATION = {
  title: 'What stability is',
  formula: `S = ${POINTS.map(({ letter, name }) => `${n(name)} ${letter}`).join(' + ')}`,
  words: 'Each gauge runs from 0 to 1. Every point gained or lost is listed with its cause, and they add up.',
};

const shared = Number(n('player.shared'));

export const OWN_SCORE = [
  `Your score is ${Math.round(100 * (1 - shared))} % your own interest and ${Math.round(100 * shared)} % the stability of all. Your interest is half your mandate, a good third what your conduct won and lost, and the rest the trust that others have in you.`,
  'Cheating can pay once. A world of cheats pays nobody.',
  'Three numbers drive everything: how well attacks are seen, how well the culprit can be told from others, and how long the game will go on.',
  'In the session you see the public score, reckoned from public facts alone. The debrief shows the true one beside it: the gap is the illusion of stability.',
];

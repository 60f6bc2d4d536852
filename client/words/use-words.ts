import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { Cause, LedgerLine } from '../../shared/model/world.ts';
import type { Item } from '../../shared/rules/commands.ts';
import type { Refusal } from '../../shared/rules/refusals.ts';
import type { Message } from '../../shared/rules/view/record.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import {
  type Id,
  MECHANICS,
  type NormId,
  type Phase,
  type Rung,
  type SeatId,
} from '../../shared/rules/vocabulary.ts';
import { useGame } from '../store.ts';
import { CAUSE_WORDS } from './causes.ts';
import { REFUSAL_WORDS } from './front/refusals.ts';
import { ITEM_WORDS, itemValues } from './items.ts';
import { MECHANIC_WORDS } from './mechanics.ts';
import { NEWS_WORDS } from './news.ts';
import { PHRASE_WORDS } from './phrases.ts';
import { OPERATION_WORDS, PHASE_WORDS, RUNG_WORDS } from './terms.ts';
import { useTexts } from './texts.ts';

const NO_INCIDENTS: PublicView['incidents'] = {};

type Named = { readonly seat: SeatId; readonly other: SeatId; readonly norm: NormId | '' };

function rungOf(rung: number): Rung {
  return rung === 1 || rung === 2 || rung === 3 || rung === 4 ? rung : 0;
}

/** Everything that the interface says about the game, in the reader's language. */
export function useWords() {
  const { i18n } = useLingui();
  const text = useTexts();
  const incidents = useGame((snapshot) => snapshot.public?.incidents ?? NO_INCIDENTS);
  const say = (descriptor: MessageDescriptor, values: Record<string, unknown> = {}) => {
    const filled = { ...descriptor, values: { ...descriptor.values, ...values } };
    return i18n._(filled);
  };
  const seat = (id: SeatId | '') => (id === '' ? '' : text(`seat.${id}.name`) || id);
  const norm = (id: NormId | '') => (id === '' ? '' : text(`norm.${id}.title`) || id);
  const rung = (step: number) => say(RUNG_WORDS[rungOf(step)]);
  const forum = (id: Id) => text(id === '' ? 'forum.name' : `forum.${id}.name`);
  const named = ({ seat: first, other, norm: about }: Named) => ({
    seat: seat(first || other),
    other: seat(other),
    norm: norm(about),
    seats: first && other ? 'two' : first || other ? 'one' : 'none',
    about: about ? 'yes' : 'no',
  });
  const pair = (what: string, about: string) => (about ? say(PAIR, { what, about }) : what);
  const incident = (id: Id) => {
    const known = incidents[id];
    if (!known) return '';
    const effect = say(OPERATION_WORDS[known.effect]);
    return text(`incident.${known.script}.title`) || pair(effect, seat(known.victim));
  };
  const mechanic = (name: string) => {
    const known = MECHANICS.find((one) => one === name);
    return known ? say(MECHANIC_WORDS[known].title) : '';
  };
  /** A fact is a number, a seat or a norm. */
  const fact = (value: string) => text(`seat.${value}.name`) || text(`norm.${value}.title`) || value;

  return {
    say,
    text,
    /** The name of a seat; '' for nobody. */
    seat,
    /** The title of a norm. */
    norm,
    /** The name of a forum; '' is the main one. */
    forum,
    /** “Espionage: Tarrow”, with the colon as the language sets it. */
    pair,
    /** What everybody calls an incident. */
    incident,
    /** A step of a norm as a verb: “Say it”. */
    rung,
    /** What owing the norm means at that step, in a sentence. */
    duty: (id: NormId, step: number) => (step > 0 ? text(`norm.${id}.rung${step}`) : rung(0)),
    phase: (phase: Phase) => say(PHASE_WORDS[phase]),
    refusal: (refusal: Refusal) => say(REFUSAL_WORDS[refusal.refused], { fact: fact(refusal.fact) }),
    cause: (cause: Cause | LedgerLine['cause'] | PublicView['ledger'][string]) =>
      say(CAUSE_WORDS[cause.kind], named(cause)),
    news: (news: PublicView['news'][string]) =>
      say(NEWS_WORDS[news.kind], {
        ...named(news),
        rung: rung(news.rung),
        phase: say(PHASE_WORDS[news.phase]),
        mechanic: mechanic(news.ref),
        history: text(`history.${news.ref}.title`),
        forum: forum(news.ref),
      }),
    /** What a person typed, or what a bot said by id. */
    message: (message: Message) =>
      message.phrase === ''
        ? message.text
        : say(PHRASE_WORDS[message.phrase], {
            seat: seat(message.seat),
            norm: norm(message.norm),
            rung: rung(message.rung),
          }),
    /** One thing that a side of an offer gives. */
    item: (item: Item) => say(ITEM_WORDS[item.type], itemValues(item, { seat, norm, rung, incident })),
    /** “A, B and C”, as the language joins them. */
    list: (words: readonly string[]) =>
      new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(words),
    number: (value: number, digits = 0) =>
      i18n.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    /** A change with its sign: “+4”, “−2.5”, “±0”. */
    signed: (value: number, digits = 0) =>
      i18n.number(value, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    percent: (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    onlyTo: (name: string) => say(ONLY, { name }),
  };
}

const ONLY = msg({ message: 'Only {name}' });
const PAIR = msg({ message: '{what}: {about}' });

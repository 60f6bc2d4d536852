/** What a state hangs on a clause while the text is drafted (RULES.md, X). */
import type { SeatCommand } from '../commands.ts';
import { keyOf } from '../keys.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { emit, type Turn } from '../turn.ts';
import type { SeatView } from '../view.ts';
import { EXCEPTIONS, SUNSETS } from '../vocabulary/provisos.ts';
import type { Id, Mechanic, NormId, SeatId } from '../vocabulary.ts';
import type { Proviso } from './proviso-shapes.ts';
import { areSame, provisosOf, withProviso } from './provisos-on-clauses.ts';
import { writingFault } from './texts.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** The mechanic that each kind belongs to. */
export const PROVISO_MECHANIC = {
  condition: 'conditions',
  exception: 'exceptions',
  sunset: 'sunset',
  reading: 'brackets',
  review: 'reviewConference',
} as const satisfies Record<Proviso['kind'], Mechanic>;

function statesOf({ public: { seats } }: SeatView): SeatId[] {
  return Object.keys(seats).filter((id) => seats[id]?.kind === 'state');
}

/** X3: numbers of states that a condition of entry may ask for: more than half, two thirds, all. */
export function entryCounts(states: number): number[] {
  return [...new Set([Math.floor(states / 2) + 1, Math.ceil((2 * states) / 3), states])];
}

/** All that could hang on a clause, whatever hangs on it now; with norm '', on the whole text. */
function provisosAt(view: SeatView, norm: NormId | ''): Proviso[] {
  const all = norm === '' ? reviews(view) : [...conditions(view), ...PLAIN_PROVISOS];
  return all.filter(({ kind }) => plays(view.public, PROVISO_MECHANIC[kind]));
}

/** Those that are the same at every table. */
const PLAIN_PROVISOS: readonly Proviso[] = [
  ...(['', ...EXCEPTIONS] as const).map((exception): Proviso => ({ kind: 'exception', exception })),
  ...[0, ...SUNSETS].map((rounds): Proviso => ({ kind: 'sunset', rounds })),
  ...(['', 'open', 'narrow'] as const).map((reading): Proviso => ({ kind: 'reading', reading })),
];

/** X8: any round to come. */
function reviews({ public: { round, rounds } }: SeatView): Proviso[] {
  const later = Array.from({ length: Math.max(0, rounds - round) }, (_, at) => round + 1 + at);
  return [0, ...later].map((at) => ({ kind: 'review', round: at }));
}

function conditions(view: SeatView): Proviso[] {
  const states = statesOf(view);
  const plain = (['', 'reciprocity', 'funding'] as const).map(
    (condition): Proviso => ({ kind: 'condition', condition, states: 0, seat: '' }),
  );
  const entries = entryCounts(states.length).flatMap((count) =>
    ['', ...states].map((seat): Proviso => ({ kind: 'condition', condition: 'entry', states: count, seat })),
  );
  return [...plain, ...entries];
}

/** Whether it stands so already. */
function isSet({ public: view }: SeatView, text: Id, norm: NormId | '', proviso: Proviso): boolean {
  if (proviso.kind === 'review') return view.treaties[text]?.reviewRound === proviso.round;
  const clause = view.clauses[keyOf(text, norm)];
  if (!clause) return false;
  const now = provisosOf(clause);
  return areSame(now, withProviso(now, proviso));
}

/** Why nothing may be hung there, or null. */
function placeFault(view: SeatView, text: Id, norm: NormId | ''): Refusal | null {
  const fault = writingFault(view, text);
  if (fault || norm === '') return fault;
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  return clause.rung === 0 ? refuse('emptyText') : null;
}

/** What the seat may hang on a clause, or on the whole text, or take off it, now. */
export function provisosFor(view: SeatView, text: Id, norm: NormId | ''): Proviso[] {
  if (placeFault(view, text, norm)) return [];
  return provisosAt(view, norm).filter((proviso) => !isSet(view, text, norm, proviso));
}

function isSame(one: Proviso, other: Proviso): boolean {
  const fields = (proviso: Proviso) => Object.entries(proviso).sort().join('|');
  return fields(one) === fields(other);
}

export function setProvisoFault(view: SeatView, { text, norm, proviso }: Of<'setProviso'>): Refusal | null {
  if (!plays(view.public, PROVISO_MECHANIC[proviso.kind])) return refuse('notAtThisLevel');
  const fault = placeFault(view, text, norm);
  if (fault) return fault;
  if (!provisosAt(view, norm).some((known) => isSame(known, proviso))) return refuse('badProviso');
  return isSet(view, text, norm, proviso) ? refuse('provisoUnchanged') : null;
}

/** X1: it stands in the text from now on, and is voted on with it. */
export function setProviso(turn: Turn, seat: SeatId, { text, norm, proviso }: Of<'setProviso'>): void {
  emit(turn, { type: 'provisoSet', text, norm, proviso, by: seat });
}

/** What a state hangs on a clause while the text is drafted (RULES.md, X). */
import type { SeatCommand } from './commands.ts';
import { keyOf } from './keys.ts';
import type { Proviso } from './proviso-shapes.ts';
import { areSame, provisosOf, withProviso } from './provisos-on-clauses.ts';
import { type Refusal, refuse } from './refusals.ts';
import { plays } from './settings.ts';
import { writingFault } from './texts.ts';
import { emit, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { Id, Mechanic, NormId, SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** The mechanic that each kind belongs to. */
export const PROVISO_MECHANIC = { condition: 'conditions' } as const satisfies Record<
  Proviso['kind'],
  Mechanic
>;

function statesOf({ public: { seats } }: SeatView): SeatId[] {
  return Object.keys(seats).filter((id) => seats[id]?.kind === 'state');
}

/** X3: numbers of states that a condition of entry may ask for: more than half, two thirds, all. */
export function entryCounts(states: number): number[] {
  return [...new Set([Math.floor(states / 2) + 1, Math.ceil((2 * states) / 3), states])];
}

/** All that could hang on a clause, whatever hangs on it now. */
function provisosAt(view: SeatView): Proviso[] {
  if (!plays(view.public, 'conditions')) return [];
  const states = statesOf(view);
  const plain = (['', 'reciprocity', 'funding'] as const).map(
    (condition): Proviso => ({ kind: 'condition', condition, states: 0, seat: '' }),
  );
  const entries = entryCounts(states.length).flatMap((count) =>
    ['', ...states].map((seat): Proviso => ({ kind: 'condition', condition: 'entry', states: count, seat })),
  );
  return [...plain, ...entries];
}

/** What the seat may hang on a clause, or take off it, now. */
export function provisosFor(view: SeatView, text: Id, norm: NormId): Proviso[] {
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause || clause.rung === 0 || writingFault(view, text)) return [];
  const now = provisosOf(clause);
  return provisosAt(view).filter((proviso) => !areSame(now, withProviso(now, proviso)));
}

function isSame(one: Proviso, other: Proviso): boolean {
  const fields = (proviso: Proviso) => Object.entries(proviso).sort().join('|');
  return fields(one) === fields(other);
}

export function setProvisoFault(view: SeatView, { text, norm, proviso }: Of<'setProviso'>): Refusal | null {
  if (!plays(view.public, PROVISO_MECHANIC[proviso.kind])) return refuse('notAtThisLevel');
  const fault = writingFault(view, text);
  if (fault) return fault;
  const clause = view.public.clauses[keyOf(text, norm)];
  if (!clause) return refuse('notOnAgenda', norm);
  if (clause.rung === 0) return refuse('emptyText');
  if (!provisosAt(view).some((known) => isSame(known, proviso))) return refuse('badProviso');
  const now = provisosOf(clause);
  return areSame(now, withProviso(now, proviso)) ? refuse('provisoUnchanged') : null;
}

/** X1: it stands in the text from now on, and is voted on with it. */
export function setProviso(turn: Turn, seat: SeatId, { text, norm, proviso }: Of<'setProviso'>): void {
  emit(turn, { type: 'provisoSet', text, norm, proviso, by: seat });
}

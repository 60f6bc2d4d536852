/** Words beside the game: the facilitator's to a seat and to themselves, and hands that people raise (RULES.md, W9-W10). */

import type { PersonCommand } from '../commands/people.ts';
import type { FacilitatorCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { PersonId } from '../vocabulary.ts';

type Of<T extends (FacilitatorCommand | PersonCommand)['type']> = Extract<
  FacilitatorCommand | PersonCommand,
  { type: T }
>;

export function tellFault({ public: { seats } }: State, { seat }: Of<'tell'>): Refusal | null {
  return seat === '' || seats[seat] ? null : refuse('seatUnknown');
}

export function tell(turn: Turn, { seat, text }: Of<'tell'>): void {
  emit(turn, { type: 'told', id: freshId(turn, 'w'), seat, text: text.trim() });
}

export function note(turn: Turn, { text }: Of<'note'>): void {
  const { round, phase } = turn.state.public;
  const noted = { at: turn.at, round, phase, text: text.trim() };
  emit(turn, { type: 'noted', id: freshId(turn, 'w'), note: noted });
}

export function raiseHandFault(state: State, person: PersonId, raised: boolean): Refusal | null {
  if (!state.public.people[person]) return refuse('personUnknown');
  return person in state.hidden.hands === raised ? refuse('nothingDue') : null;
}

export function raiseHand(turn: Turn, person: PersonId, raised: boolean): void {
  emit(turn, { type: 'handRaised', person, raised, at: turn.at });
}

/** Delegations that the facilitator joins together or divides (RULES.md, W17-W18). */
import type { FacilitatorCommand } from '../commands.ts';
import { PEOPLE_PER_SEAT } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import type { Turn } from '../turn.ts';
import type { PersonId, SeatId } from '../vocabulary.ts';
import { takeSeat } from './people.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

function peopleOn({ public: { people } }: State, seat: SeatId): readonly PersonId[] {
  return Object.keys(people).filter((person) => people[person]?.seat === seat);
}

export function mergeSeatsFault(state: State, { seat, into }: Of<'mergeSeats'>): Refusal | null {
  const { seats } = state.public;
  if (!seats[seat] || !seats[into]) return refuse('seatUnknown');
  if (seat === into) return refuse('nothingDue');
  const [leaving, staying] = [peopleOn(state, seat), peopleOn(state, into)];
  if (leaving.length === 0 || staying.length === 0)
    return refuse('noSeat', leaving.length === 0 ? seat : into);
  return leaving.length + staying.length > PEOPLE_PER_SEAT ? refuse('seatTaken', into) : null;
}

/** W17: each keeps their device's place; the last who leaves leaves the seat to a bot. */
export function mergeSeats(turn: Turn, { seat, into }: Of<'mergeSeats'>): void {
  for (const person of peopleOn(turn.state, seat)) takeSeat(turn, person, { type: 'takeSeat', seat: into });
  if (turn.state.public.phase !== 'lobby') spread(turn, 'merged', { seat, other: into });
}

export function splitSeatFault(state: State, { seat, into, people }: Of<'splitSeat'>): Refusal | null {
  const { seats } = state.public;
  if (!seats[seat] || !seats[into]) return refuse('seatUnknown');
  const delegation = peopleOn(state, seat);
  if (people.some((person) => !delegation.includes(person))) return refuse('personUnknown');
  if (peopleOn(state, into).length > 0) return refuse('seatTaken', into);
  return new Set(people).size < delegation.length ? null : refuse('nothingDue');
}

/** W18: in the order in which they sat. */
export function splitSeat(turn: Turn, { seat, into, people }: Of<'splitSeat'>): void {
  for (const person of peopleOn(turn.state, seat))
    if (people.includes(person)) takeSeat(turn, person, { type: 'takeSeat', seat: into });
  if (turn.state.public.phase !== 'lobby') spread(turn, 'split', { seat, other: into });
}

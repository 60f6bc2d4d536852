/** Who sits where, for any number of heads (RULES.md, W4-W6). */
import type { FacilitatorCommand } from '../commands.ts';
import { PEOPLE_PER_SEAT } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView } from '../view.ts';
import type { PersonId, SeatId } from '../vocabulary.ts';
import { leaveSeat, takeSeat } from './people.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

/** W4: seats that people play when so many come; bots play the rest. */
const LEAST_SEATS = 6;
const MOST_SEATS = 12;

export function seatsFor(people: number, seats: number): number {
  const wanted = Math.max(LEAST_SEATS, Math.min(MOST_SEATS, Math.round(people / PEOPLE_PER_SEAT)));
  return Math.min(people, seats, wanted);
}

/** W4: where the next person goes: to a seat of its own while there are too few, then where fewest sit; null: all are full. */
export function nextPlace({ seats, people }: PublicView): SeatId | null {
  const players = Object.values(people).filter(({ role }) => role === 'player').length;
  const order = Object.entries(seats).map(([id, { members }]) => ({ id, heads: members.length }));
  const taken = order.filter(({ heads }) => heads > 0);
  const free = order.find(({ heads }) => heads === 0);
  if (free && taken.length < seatsFor(players, order.length)) return free.id;
  const fewest = Math.min(...taken.map(({ heads }) => heads));
  if (fewest < PEOPLE_PER_SEAT) return taken.find(({ heads }) => heads === fewest)?.id ?? null;
  return free?.id ?? null;
}

/** W4: gives the person the next place; without one they watch. */
export function seatPerson(turn: Turn, person: PersonId): void {
  const seat = nextPlace(turn.state.public);
  if (seat === null) emit(turn, { type: 'roleChanged', person, role: 'observer' });
  else takeSeat(turn, person, { type: 'takeSeat', seat });
}

function unseated({ people }: PublicView): readonly PersonId[] {
  return Object.entries(people)
    .filter(([, { role, seat }]) => role === 'player' && seat === '')
    .map(([id]) => id);
}

export function seatAllFault({ public: view }: State): Refusal | null {
  return unseated(view).length > 0 ? null : refuse('nothingDue');
}

export function seatAll(turn: Turn): void {
  for (const person of unseated(turn.state.public)) seatPerson(turn, person);
}

export function movePersonFault(
  { public: { people, seats } }: State,
  { person, seat }: Of<'movePerson'>,
): Refusal | null {
  const known = people[person];
  if (!known || known.role === 'screen') return refuse('personUnknown');
  if (known.role === 'facilitator') return refuse('notFacilitator');
  if (known.seat === seat) return refuse('nothingDue');
  if (seat === '') return null;
  const wanted = seats[seat];
  if (!wanted) return refuse('seatUnknown');
  return wanted.members.length >= PEOPLE_PER_SEAT ? refuse('seatTaken', seat) : null;
}

/** W5: to another seat, or off the seats; an observer who is given a seat plays. */
export function movePerson(turn: Turn, { person, seat }: Of<'movePerson'>): void {
  if (seat === '') return leaveSeat(turn, person);
  if (turn.state.public.people[person]?.role === 'observer')
    emit(turn, { type: 'roleChanged', person, role: 'player' });
  takeSeat(turn, person, { type: 'takeSeat', seat });
}

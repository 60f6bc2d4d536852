/** People join, take seats, leave them, come and go (RULES.md, L). */

import type { PersonCommand } from '../commands/people.ts';
import type { SystemCommand } from '../commands.ts';
import { PEOPLE_PER_SEAT } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PersonId, SeatId } from '../vocabulary.ts';
import { everybodyIn } from './everybody.ts';

type Of<T extends (PersonCommand | SystemCommand)['type']> = Extract<
  PersonCommand | SystemCommand,
  { type: T }
>;

/** L2: people in one session, observers and big screens included. */
const PEOPLE_PER_SESSION = 120;

/** L1: who has that name; undefined: nobody. */
export function personNamed({ public: { people } }: State, name: string): PersonId | undefined {
  return everybodyIn({ people }).find(([, person]) => sameName(person.name, name))?.[0];
}

/** L1: names are one where they differ in case or in blanks around them alone. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');
}

function nameFault(state: State, name: string, except: PersonId): Refusal | null {
  const taken = everybodyIn(state.public).some(
    ([id, person]) => id !== except && sameName(person.name, name),
  );
  return taken ? refuse('nameTaken', name.trim()) : null;
}

export function joinFault(state: State, command: Of<'join'>): Refusal | null {
  if (state.public.phase === 'debrief' && command.role === 'player') return refuse('sessionOver');
  if (state.public.people[command.person]) return refuse('conflictingId');
  if (state.public.locked && command.role !== 'facilitator') return refuse('sessionLocked');
  const people = Object.values(state.public.people);
  if (people.length >= PEOPLE_PER_SESSION) return refuse('sessionFull', PEOPLE_PER_SESSION);
  const players = people.filter(({ role }) => role === 'player').length;
  if (command.role === 'player' && state.settings.solo && players >= 1) return refuse('sessionFull', 1);
  return command.role === 'screen' ? null : nameFault(state, command.name, '');
}

/** L2: a player for whom no place is left watches. */
export function join(turn: Turn, { person, name, role }: Of<'join'>): void {
  const { people, seats } = turn.state.public;
  const players = Object.values(people).filter((one) => one.role === 'player').length;
  const isFull = players >= Object.keys(seats).length * PEOPLE_PER_SEAT;
  const entry = { name: name.trim(), seat: '', connected: false };
  emit(turn, {
    type: 'personJoined',
    person,
    entry: { ...entry, role: role === 'player' && isFull ? 'observer' : role },
  });
}

export function renameFault(state: State, person: PersonId, { name }: Of<'rename'>): Refusal | null {
  return state.public.people[person] ? nameFault(state, name, person) : refuse('personUnknown');
}

export function takeSeatFault(state: State, person: PersonId, { seat }: Of<'takeSeat'>): Refusal | null {
  const known = state.public.people[person];
  if (known?.role !== 'player') return refuse('personUnknown');
  if (state.public.phase === 'debrief') return refuse('sessionOver');
  const wanted = state.public.seats[seat];
  if (!wanted) return refuse('seatUnknown');
  // L8: from the bot that stands in for them.
  if (known.seat === seat) return wanted.driver === 'bot' ? null : refuse('seatTaken', seat);
  return wanted.members.length >= PEOPLE_PER_SEAT ? refuse('seatTaken', seat) : null;
}

/** L3: taking a seat takes it from its bot; the seat left goes to a bot once play has begun. */
export function takeSeat(turn: Turn, person: PersonId, { seat }: Of<'takeSeat'>): void {
  const before = turn.state.public.people[person]?.seat ?? '';
  emit(turn, { type: 'seatTaken', seat, person });
  if (turn.state.public.seats[seat]?.driver !== 'human') {
    emit(turn, { type: 'driverChanged', seat, driver: 'human', by: 'person' });
    if (turn.state.public.phase !== 'lobby') spread(turn, 'driver', { seat });
  }
  if (before && before !== seat) abandon(turn, before);
}

export function leaveSeatFault(state: State, person: PersonId): Refusal | null {
  return state.public.people[person]?.seat ? null : refuse('noSeat');
}

/** Off the seat, if the person has one. */
export function leaveSeat(turn: Turn, person: PersonId): void {
  const seat = turn.state.public.people[person]?.seat ?? '';
  if (seat === '') return;
  emit(turn, { type: 'seatLeft', seat, person });
  abandon(turn, seat);
}

/** A seat that its last person left is played by a bot; before the start it waits for somebody. */
function abandon(turn: Turn, seat: SeatId): void {
  const left = turn.state.public.seats[seat];
  if (!left || left.members.length > 0) return;
  const driver = turn.state.public.phase === 'lobby' ? 'nobody' : 'bot';
  emit(turn, { type: 'driverChanged', seat, driver, by: 'person' });
}

export function removePerson(turn: Turn, person: PersonId): void {
  const seat = turn.state.public.people[person]?.seat ?? '';
  emit(turn, { type: 'personRemoved', person });
  if (seat) abandon(turn, seat);
}

/** L9: who is there stays, and so does who leads. */
export function forgetFault(state: State, { person }: Of<'forget'>): Refusal | null {
  const known = state.public.people[person];
  if (!known || known.role === 'facilitator') return refuse('personUnknown');
  return known.connected ? refuse('nothingDue') : null;
}

export function setPresenceFault(state: State, { person, connected }: Of<'setPresence'>): Refusal | null {
  const known = state.public.people[person];
  if (!known) return refuse('personUnknown');
  return known.connected === connected ? refuse('nothingDue') : null;
}

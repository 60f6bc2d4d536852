/** The facilitator acts in the place of a seat, or looks through its eyes (RULES.md, W13-W14). */
import type { FacilitatorCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { seatFault } from '../seat-faults.ts';
import { actForSeat } from '../seat-rules.ts';
import type { State } from '../state.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { SeatId } from '../vocabulary.ts';

type ActFor = Extract<FacilitatorCommand, { type: 'actFor' }>;

/** A bot decides for itself; a seat of people, or of nobody yet, is judged as if it acted. */
export function actForFault(state: State, { seat, command }: ActFor): Refusal | null {
  const own = state.own[seat];
  if (!own) return refuse('seatUnknown');
  if (state.public.seats[seat]?.driver === 'bot') return refuse('notYourSeat', seat);
  return seatFault({ public: state.public, own }, command);
}

/** Noted before it is done, so that the seat reads of it in the order of what followed. */
export function actFor(turn: Turn, { seat, command }: ActFor, by: string): void {
  emit(turn, { type: 'actedFor', seat, command });
  actForSeat(turn, seat, command, by);
}

/** W14: once in a phase is enough for the seat to know. */
export function noteLookFault(state: State, seat: SeatId): Refusal | null {
  if (!state.own[seat]) return refuse('seatUnknown');
  const { round, phase } = state.public;
  const isNoted = Object.values(state.hidden.looks).some(
    (look) => look.seat === seat && look.round === round && look.phase === phase,
  );
  return isNoted ? refuse('nothingDue') : null;
}

export function noteLook(turn: Turn, seat: SeatId): void {
  emit(turn, { type: 'seatLookedAt', id: freshId(turn, 'l'), seat });
}

/** Groups of seats that talk among themselves (RULES.md, M). */
import type { SeatCommand } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { plays } from '../settings.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { SeatView } from '../view.ts';
import type { Id, SeatId } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** M2: why the seat may open no caucus now, with whomever. */
export function anotherCaucusFault(view: SeatView): Refusal | null {
  if (!plays(view.public, 'caucus')) return refuse('notAtThisLevel');
  const opened = Object.values(view.own.caucuses).filter(({ by }) => by === view.own.seat).length;
  return opened >= LIMITS.caucusesPerSeat ? refuse('limitReached', LIMITS.caucusesPerSeat) : null;
}

export function openCaucusFault(view: SeatView, { seats }: Of<'openCaucus'>): Refusal | null {
  const fault = anotherCaucusFault(view);
  if (fault) return fault;
  if (seats.some((seat) => !view.public.seats[seat])) return refuse('seatUnknown');
  const invited = new Set(seats);
  return invited.size < seats.length || invited.has(view.own.seat) ? refuse('badTarget') : null;
}

export function openCaucus(turn: Turn, seat: SeatId, { seats }: Of<'openCaucus'>): void {
  emit(turn, { type: 'caucusOpened', caucus: freshId(turn, 'u'), by: seat, members: [seat, ...seats] });
}

/** Caucuses that the seat is in. */
export function caucusesOf(view: SeatView): Id[] {
  return Object.keys(view.own.caucuses).filter((id) => membersOf(view, id).includes(view.own.seat));
}

/** M3: caucuses that the seat is in, and in which somebody listens. */
export function openCaucuses(view: SeatView): Id[] {
  return caucusesOf(view).filter((id) => membersOf(view, id).length > 1);
}

function membersOf(view: SeatView, caucus: Id): readonly SeatId[] {
  return view.own.caucuses[caucus]?.members ?? [];
}

export function leaveCaucusFault(view: SeatView, { caucus }: Of<'leaveCaucus'>): Refusal | null {
  return caucusesOf(view).includes(caucus) ? null : refuse('unknownCaucus');
}

export function leaveCaucus(turn: Turn, seat: SeatId, { caucus }: Of<'leaveCaucus'>): void {
  emit(turn, { type: 'caucusLeft', caucus, seat });
}

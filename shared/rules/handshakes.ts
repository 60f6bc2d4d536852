/** Bargains closed face to face: the same sentence on every phone, each taps (RULES.md, D9-D11). */
import { strike, strikeFault } from './bargains.ts';
import type { SeatCommand } from './commands.ts';
import { termsFault } from './items.ts';
import { SPANS } from './limits.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { State } from './state.ts';
import { clockTime, emit, freshId, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { Handshake } from './view-own.ts';
import type { SeatId } from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function openHandshakeFault(view: SeatView, command: Of<'openHandshake'>): Refusal | null {
  const open = Object.values(view.own.handshakes).some(
    ({ status }) => status === 'open' || status === 'confirmed',
  );
  return open ? refuse('tooManyOffers', 1) : termsFault(view, command.terms);
}

export function openHandshake(turn: Turn, seat: SeatId, command: Of<'openHandshake'>): void {
  emit(turn, {
    type: 'handshakeOpened',
    handshake: freshId(turn, 'h'),
    by: seat,
    terms: command.terms,
    closesAt: clockTime(turn) + SPANS.handshake,
  });
}

export function confirmHandshakeFault(view: SeatView, command: Of<'confirmHandshake'>): Refusal | null {
  const handshake = view.own.handshakes[command.handshake];
  if (!handshake) return refuse('unknownHandshake');
  if (handshake.status !== 'open') return refuse('offerNotOpen');
  if (handshake.confirmedBy.includes(view.own.seat)) return refuse('alreadyAnswered');
  return strikeFault(view, handshake.terms);
}

export function confirmHandshake(turn: Turn, seat: SeatId, command: Of<'confirmHandshake'>): void {
  const handshake = turn.state.own[seat]?.handshakes[command.handshake];
  if (!handshake) return;
  const last = handshake.confirmedBy.length + 1 === handshake.terms.length;
  emit(turn, {
    type: 'handshakeConfirmed',
    handshake: command.handshake,
    by: seat,
    closesAt: last ? clockTime(turn) + SPANS.handshakeGrace : handshake.closesAt,
  });
}

export function cancelHandshakeFault(view: SeatView, command: Of<'cancelHandshake'>): Refusal | null {
  const handshake = view.own.handshakes[command.handshake];
  if (!handshake) return refuse('unknownHandshake');
  return handshake.status === 'open' || handshake.status === 'confirmed' ? null : refuse('offerNotOpen');
}

export function cancelHandshake(turn: Turn, _seat: SeatId, command: Of<'cancelHandshake'>): void {
  emit(turn, { type: 'handshakeClosed', handshake: command.handshake, status: 'cancelled' });
}

function running(state: State): Map<string, Handshake> {
  const handshakes = new Map<string, Handshake>();
  for (const own of Object.values(state.own))
    for (const [id, handshake] of Object.entries(own.handshakes))
      if (handshake.status === 'open' || handshake.status === 'confirmed') handshakes.set(id, handshake);
  return handshakes;
}

function settle(turn: Turn, id: string, handshake: Handshake): void {
  const confirmed = handshake.status === 'confirmed';
  emit(turn, { type: 'handshakeClosed', handshake: id, status: confirmed ? 'closed' : 'expired' });
  if (confirmed) strike(turn, id, handshake.terms);
}

/** Closes what is due by now. */
export function settleHandshakes(turn: Turn): void {
  for (const [id, handshake] of running(turn.state))
    if (handshake.closesAt <= turn.at) settle(turn, id, handshake);
}

/** D11: at the end of the phase what both have confirmed holds, and the rest lapses. */
export function closeHandshakes(turn: Turn): void {
  for (const [id, handshake] of running(turn.state)) settle(turn, id, handshake);
}

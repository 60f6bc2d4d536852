/** Being ready, and what a seat says of itself in the debrief (RULES.md, P2 and P10). */
import type { SeatCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function readyFault(view: SeatView, command: Of<'ready'>): Refusal | null {
  const { phase, stage, seats } = view.public;
  if (phase === 'plenary' && (stage === 'voting' || stage === 'lastWord')) return refuse('notNow');
  return seats[view.own.seat]?.ready === command.ready ? refuse('alreadyReady') : null;
}

export function ready(turn: Turn, seat: SeatId, command: Of<'ready'>): void {
  emit(turn, { type: 'readied', seat, ready: command.ready });
}

export function reflect(turn: Turn, seat: SeatId, { feeling, line }: Of<'reflect'>): void {
  emit(turn, { type: 'reflected', id: freshId(turn, 'f'), seat, feeling, line });
}

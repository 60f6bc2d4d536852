/** Messages: to the floor, or to one other seat alone (RULES.md, M). */
import type { SeatCommand } from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import { emit, freshId, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Say = Extract<SeatCommand, { type: 'say' }>;

export function sayFault(view: SeatView, { to, said }: Say): Refusal | null {
  if (to !== 'floor' && !view.public.seats[to]) return refuse('seatUnknown');
  if (to === view.own.seat) return refuse('badTarget');
  if (said.type === 'phrase' && said.seat !== '' && !view.public.seats[said.seat])
    return refuse('seatUnknown');
  return null;
}

/** The place of a message in its own channel: it tells nothing of other channels. */
function nextOrder(turn: Turn, from: SeatId, to: SeatId | 'floor'): number {
  const channel =
    to === 'floor'
      ? Object.values(turn.state.public.floor)
      : Object.values(turn.state.own[from]?.messages ?? {}).filter(
          (message) => message.from === to || message.to === to,
        );
  return channel.reduce((last, message) => Math.max(last, message.order + 1), 0);
}

export function say(turn: Turn, seat: SeatId, { to, said }: Say, author: string): void {
  const { round, phase } = turn.state.public;
  const phrase = said.type === 'phrase' ? said : null;
  emit(turn, {
    type: 'said',
    id: freshId(turn, 's'),
    message: {
      order: nextOrder(turn, seat, to),
      from: seat,
      author,
      to,
      text: said.type === 'text' ? said.text : '',
      phrase: phrase?.phrase ?? '',
      seat: phrase?.seat ?? '',
      norm: phrase?.norm ?? '',
      rung: phrase?.rung ?? 0,
      at: turn.at,
      round,
      phase,
    },
  });
}

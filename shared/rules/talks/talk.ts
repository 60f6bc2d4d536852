/** Messages: to the floor, to one other seat alone, or to a caucus (RULES.md, M). */

import type { SeatCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Message } from '../view/record.ts';
import type { SeatView } from '../view.ts';
import type { Id, SeatId } from '../vocabulary.ts';
import { caucusesOf, openCaucuses } from './caucuses.ts';

type Say = Extract<SeatCommand, { type: 'say' }>;

export function sayFault(view: SeatView, { to, said }: Say): Refusal | null {
  if (to === view.own.seat) return refuse('badTarget');
  if (to !== 'floor' && !view.public.seats[to] && !openCaucuses(view).includes(to))
    return refuse(caucusesOf(view).includes(to) ? 'badTarget' : 'seatUnknown');
  if (said.type === 'phrase' && said.seat !== '' && !view.public.seats[said.seat])
    return refuse('seatUnknown');
  return null;
}

/** The place of a message in its own channel: it tells nothing of other channels. The newest of one stands last. */
function nextOrder(turn: Turn, from: SeatId, to: SeatId | Id | 'floor'): number {
  const heard = to === 'floor' ? turn.state.public.floor : (turn.state.own[from]?.messages ?? {});
  // The keys alone: to list the messages themselves takes ten times as long, and it is nearly always the last.
  const last = Object.keys(heard).findLast((id) => isBetween(heard[id], from, to));
  return last === undefined ? 0 : (heard[last]?.order ?? -1) + 1;
}

function isBetween(message: Message | undefined, from: SeatId, to: SeatId | Id | 'floor'): boolean {
  return message?.to === to || (message?.from === to && message.to === from);
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

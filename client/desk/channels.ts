import type { SeatView } from '../../shared/rules/view.ts';
import type { Message } from '../../shared/rules/view-record.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';

/** The floor, which everybody hears, or the seat at the other end of a private channel. */
export type Channel = 'floor' | SeatId;

export function channelOf(message: Message, me: SeatId): Channel {
  if (message.to === 'floor') return 'floor';
  return message.from === me ? message.to : message.from;
}

export type Said = Message & { readonly id: string };

export function messagesIn({ public: { floor }, own }: SeatView, channel: Channel): readonly Said[] {
  const from = channel === 'floor' ? floor : own.messages;
  return Object.entries(from)
    .map(([id, message]) => ({ ...message, id }))
    .filter((message) => channelOf(message, own.seat) === channel)
    .sort((a, b) => a.at - b.at || a.order - b.order);
}

/** What others have said in each private channel. */
export function heard({ own }: SeatView): Readonly<Record<SeatId, number>> {
  const counts: Record<SeatId, number> = {};
  for (const message of Object.values(own.messages))
    if (message.from !== own.seat) counts[message.from] = (counts[message.from] ?? 0) + 1;
  return counts;
}

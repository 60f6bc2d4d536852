import type { Message } from '../../../shared/rules/view/record.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';

/** The floor, which everybody hears, the seat at the other end of a private channel, or a caucus. */
export type Channel = 'floor' | SeatId | Id;

export function channelOf(message: Message, me: SeatId): Channel {
  return message.to === me ? message.from : message.to;
}

export type Said = Message & { readonly id: string };

export function messagesIn({ public: { floor }, own }: SeatView, channel: Channel): readonly Said[] {
  const from = channel === 'floor' ? floor : own.messages;
  return Object.entries(from)
    .map(([id, message]) => ({ ...message, id }))
    .filter((message) => channelOf(message, own.seat) === channel)
    .sort((a, b) => a.at - b.at || a.order - b.order);
}

/** What others have said in each private channel; a caucus that was left is heard no more. */
export function heard({ own }: SeatView): Readonly<Record<Channel, number>> {
  const counts: Record<Channel, number> = {};
  for (const message of Object.values(own.messages)) {
    if (message.from === own.seat) continue;
    const channel = channelOf(message, own.seat);
    if (message.to !== own.seat && !isIn(own, message.to)) continue;
    counts[channel] = (counts[channel] ?? 0) + 1;
  }
  return counts;
}

/** Whether the seat is in that caucus, and has not left it. */
function isIn({ seat, caucuses }: SeatView['own'], caucus: Id): boolean {
  return caucuses[caucus]?.members.includes(seat) ?? false;
}

/** The channels of a seat: the floor, its caucuses, the newest first, and then each seat. */
export function channelsOf({ public: { seats }, own }: SeatView): readonly Channel[] {
  const caucuses = Object.keys(own.caucuses)
    .filter((id) => isIn(own, id))
    .reverse();
  return ['floor', ...caucuses, ...Object.keys(seats).filter((seat) => seat !== own.seat)];
}

/** Who reads a channel besides the seat itself; nobody in particular on the floor. */
export function readersOf({ own }: SeatView, channel: Channel): readonly SeatId[] {
  if (channel === 'floor') return [];
  return own.caucuses[channel]?.members.filter((seat) => seat !== own.seat) ?? [channel];
}

import { useEffect, useState } from 'react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { type Channel, heard } from '../deals/channels.ts';

export type Unread = {
  readonly channel: Channel;
  readonly setChannel: (channel: Channel) => void;
  readonly of: (channel: Channel) => number;
  readonly total: number;
};

/** Which channel is open, and how much was said in the others since they were last looked at. */
export function useUnread(view: SeatView, talkIsOpen: boolean): Unread {
  const [channel, setChannel] = useState<Channel>('floor');
  const [seen, setSeen] = useState<Readonly<Record<Channel, number>>>({});
  const counts = heard(view);
  const here = counts[channel] ?? 0;
  useEffect(() => {
    if (talkIsOpen) setSeen((before) => (before[channel] === here ? before : { ...before, [channel]: here }));
  }, [talkIsOpen, channel, here]);
  const of = (other: Channel) => Math.max(0, (counts[other] ?? 0) - (seen[other] ?? 0));
  return { channel, setChannel, of, total: Object.keys(counts).reduce((sum, seat) => sum + of(seat), 0) };
}

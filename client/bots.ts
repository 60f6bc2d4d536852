import type { PublicView } from '../shared/rules/view.ts';
import type { SeatId } from '../shared/rules/vocabulary.ts';

type Seats = Pick<PublicView, 'seats'>;

/** Whether a bot plays the seat now: bots say why they act. */
export function isBot({ seats }: Seats, seat: SeatId): boolean {
  return seats[seat]?.driver === 'bot';
}

export function hasBots({ seats }: Seats): boolean {
  return Object.values(seats).some(({ driver }) => driver === 'bot');
}

/** Seats whose people are all away, and the bots that stand in for them (RULES.md, L6-L8). */

import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PublicView } from '../view.ts';
import type { Phase, SeatId } from '../vocabulary.ts';

/**
 * L6: how long a seat waits for its people, in milliseconds; null: for ever. In the talks phones lie on tables while
 * their people bargain face to face; where each seat is asked for something it would soon be too late.
 */
const GRACE: Readonly<Record<Phase, number | null>> = {
  lobby: null,
  briefing: 120_000,
  negotiation: 120_000,
  plenary: 30_000,
  conduct: 30_000,
  crisis: 30_000,
  assessment: 30_000,
  debrief: null,
};

/** When the seat goes to a bot unless somebody comes back; null: it does not. */
function dueFor({ phase }: PublicView, { driver, awaySince }: PublicView['seats'][SeatId]): number | null {
  const grace = GRACE[phase];
  return driver === 'human' && awaySince > 0 && grace !== null ? awaySince + grace : null;
}

/** L6: when each seat that is away goes to a bot; none where nobody is left who would play on. */
export function absencesDue({ settings, public: view }: State): readonly (readonly [SeatId, number])[] {
  const seats = Object.entries(view.seats);
  const somebodyPlays = seats.some(([, seat]) => seat.driver === 'human' && seat.connected);
  if (settings.solo || !somebodyPlays) return [];
  return seats.flatMap(([id, seat]) => {
    const due = dueFor(view, seat);
    return due === null ? [] : [[id, due] as const];
  });
}

/** L6: bots take the seats that have waited long enough. */
export function standIn(turn: Turn): void {
  for (const [seat, due] of absencesDue(turn.state)) {
    if (due > turn.at) continue;
    emit(turn, { type: 'driverChanged', seat, driver: 'bot', by: 'absence' });
    spread(turn, 'driver', { seat });
  }
}

/** L6: notes who has gone and who is back; a bot that stood in for want of people gives the seat back at once. */
export function noteAbsences(turn: Turn): void {
  for (const [seat, { members, connected, driver, awaySince }] of Object.entries(turn.state.public.seats)) {
    const isAway = members.length > 0 && !connected;
    if (isAway !== awaySince > 0) emit(turn, { type: 'absenceNoted', seat, since: isAway ? turn.at : 0 });
    if (driver !== 'bot' || !connected || openStint(turn.state, seat)?.by !== 'absence') continue;
    emit(turn, { type: 'driverChanged', seat, driver: 'human', by: 'return' });
    spread(turn, 'driver', { seat });
  }
}

/** The time in which a bot stands in for the seat's people, if it does so now. */
function openStint({ own }: State, seat: SeatId) {
  return Object.values(own[seat]?.stints ?? {}).find(({ open }) => open);
}

/** L7: whether what a bot does in this seat is written down for its people. */
export function isDeputy({ public: { seats } }: State, seat: SeatId): boolean {
  return (seats[seat]?.members.length ?? 0) > 0;
}

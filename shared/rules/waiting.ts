import { forumOf } from './forums/forums-of.ts';
import type { State } from './state.ts';
import { votersOn } from './texts/voters.ts';
import type { ConsoleView, PublicView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Waiting = ConsoleView['waitingFor'];

/** Seats whose people hold up the phase: those of connected people, or, where no person plays, of bots. */
export function heldBy(view: PublicView): readonly SeatId[] {
  const seats = Object.entries(view.seats);
  const people = seats.filter(([, seat]) => seat.driver === 'human');
  const waited =
    people.length > 0
      ? people.filter(([, seat]) => seat.connected)
      : seats.filter(([, seat]) => seat.driver === 'bot');
  return waited.map(([id]) => id);
}

/** A phase ends when all that hold it are ready (GAME.md §13.2); nobody there means waiting for the clock. */
export function allReady(view: PublicView): boolean {
  const held = heldBy(view);
  return held.length > 0 && held.every((seat) => view.seats[seat]?.ready);
}

/** Who is waited for, and for what. */
export function waitingFor(state: State): Waiting {
  const view = state.public;
  if (view.phase === 'debrief') return [];
  if (view.phase === 'lobby')
    return Object.entries(view.seats)
      .filter(([, seat]) => seat.driver === 'nobody')
      .map(([seat]) => ({ seat, task: 'join' as const }));
  const asked = Object.keys(view.incidents).filter((id) => (view.incidents[id]?.asked ?? 0) > 0);
  const open = Object.entries(view.items).find(([, item]) => item.status === 'open');
  return heldBy(view).flatMap((seat): Waiting => {
    const own = state.own[seat];
    if (!own || view.seats[seat]?.ready) return [];
    if (open) {
      const owes =
        votersOn(view, open[1].kind, forumOf(view, open[1].text)).includes(seat) && !own.ballots[open[0]];
      return owes ? [{ seat, task: 'ballot' as const }] : [];
    }
    const round = String(view.round);
    if (view.phase === 'conduct' && view.seats[seat]?.kind === 'state' && !own.conduct[round])
      return [{ seat, task: 'card' as const }];
    if (view.phase === 'crisis' && asked.some((id) => !own.answers[id]))
      return [{ seat, task: 'answer' as const }];
    return [{ seat, task: 'ready' as const }];
  });
}

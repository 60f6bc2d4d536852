/** What bargains between states gave and cost either side, by the model's own reckoning of their commitments. */
import { type Course, stateAt } from '../replay/course.ts';
import type { Terms } from '../rules/commands.ts';
import { bargainWorth } from '../rules/outlook.ts';
import type { State } from '../rules/state.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';

export type Concession = {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly bargains: number;
  /** What the commitments cost the one that gave them, and brought the other, in utility (0-1). */
  readonly given: number;
  readonly received: number;
};

/** The terms that a bargain was struck on, by the offer or the handshake that ended in it. */
function struck(before: State, offer: string): Terms | undefined {
  for (const { offers, handshakes } of Object.values(before.own)) {
    const found = offers[offer] ?? handshakes[offer];
    if (found) return found.terms;
  }
  return undefined;
}

/** Every pair of states of which one gave the other something, in the order of their first bargain. */
export function concessionsIn(course: Course): readonly Concession[] {
  const pairs = new Map<string, Concession>();
  for (const { event, revision } of courseEvents(course)) {
    const ended =
      event.type === 'offerClosed' && event.status === 'accepted'
        ? event.offer
        : event.type === 'handshakeClosed' && event.status === 'closed'
          ? event.handshake
          : null;
    if (ended === null) continue;
    const before = stateAt(course, revision - 1);
    const terms = struck(before, ended);
    // What several sides give one another cannot be told apart by pairs.
    if (terms?.length !== 2) continue;
    for (const [at, { seat: from }] of terms.entries()) {
      const to = terms[1 - at]?.seat ?? '';
      const given = worthOfSide(before, from, terms)?.cost ?? 0;
      const received = worthOfSide(before, to, terms)?.get ?? 0;
      const key = `${from} ${to}`;
      const known = pairs.get(key) ?? { from, to, bargains: 0, given: 0, received: 0 };
      pairs.set(key, {
        ...known,
        bargains: known.bargains + 1,
        given: known.given + given,
        received: known.received + received,
      });
    }
  }
  return [...pairs.values()];
}

function worthOfSide(state: State, seat: SeatId, terms: Terms) {
  const own = state.own[seat];
  return own && state.public.seats[seat]?.kind === 'state'
    ? bargainWorth({ public: state.public, own }, terms)
    : undefined;
}

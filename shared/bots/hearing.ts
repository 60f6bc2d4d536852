import type { HearingTopic } from '../rules/vocabulary/history.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { HIGH_RUNG } from './beliefs.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Chance that a seat calls for experts in a round in which nobody else has. */
const CURIOUS = 0.5;

type Question = { readonly about: HearingTopic; readonly norm: NormId | ''; readonly seat: SeatId | '' };

/** Calls for experts on what it most wants to know: how far all could go on its first wish, or what a rival holds. */
export function callHearing(mind: Mind): Plan | null {
  const { can, dice } = mind;
  if (!can.callHearing || dice.turn < 1 || draw(mind, 'hearing') > CURIOUS) return null;
  const questions = can.callHearing.flatMap(({ about, norms, seats }) =>
    norms.flatMap((norm) => seats.map((seat): Question => ({ about, norm, seat }))),
  );
  const question = best(questions, (one) => interestIn(mind, one), 0);
  if (!question) return null;
  const { norm, seat } = question;
  return plan({ type: 'callHearing', ...question }, 'best', () => [
    term('cause', interestIn(mind, question), { norm, seat }),
  ]);
}

function interestIn(mind: Mind, { about, norm, seat }: Question): number {
  const { view, interests, cast, me, personality } = mind;
  const isKnown = Object.values(view.public.hearings).some(
    (one) => one.about === about && one.norm === norm && one.seat === seat,
  );
  if (isKnown || seat === me) return 0;
  const taste = 0.02 * draw(mind, 'topic', about, norm, seat);
  const wish = norm === '' ? undefined : interests[norm];
  switch (about) {
    // Of use where the seat wants more than all are sure to bear.
    case 'ceiling':
      return wish && wish.ideal >= HIGH_RUNG - 0.5 ? wish.weight + taste : 0;
    case 'parliaments':
      return wish && wish.ideal >= HIGH_RUNG ? 0.7 * wish.weight + taste : 0;
    case 'arsenal':
      return 0.25 * (cast.rivalry[me]?.[seat] ?? 0) * personality.caution + taste;
  }
}

import type { Course } from '../replay/course.ts';
import { dealMissed } from './deal-missed.ts';
import type { KeyMoment } from './key-moment.ts';
import { promiseBroken } from './promise-broken.ts';
import { quietSeat } from './quiet-seat.ts';
import { secret } from './secret.ts';
import { voteFlipped } from './vote-flipped.ts';

/** What each question found; null where the session holds no such moment. */
export type KeyMoments = Readonly<Record<KeyMoment['kind'], KeyMoment | null>>;

/** Five questions to the record, in the order in which a class talks about them. */
export function keyMoments(course: Course): KeyMoments {
  return {
    dealMissed: dealMissed(course),
    promiseBroken: promiseBroken(course),
    voteFlipped: voteFlipped(course),
    quietSeat: quietSeat(course),
    secret: secret(course),
  };
}

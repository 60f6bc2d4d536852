import type { Settings } from '../events.ts';
import type { PublicView } from '../view.ts';

/** What a session knows of its lesson before anybody said something. */
export function lessonAtFirst({ lesson, series }: Settings): PublicView['lesson'] {
  return {
    planned: lesson?.minutes ?? 0,
    beganAt: 0,
    endsAt: 0,
    debrief: 0,
    scene: '',
    series: series !== undefined,
    number: 1,
    // Who plays in one lesson plays in the last.
    last: series === undefined,
    stopsAfterRound: false,
    asleepSince: 0,
    nextAt: 0,
    fromRound: 1,
    recapFrom: 0,
    recapTo: 0,
  };
}

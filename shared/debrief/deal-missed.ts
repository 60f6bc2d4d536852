import { kept } from '../model/kept.ts';
import { utility } from '../model/utility.ts';
import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import { modelOf } from '../rules/model-of.ts';
import type { State } from '../rules/state.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { type BestTexts, bestTexts } from './best-texts.ts';
import { courseEvents } from './course-events.ts';
import type { KeyMoment } from './key-moment.ts';
import { textSpaceOf } from './text-space.ts';

/** How well each state's wants were served when the session ended. */
export function reachedIn({ scenario, own, hidden }: State): Readonly<Record<SeatId, number>> {
  const { cast, p } = modelOf(scenario);
  return Object.fromEntries(
    cast.states.map((seat) => [seat, utility(own[seat]?.interests ?? {}, hidden.worlds.true, cast, seat, p)]),
  );
}

const bestKnown = new WeakMap<State, BestTexts>();

/** What a session came to beside every text that it could have made; asked for more than once, reckoned once. */
export function bestIn(end: State): BestTexts {
  return kept(bestKnown, end, () => bestTexts(textSpaceOf(end), reachedIn(end)));
}

/** A text that would have been better for every state than what the session came to, at the last plenary that ended. */
export function dealMissed(course: Course): KeyMoment | null {
  const end = stateAt(course, lengthOf(course));
  const reached = reachedIn(end);
  const { betterForAll } = bestIn(end);
  if (!betterForAll) return null;
  let revision = lengthOf(course);
  for (const step of courseEvents(course))
    if (step.event.type === 'plenaryConcluded') revision = step.revision;
  const gains = Object.entries(betterForAll.utilities).map(([seat, value]) => value - (reached[seat] ?? 0));
  return {
    kind: 'dealMissed',
    revision,
    clauses: betterForAll.clauses,
    least: betterForAll.least,
    mean: gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length),
  };
}

/** The lesson, and the series of lessons that one session may take (RULES.md, W1-W2 and W19-W22). */
import { z } from 'zod';
import { Clocks as Planned } from '../view/table.ts';
import { event } from './shapes.ts';

const time = z.number();
/** Records from before the first talks had a time of their own leave it out. */
const Clocks = Planned.partial({ firstTalks: true });

export const LESSON_EVENTS = [
  /** `last` is left out in records from before there were series. */
  event('lessonSet', { beganAt: time, endsAt: time, debrief: z.number(), last: z.boolean().optional() }),
  /** `closesAt`: the present phase's new deadline, 0 where it has none. */
  event('playShortened', { rounds: z.int(), clocks: Clocks, closesAt: time }),
  /** Whether the session stops once this round has been reviewed. */
  event('stopPlanned', { planned: z.boolean() }),
  /** Until the next lesson nothing is played; `nextAt`: when that is said to be, 0: nobody knows. */
  event('lessonStopped', { at: time, nextAt: time }),
  event('nextLessonSaid', { nextAt: time }),
  /** `clocks`: those of the new lesson. */
  event('lessonResumed', { at: time, clocks: Clocks }),
  /** What a seat means to do when play goes on, for itself alone. */
  event('plannedAhead', { seat: z.string(), text: z.string() }),
] as const;

/** The same moment with the lesson stopped there, and with the next lesson begun. */
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';

const DAY = 24 * 3_600_000;

export function stoppedAt(state: State, at: number, seat: string): State {
  return [
    { type: 'plannedAhead', seat, text: 'Ask for inspections first, then trade them for help.' } as const,
    { type: 'clockChanged', change: 'paused', deadlines: {}, at } as const,
    { type: 'lessonStopped', at, nextAt: at + 7 * DAY } as const,
  ].reduce(evolve, {
    ...state,
    public: { ...state.public, lesson: { ...state.public.lesson, series: true } },
  });
}

export function goneOn(state: State, at: number): State {
  const resumed = evolve(state, { type: 'lessonResumed', at, clocks: state.public.clocks });
  return evolve(resumed, { type: 'clockChanged', change: 'resumed', deadlines: {}, at });
}

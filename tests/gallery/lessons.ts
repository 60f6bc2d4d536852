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

/** With questions before and after, and consent to research; two have answered. */
export function asked(state: State): State {
  const question = (order: number, listed: 'normsHelp' | 'sureWho' | 'takeHome') =>
    ({ order, listed, text: '', kind: listed === 'takeHome' ? 'line' : 'scale', when: 'both' }) as const;
  const answered = (person: string, moment: 'before' | 'after', value: number) =>
    ({ type: 'answered', person, question: 'normsHelp', moment, answer: { value, line: '' } }) as const;
  const set = {
    type: 'surveySet',
    questions: {
      normsHelp: question(0, 'normsHelp'),
      sureWho: question(1, 'sureWho'),
      takeHome: question(2, 'takeHome'),
    },
    survey: { research: true, study: 'A master thesis on norms in the classroom, by the facilitator.' },
  } as const;
  return [
    set,
    answered('p-1', 'before', 2),
    answered('p-2', 'before', 3),
    answered('p-1', 'after', 4),
  ].reduce(evolve, state);
}

export function foretold(state: State): State {
  return [
    { type: 'forecastsJudged', about: 'vote', made: 9, right: 7, brier: 0.41 } as const,
    { type: 'forecastsJudged', about: 'stability', made: 6, right: 2, brier: 0.92 } as const,
  ].reduce(evolve, state);
}

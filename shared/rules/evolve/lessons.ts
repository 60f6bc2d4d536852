import type { EventOf } from '../events.ts';
import { withOwn, withPublic } from '../fold.ts';
import { ballotsIn } from '../settings.ts';
import type { State } from '../state.ts';
import type { PublicView } from '../view.ts';

type LessonEvent = EventOf<
  | 'lessonSet'
  | 'playShortened'
  | 'stopPlanned'
  | 'lessonStopped'
  | 'nextLessonSaid'
  | 'lessonResumed'
  | 'plannedAhead'
>;

export function evolveLessons(state: State, event: LessonEvent): State {
  const { lesson, round } = state.public;
  switch (event.type) {
    case 'lessonSet': {
      const { beganAt, endsAt, debrief, last = lesson.last } = event;
      return withLesson(state, { beganAt, endsAt, debrief, last });
    }
    case 'playShortened': {
      const { rounds, clocks, closesAt } = event;
      return withPublic(withClocks(state, clocks), { rounds, closesAt });
    }
    case 'stopPlanned':
      return withLesson(state, { stopsAfterRound: event.planned });
    case 'lessonStopped': {
      const { at, nextAt } = event;
      return withLesson(state, { asleepSince: at, nextAt, stopsAfterRound: false });
    }
    case 'nextLessonSaid':
      return withLesson(state, { nextAt: event.nextAt });
    case 'lessonResumed': {
      const next = {
        number: lesson.number + 1,
        asleepSince: 0,
        nextAt: 0,
        beganAt: 0,
        endsAt: 0,
        debrief: 0,
        recapFrom: lesson.fromRound,
        recapTo: round,
        // A review that had been looked at is over with it (W21).
        fromRound: hasReviewed(state.public) ? round + 1 : round,
      };
      return withLesson(withClocks(state, event.clocks), next);
    }
    case 'plannedAhead':
      return withOwn(state, event.seat, { ahead: { text: event.text, round } });
  }
}

/** W21: the number of the round has been shown. */
export function hasReviewed({ phase, stage }: PublicView): boolean {
  return phase === 'assessment' && stage === 'shown';
}

function withLesson(state: State, change: Partial<PublicView['lesson']>): State {
  return withPublic(state, { lesson: { ...state.public.lesson, ...change } });
}

/** What is planned with fewer minutes has fewer ballots too (V15). */
function withClocks(state: State, planned: EventOf<'playShortened'>['clocks']): State {
  const clocks = { ...planned, firstTalks: planned.firstTalks ?? state.public.clocks.firstTalks };
  const settings = { ...state.settings, clocks };
  const setup = { ...state.public.setup, ballots: ballotsIn(settings) };
  return { ...withPublic(state, { clocks, setup }), settings };
}

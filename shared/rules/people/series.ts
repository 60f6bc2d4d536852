/** One session in several lessons: stopped, asleep, and going on another day (RULES.md, W19-W22). */
import { isAsleep } from '../asleep.ts';
import type { PersonCommand } from '../commands/people.ts';
import type { FacilitatorCommand } from '../commands.ts';
import { hasReviewed } from '../evolve/lessons.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Preset, Scenario } from '../scenario.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { PersonId } from '../vocabulary.ts';

type Of<T extends (FacilitatorCommand | PersonCommand)['type']> = Extract<
  FacilitatorCommand | PersonCommand,
  { type: T }
>;

/** A round in each lesson of 45 minutes; GAME.md §1: full rules, and an end by chance. */
const SERIES: Preset = {
  id: 'series',
  title: {
    en: 'Series, a round in each lesson',
    it: 'In più lezioni, un turno per lezione',
    fr: 'En série, un tour par cours',
  },
  rules: 'full',
  rounds: 6,
  end: 'open',
  lesson: { minutes: 45, debrief: 12 },
  clocks: {
    briefing: 300,
    negotiation: 900,
    firstTalks: 0,
    plenary: 480,
    conduct: 120,
    crisis: 300,
    assessment: 120,
  },
  series: true,
};

/** What a scenario can be played as: any scenario as a series, too. */
export function presetsOf({ presets }: Scenario): readonly Preset[] {
  return presets.some(({ id, series }) => series || id === SERIES.id) ? presets : [...presets, SERIES];
}

const DAY = 86_400_000;
/** How far ahead a next lesson may be said. */
export const LONGEST_SLEEP = 400 * DAY;

/** What the facilitator may do while a session sleeps: let people in, and say words. */
const WHILE_ASLEEP: readonly FacilitatorCommand['type'][] = [
  'sayNext',
  'resumeLesson',
  'undo',
  'lock',
  'seatAll',
  'movePerson',
  'setDriver',
  'showScene',
  'tell',
  'setSurvey',
  'note',
  'lowerHand',
  'removePerson',
];

export function asleepFault({ public: view }: State, type: FacilitatorCommand['type']): Refusal | null {
  return isAsleep(view) && !WHILE_ASLEEP.includes(type) ? refuse('asleep') : null;
}

type SeriesCommand = Of<'stopLesson' | 'planStop' | 'sayNext' | 'resumeLesson'>;

export function seriesFault({ public: view }: State, command: SeriesCommand, at: number): Refusal | null {
  const { lesson, phase } = view;
  if (phase === 'lobby') return refuse('notStarted');
  switch (command.type) {
    case 'stopLesson':
      return nextFault(command.nextAt, at);
    case 'planStop':
      if (phase === 'debrief') return refuse('sessionOver');
      return lesson.stopsAfterRound === command.planned ? refuse('nothingDue') : null;
    case 'sayNext':
      if (!isAsleep(view) || lesson.nextAt === command.nextAt) return refuse('nothingDue');
      return nextFault(command.nextAt, at);
    case 'resumeLesson':
      return isAsleep(view) ? null : refuse('nothingDue');
  }
}

function nextFault(nextAt: number, at: number): Refusal | null {
  return nextAt !== 0 && (nextAt <= at || nextAt > at + LONGEST_SLEEP) ? refuse('badTime') : null;
}

/** W19: whether the review that ends here is where the lesson was to stop. */
export function stopsHere({ state: { public: view } }: Turn): boolean {
  return view.phase === 'assessment' && view.lesson.stopsAfterRound && !isAsleep(view);
}

/** W20: every clock stands still from here on, as in a pause. */
export function stopLesson(turn: Turn, nextAt = 0): void {
  const { paused, phase } = turn.state.public;
  if (!paused && phase !== 'debrief')
    emit(turn, { type: 'clockChanged', change: 'paused', deadlines: {}, at: turn.at });
  emit(turn, { type: 'lessonStopped', at: turn.at, nextAt });
  spread(turn, 'lessonStopped');
}

/** W21: the next lesson begins; its clocks are those of the plan. True where the review is over with it. */
export function wake(turn: Turn): boolean {
  const { clocks } = turn.state.public;
  const reviewed = hasReviewed(turn.state.public);
  const planned = turn.state.settings.series?.clocks;
  emit(turn, { type: 'lessonResumed', at: turn.at, clocks: planned ? { ...clocks, ...planned } : clocks });
  spread(turn, 'lessonResumed');
  return reviewed;
}

export function planAheadFault({ public: view, own }: State, person: PersonId): Refusal | null {
  const seat = view.people[person]?.seat ?? '';
  if (!own[seat]) return refuse('noSeat');
  if (view.phase === 'lobby') return refuse('notStarted');
  return view.phase === 'debrief' ? refuse('sessionOver') : null;
}

/** W22: for the seat's own recap. */
export function planAhead(turn: Turn, person: PersonId, { text }: Of<'planAhead'>): void {
  const seat = turn.state.public.people[person]?.seat ?? '';
  emit(turn, { type: 'plannedAhead', seat, text: text.trim() });
}

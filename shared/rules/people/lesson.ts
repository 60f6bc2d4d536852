/** The end of the lesson, and consent to shorter play (RULES.md, W1-W2). */
import type { FacilitatorCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { clockTime, emit, type Turn } from '../turn.ts';

type Of<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

/** W1: the debrief has never less of the lesson than this. */
const LEAST_DEBRIEF = 1 / 4;
const MINUTE = 60_000;
/** How far ahead the end of a lesson may be: from minutes to a long day. */
const SOONEST = 5 * MINUTE;
const LATEST = 12 * 60 * MINUTE;
export function setLessonFault(
  state: State,
  { endsAt, last = state.public.lesson.last }: Of<'setLesson'>,
  at: number,
): Refusal | null {
  const { lesson } = state.public;
  if (endsAt === lesson.endsAt && last === lesson.last) return refuse('nothingDue');
  if (endsAt === 0) return null;
  return endsAt < at + SOONEST || endsAt > at + LATEST ? refuse('badTime') : null;
}

/** W1: until play begins, a lesson begins anew whenever its end is said. */
export function setLesson(turn: Turn, { endsAt, last: said }: Of<'setLesson'>): void {
  const { phase, lesson } = turn.state.public;
  const beganAt = lesson.beganAt > 0 && phase !== 'lobby' ? lesson.beganAt : turn.at;
  const preset = turn.state.settings.lesson;
  const part = Math.max(LEAST_DEBRIEF, preset ? preset.debrief / preset.minutes : 0);
  const last = said ?? lesson.last;
  // W22: of a series the last lesson alone has a debrief to keep time for.
  const debrief = endsAt === 0 || !last ? 0 : Math.ceil(((endsAt - beganAt) * part) / 1000);
  emit(turn, { type: 'lessonSet', beganAt: endsAt === 0 ? 0 : beganAt, endsAt, debrief, last });
}

export function shortenFault({ public: view }: State, { rounds, percent }: Of<'shorten'>): Refusal | null {
  if (view.clocks.negotiation === 0) return refuse('noClock');
  if (rounds > view.rounds || rounds < Math.max(1, view.round)) return refuse('badTime');
  if (view.setup.openEnd && rounds !== view.rounds) return refuse('notNow');
  return rounds === view.rounds && percent === 100 ? refuse('nothingDue') : null;
}

/** W2: what is left of the present phase and all phases to come, by the same part; in sight of everybody. */
export function shorten(turn: Turn, { rounds, percent }: Of<'shorten'>): void {
  const { clocks, closesAt } = turn.state.public;
  const part = percent / 100;
  const shortened = (seconds: number) => Math.round(seconds * part);
  const now = clockTime(turn);
  emit(turn, {
    type: 'playShortened',
    rounds,
    clocks: {
      briefing: shortened(clocks.briefing),
      negotiation: shortened(clocks.negotiation),
      firstTalks: shortened(clocks.firstTalks),
      plenary: shortened(clocks.plenary),
      conduct: shortened(clocks.conduct),
      crisis: shortened(clocks.crisis),
      assessment: shortened(clocks.assessment),
    },
    closesAt: closesAt > 0 ? Math.round(now + Math.max(0, closesAt - now) * part) : 0,
  });
  spread(turn, 'shortened');
}

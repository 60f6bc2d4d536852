/** Whether play fits into what the lesson leaves it, and what would make it fit (RULES.md, W2). */
import { isAsleep } from '../asleep.ts';
import { secondsOf } from '../clocks.ts';
import type { FacilitatorCommand } from '../commands.ts';
import type { PublicView } from '../view.ts';
import type { Phase } from '../vocabulary.ts';

/** W2: no phase is shortened to less than so many hundredths of its time. */
const LEAST_PERCENT = 60;
const ROUND_PHASES = ['negotiation', 'plenary', 'conduct', 'crisis', 'assessment'] as const satisfies Phase[];

type Shorten = Extract<FacilitatorCommand, { type: 'shorten' }>;

export type LessonOutlook = {
  /** When the debrief's time begins. */
  readonly playEndsAt: number;
  /** Milliseconds by which play as it is planned outlasts that; 0 or less: it fits. */
  readonly over: number;
  /** What would make it fit, to be agreed to. Where nothing does, the most that may be done. */
  readonly proposal: Shorten | null;
};

/** What a phase is planned for, in milliseconds, and what is left of the present one. */
function plan({ clocks, phase, closesAt, paused, pausedAt, round }: PublicView, now: number, rounds: number) {
  const planned = (which: number, phases: readonly Phase[] = ROUND_PHASES) =>
    phases.reduce((sum, one) => sum + secondsOf(clocks, one, which), 0) * 1000;
  const left = closesAt > 0 ? Math.max(0, closesAt - (paused ? pausedAt : now)) : 0;
  const place = (ROUND_PHASES as readonly Phase[]).indexOf(phase);
  const restOfRound = place < 0 ? 0 : planned(round, ROUND_PHASES.slice(place + 1));
  const briefing = phase === 'lobby' ? clocks.briefing * 1000 : 0;
  const toCome = Array.from({ length: Math.max(0, rounds - round) }, (_, ahead) =>
    planned(round + 1 + ahead),
  );
  return left + briefing + restOfRound + toCome.reduce((sum, one) => sum + one, 0);
}

/**
 * How play and debrief share what is left of the lesson; null without an end of the lesson, without clocks, and once
 * play is over. First the phases become shorter, then there are fewer rounds; the round that is under way stays.
 */
export function lessonOutlook(view: PublicView, now: number): LessonOutlook | null {
  const { lesson, clocks, phase, rounds, setup } = view;
  if (lesson.endsAt === 0 || clocks.negotiation === 0 || phase === 'debrief' || isAsleep(view)) return null;
  const playEndsAt = lesson.endsAt - lesson.debrief * 1000;
  const room = playEndsAt - now;
  if (lesson.series) return outlookOfOne(view, now, playEndsAt);
  const over = plan(view, now, rounds) - room;
  if (over <= 0) return { playEndsAt, over, proposal: null };
  const fewest = setup.openEnd ? rounds : Math.max(1, view.round);
  for (let kept = rounds; kept >= fewest; kept--) {
    const percent = Math.min(100, Math.floor((room / plan(view, now, kept)) * 100));
    if (percent >= LEAST_PERCENT)
      return { playEndsAt, over, proposal: { type: 'shorten', rounds: kept, percent } };
  }
  const most = { type: 'shorten', rounds: fewest, percent: LEAST_PERCENT } as const;
  return { playEndsAt, over, proposal: plan(view, now, fewest) > 0 ? most : null };
}

/** W22: a lesson of a series has room for the rest of its round; the rounds to come have lessons of their own. */
function outlookOfOne(view: PublicView, now: number, playEndsAt: number): LessonOutlook {
  const planned = plan(view, now, Math.max(1, view.round));
  const room = playEndsAt - now;
  const over = planned - room;
  if (over <= 0 || planned === 0) return { playEndsAt, over, proposal: null };
  const percent = Math.max(LEAST_PERCENT, Math.min(99, Math.floor((room / planned) * 100)));
  return { playEndsAt, over, proposal: { type: 'shorten', rounds: view.rounds, percent } };
}

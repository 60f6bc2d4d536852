/** Taking back the facilitator's last act (RULES.md, W3). */
import type { FacilitatorAct } from './commands/facilitator.ts';
import { deadlinesOf } from './deadlines.ts';
import { evolve } from './evolve.ts';
import { turnsPlay, withoutAct } from './people/last-act.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { State } from './state.ts';
import { spread } from './talks/commitments.ts';
import { emit, type Turn } from './turn.ts';

/** While these held, clocks did not run as they would have: they get back the time. */
const STOPS_CLOCKS: ReadonlySet<FacilitatorAct> = new Set<FacilitatorAct>(['pause', 'advance', 'stopLesson']);
/** An act that turns play can be taken back for so long, before much has been played on it; a stop, before all have left. */
const WINDOW = 30_000;

/** Until when the last act can be taken back: 0 when there is none, Infinity while the phase lasts. */
export function undoableUntil({ hidden: { lastAct } }: State): number {
  if (!lastAct) return 0;
  return turnsPlay(lastAct) || lastAct.act === 'stopLesson' ? lastAct.at + WINDOW : Number.POSITIVE_INFINITY;
}

export function undoFault(state: State, at: number): Refusal | null {
  const until = undoableUntil(state);
  if (until === 0) return refuse('nothingToUndo');
  return at > until ? refuse('tooLate') : null;
}

export function undo(turn: Turn): void {
  const { lastAct } = turn.state.hidden;
  if (!lastAct) return;
  const back = withoutAct(lastAct, evolve);
  const lost = STOPS_CLOCKS.has(lastAct.act) && !back.public.paused ? turn.at - lastAct.at : 0;
  const deadlines = Object.fromEntries(
    Object.entries(deadlinesOf(back)).map(([key, time]) => [key, time + lost]),
  );
  emit(turn, { type: 'actUndone', act: lastAct.act, at: turn.at, deadlines });
  spread(turn, 'undone');
}

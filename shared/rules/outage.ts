/** What becomes of clocks while the server was away (RULES.md, F9). */
import type { SystemCommand } from './commands.ts';
import { deadlinesOf } from './deadlines.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { State } from './state.ts';
import { spread } from './talks/commitments.ts';
import { emit, type Turn } from './turn.ts';

type CreditOutage = Extract<SystemCommand, { type: 'creditOutage' }>;

/** Less than that nobody notices, and no clock is moved for it. */
const NOTICEABLE = 1000;

export function creditOutageFault(state: State, { since }: CreditOutage, at: number): Refusal | null {
  const { paused, phase } = state.public;
  const runs = !paused && phase !== 'debrief' && Object.keys(deadlinesOf(state)).length > 0;
  return runs && at - since >= NOTICEABLE ? null : refuse('nothingDue');
}

/** F9: every clock goes on with the time it had left when the server was last known to run. */
export function creditOutage(turn: Turn, { since }: CreditOutage): void {
  const lost = turn.at - since;
  const deadlines = Object.fromEntries(
    Object.entries(deadlinesOf(turn.state)).map(([key, time]) => [key, time + lost]),
  );
  emit(turn, { type: 'outageCredited', since, until: turn.at, deadlines });
  spread(turn, 'outage', { ref: String(Math.round(lost / 1000)) });
}

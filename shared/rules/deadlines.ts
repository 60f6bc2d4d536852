import { absencesDue } from './people/absence.ts';
import type { State } from './state.ts';

/** Every deadline that runs now, by what it belongs to: 'phase', 'stage', or the id of a ballot or handshake. */
export function deadlinesOf(state: State): Record<string, number> {
  const deadlines: Record<string, number> = {};
  const { closesAt, stageClosesAt, items } = state.public;
  if (closesAt > 0) deadlines.phase = closesAt;
  if (stageClosesAt > 0) deadlines.stage = stageClosesAt;
  for (const [id, item] of Object.entries(items))
    if (item.status === 'open' && item.closesAt > 0) deadlines[id] = item.closesAt;
  for (const own of Object.values(state.own))
    for (const [id, handshake] of Object.entries(own.handshakes))
      if (handshake.closesAt > 0) deadlines[id] = handshake.closesAt;
  return deadlines;
}

/** When something is due next, in milliseconds since 1970; 0 when nothing is, or the session is paused. */
export function nextDeadline(state: State): number {
  if (state.public.paused || state.public.phase === 'debrief') return 0;
  const times = [...Object.values(deadlinesOf(state)), ...absencesDue(state).map(([, due]) => due)];
  return times.length > 0 ? Math.min(...times) : 0;
}

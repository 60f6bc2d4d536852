import type { EventOf } from '../events.ts';
import { amendPublic, putOwn } from '../fold.ts';
import type { State } from '../state.ts';

/** Who drives the seat now; where people sit on it, the time in which a bot does is kept for them (L7). */
export function driverChanged(state: State, { seat, driver, by }: EventOf<'driverChanged'>): State {
  const next = amendPublic(state, 'seats', seat, { driver });
  const { round, phase, seats } = state.public;
  const stints = state.own[seat]?.stints ?? {};
  const ended = { open: false, endRound: round, endPhase: phase };
  const open = Object.entries(stints).find(([, stint]) => stint.open);
  if (open) {
    const [id, stint] = open;
    return driver === 'bot' ? next : putOwn(next, [seat], 'stints', id, { ...stint, ...ended });
  }
  const isStandIn = driver === 'bot' && (by === 'facilitator' || by === 'absence');
  if (!isStandIn || (seats[seat]?.members.length ?? 0) === 0) return next;
  const id = String(Object.keys(stints).length + 1);
  return putOwn(next, [seat], 'stints', id, { ...ended, by, round, phase, open: true });
}

export function deputised(state: State, { seat, command }: EventOf<'deputised'>): State {
  const own = state.own[seat];
  const stint = Object.entries(own?.stints ?? {}).find(([, { open }]) => open)?.[0];
  if (!own || stint === undefined) return state;
  const order = Object.keys(own.deputyActs).length + 1;
  const { round, phase } = state.public;
  return putOwn(state, [seat], 'deputyActs', String(order), { stint, order, round, phase, command });
}

/** F3: after a pause people are given as long to come back as if they had just gone. */
export function absencesRestarted(state: State, at: number): State {
  let next = state;
  for (const [seat, { awaySince }] of Object.entries(state.public.seats))
    if (awaySince > 0) next = amendPublic(next, 'seats', seat, { awaySince: at });
  return next;
}

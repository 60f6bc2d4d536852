/** A known end has a final audit: what was done unseen in the last round mostly comes to light (RULES.md, S7). */
import { certain } from '../model/evidence.ts';
import { burdenEffects, hitEffects } from '../model/trust.ts';
import { suspectDuties } from './crisis.ts';
import { causeOf, moveWorlds } from './effects.ts';
import { notice } from './incidents.ts';
import { modelOf } from './model-of.ts';
import { emit, freshId, roll, type Turn } from './turn.ts';

export function auditLastRound(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { round } = turn.state.public;
  for (const operation of Object.values(turn.state.hidden.operations)) {
    if (operation.round !== round || operation.noticed) continue;
    if (roll(turn, 'audit', operation.seat, operation.target) >= p['audit.surfaces']) continue;
    const failed = operation.succeeded ? 1 : p['failure.severity'];
    const severity = p[`${operation.operation}.severity`] * failed;
    const incident = notice(turn, {
      id: freshId(turn, 'i'),
      origin: 'operation',
      operation: operation.operation,
      author: operation.seat,
      apparent: operation.seat,
      victim: operation.target,
      sector: operation.sector,
      severity,
      effect: operation.operation,
      script: '',
      opening: false,
    });
    const bars = certain(cast, operation.target, operation.seat);
    emit(turn, { type: 'beliefFormed', seat: '', incident, bars: { ...bars } });
    for (const seat of Object.keys(turn.state.own))
      emit(turn, { type: 'beliefFormed', seat, incident, bars: { ...bars } });
    suspectDuties(turn, incident, operation.seat, incident);
    const cause = causeOf('incident', { ref: incident, seat: operation.seat, other: operation.target });
    moveWorlds(turn, ['public'], 'conduct', cause, () => burdenEffects(cast, severity, p));
    moveWorlds(turn, ['public', 'true'], 'fading', causeOf('trustMoved', { ref: incident }), () =>
      hitEffects(operation.seat, 1),
    );
  }
}

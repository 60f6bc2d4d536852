/** A known end has a final audit: what was done unseen in the last round mostly comes to light (RULES.md, S7). */
import { certain } from '../../model/evidence.ts';
import { burdenEffects, hitEffects } from '../../model/trust.ts';
import { suspectDuties } from '../conduct/crisis.ts';
import { notice } from '../conduct/incidents.ts';
import { surfaced } from '../conduct/latent.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { spread } from '../talks/commitments.ts';
import { emit, roll, type Turn } from '../turn.ts';

export function auditLastRound(turn: Turn): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const { round } = turn.state.public;
  for (const [id, operation] of Object.entries(turn.state.hidden.operations)) {
    if (operation.round !== round || operation.noticed) continue;
    const { seat, target, severity } = operation;
    if (roll(turn, 'audit', seat, target) >= p['audit.surfaces']) continue;
    const incident = notice(turn, { ...surfaced(turn, id, operation), apparent: seat });
    spread(turn, 'surfaced', { seat, other: target, ref: incident });
    const bars = certain(cast, target, seat);
    emit(turn, { type: 'beliefFormed', seat: '', incident, bars: { ...bars } });
    for (const other of Object.keys(turn.state.own))
      emit(turn, { type: 'beliefFormed', seat: other, incident, bars: { ...bars } });
    suspectDuties(turn, incident, seat, incident);
    const cause = causeOf('incident', { ref: incident, seat, other: target });
    moveWorlds(turn, ['public'], 'conduct', cause, () => burdenEffects(cast, severity, p));
    moveWorlds(turn, ['public', 'true'], 'fading', causeOf('trustMoved', { ref: incident }), () =>
      hitEffects(seat, 1),
    );
  }
}

/** What went unseen and comes to light later (RULES.md, K12). */

import { modelOf } from '../model-of.ts';
import type { HiddenOperation } from '../state.ts';
import { emit, freshId, roll, type Turn } from '../turn.ts';
import type { Id } from '../vocabulary.ts';
import type { Noticed } from './incidents.ts';

/** K12: each unseen operation of an earlier round may surface; it looks like what happens now. */
export function surfaceLatent(turn: Turn): Noticed[] {
  const { p } = modelOf(turn.state.scenario);
  const { round } = turn.state.public;
  return Object.entries(turn.state.hidden.operations)
    .filter(([, operation]) => operation.round < round && !operation.noticed)
    .filter(
      ([, { round: since, seat, target }]) =>
        roll(turn, 'surfaces', since, seat, target) < p['latent.surfaces'],
    )
    .map(([id, operation]) => surfaced(turn, id, operation));
}

/** The victim learns of its harm, and the author that it was seen; the world bore it when it was done. */
export function surfaced(turn: Turn, id: Id, operation: HiddenOperation): Noticed & { origin: 'operation' } {
  const incident = freshId(turn, 'i');
  const { seat, target, harm } = operation;
  emit(turn, { type: 'operationSurfaced', operation: id, incident });
  emit(turn, { type: 'accountMoved', seat: target, field: 'harms', add: 0, known: harm });
  return {
    id: incident,
    origin: 'operation',
    operation: operation.operation,
    author: seat,
    apparent: operation.framed || seat,
    method: operation.method,
    victim: target,
    sector: operation.sector,
    severity: operation.severity,
    effect: operation.operation,
    script: '',
    opening: false,
  };
}

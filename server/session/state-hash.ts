import { createHash } from 'node:crypto';
import { canonical } from '../../shared/rules/canonical.ts';
import type { State } from '../../shared/rules/state.ts';

/** Equal for equal games, whatever their seeds, ids and times. */
export function stateHash(state: State): string {
  return createHash('sha256').update(canonical(state)).digest('hex');
}

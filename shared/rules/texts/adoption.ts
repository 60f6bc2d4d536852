/** From a vote to commitments: what of a text is adopted, and who is bound by it (RULES.md, V8, C16). */
import { modelOf } from '../model-of.ts';
import { spread } from '../talks/commitments.ts';
import { emit, type Turn } from '../turn.ts';
import type { Id, NormId, Rung, SeatId } from '../vocabulary.ts';
import { annexIfNarrow, boundByVote, oweClause, standing } from './binding.ts';
import { openForSignature, opensForSignature } from './signature.ts';
import { clausesOf } from './texts.ts';

/** Adopts what stands of the text and makes its commitments; false when nothing stands. */
export function adopt(turn: Turn, text: Id): boolean {
  const found = standing(turn.state.public, text);
  if (!found) return false;
  if (opensForSignature(turn.state.public, text)) return openForSignature(turn, text, found);
  const bound = new Set<SeatId>();
  for (const norm of found.clauses) bindClause(turn, text, norm, bound);
  if (bound.size === 0) return false;
  emit(turn, { type: 'textDecided', text, status: 'adopted', parties: [...bound], partly: found.rest });
  spread(turn, 'textAdopted', { ref: text });
  return true;
}

function bindClause(turn: Turn, text: Id, norm: NormId, bound: Set<SeatId>): void {
  const view = turn.state.public;
  const clause = clausesOf(view, text).find((entry) => entry.norm === norm);
  if (!clause) return;
  const { p } = modelOf(turn.state.scenario);
  const parties = boundByVote(view, text, norm, clause.rung as Rung, p);
  if (parties.length < 2) return;
  const seats = parties.map(({ seat }) => seat);
  annexIfNarrow(turn, text, norm, seats);
  for (const seat of seats) bound.add(seat);
  oweClause(turn, text, norm, parties);
}

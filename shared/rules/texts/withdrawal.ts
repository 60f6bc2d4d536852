/** Commitments that end by notice (RULES.md, R4-R5). */

import { pledgesOf } from '../conduct/suspension.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { mark, spread } from '../talks/commitments.ts';
import { allCommitments } from '../talks/commitments-of.ts';
import type { Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { Id } from '../vocabulary.ts';

/** R4: what notice was given of ends with the round that the notice named. */
export function endWithdrawn(turn: Turn): void {
  const { round } = turn.state.public;
  for (const [id, duty] of allCommitments(turn.state))
    if (duty.state !== 'withdrawn' && duty.endsAfter > 0 && duty.endsAfter <= round) endDuty(turn, id, duty);
}

/** The duty is owed no more; who signs again begins anew. */
export function endDuty(turn: Turn, id: Id, duty: Commitment): void {
  const open = id in turn.state.public.commitments;
  mark(turn, id, 'withdrawn', 'withdrawn', '');
  const cause = causeOf('withdrawn', { ref: id, norm: duty.norm, seat: duty.debtor });
  moveWorlds(turn, open ? ['public', 'true'] : ['true'], 'agreement', cause, (world) =>
    pledgesOf(world.pledges, id).map((pledge) => ({ kind: 'end', pledge })),
  );
  if (open) spread(turn, 'withdrawn', { seat: duty.debtor, norm: duty.norm, ref: id });
}

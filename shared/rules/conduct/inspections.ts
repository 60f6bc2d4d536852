/** Inspections: asked for, due, and refused (RULES.md, K6, K7, K13). */

import { modelOf } from '../model-of.ts';
import { isInForce } from '../outlook.ts';
import { markDuty, spread } from '../talks/commitments.ts';
import { allCommitments, dutiesBetween } from '../talks/commitments-of.ts';
import { emit, roll, type Turn } from '../turn.ts';
import type { Commitment } from '../view/record.ts';
import type { SeatId } from '../vocabulary.ts';
import { omit } from './reports.ts';

/** Who inspects whom; `open`: everybody knows of it; `challenge`: it cannot be refused. */
type Inspection = {
  readonly by: SeatId;
  readonly seat: SeatId;
  readonly open: boolean;
  readonly challenge?: boolean;
};

/** K6: it says whether the seat kept its duties of restraint this round; K13: unless the seat refuses. */
export function inspect(turn: Turn, inspection: Inspection): void {
  const { by, seat, open } = inspection;
  const { round } = turn.state.public;
  const refuses = turn.state.own[seat]?.conduct[String(round)]?.inspections === 'refuse';
  if (refuses && !inspection.challenge) return refused(turn, inspection);
  const right = roll(turn, 'finding', by, seat) < modelOf(turn.state.scenario).p['finding.right'];
  const found = Object.values(turn.state.hidden.operations).filter(
    (operation) => right && operation.round === round && operation.seat === seat && operation.norm !== '',
  );
  emit(turn, { type: 'inspected', by, seat, norm: found[0]?.norm ?? '', clean: found.length === 0 });
  if (open) spread(turn, 'inspected', { seat: by, other: seat });
  for (const [id, duty] of dutiesBetween(turn.state, seat, by)) {
    if (!isVerified(turn, duty)) continue;
    if (found.length === 0) markDuty(turn, id, 'kept', 'inspected', by);
    else if (found.some(({ norm, target }) => duty.norm === norm && duty.creditors.includes(target)))
      markDuty(turn, id, 'breached', 'found', by);
  }
}

/** K13: a refusal is known to whom the inspection would have been; of what is owed verified it is a breach in two steps. */
function refused(turn: Turn, { by, seat, open }: Inspection): void {
  const verified = dutiesBetween(turn.state, seat, by).filter(([, duty]) => isVerified(turn, duty));
  if (verified.length > 0) omit(turn, seat, verified, 'refused', by);
  else if (open) spread(turn, 'refused', { seat, other: by });
}

function isVerified(turn: Turn, duty: Commitment): boolean {
  const { agenda } = turn.state.public;
  return duty.norm !== '' && duty.force >= 3 && agenda[duty.norm]?.family === 'restraint';
}

/** K7: what is owed verified is inspected once a round, by the strongest state that it is owed to. */
export function inspectVerified(turn: Turn): void {
  const { seats, commitments } = turn.state.public;
  const verified = [...allCommitments(turn.state)].filter(
    ([, duty]) => isInForce(duty) && isVerified(turn, duty),
  );
  for (const seat of new Set(verified.map(([, duty]) => duty.debtor))) {
    if (wasAsked(turn, seat)) continue;
    const owed = verified.filter(([, duty]) => duty.debtor === seat);
    const known = owed.filter(([id]) => id in commitments);
    const open = known.length > 0;
    const creditors = new Set((open ? known : owed).flatMap(([, duty]) => duty.creditors));
    const [by] = [...creditors].sort((one, other) => (seats[other]?.power ?? 0) - (seats[one]?.power ?? 0));
    if (by) inspect(turn, { by, seat, open });
  }
}

/** Whether an inspection of the seat was asked for this round, accepted or refused. */
function wasAsked({ state }: Turn, seat: SeatId): boolean {
  const { round, news } = state.public;
  const inspected = Object.values(state.own[seat]?.findings ?? {}).some(
    (finding) => finding.round === round && finding.seat === seat,
  );
  const refusal = Object.values(news).some(
    (known) => known.kind === 'refused' && known.round === round && known.seat === seat,
  );
  return inspected || refusal;
}

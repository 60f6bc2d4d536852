/** Inspections asked for by a seat that keeps its word (RULES.md, K6). */
import { markDuty, spread } from './commitments.ts';
import { allCommitments, dutiesBetween } from './commitments-of.ts';
import { modelOf } from './model-of.ts';
import { isInForce } from './outlook.ts';
import { emit, roll, type Turn } from './turn.ts';
import type { SeatId } from './vocabulary.ts';

/** K6: accepted at basic; it says whether the seat kept its duties of restraint to the inspector this round. */
export function inspect(turn: Turn, by: SeatId, seat: SeatId): void {
  const { round } = turn.state.public;
  const duties = dutiesBetween(turn.state, seat, by).filter(
    ([, duty]) => duty.norm !== '' && turn.state.public.agenda[duty.norm]?.family === 'restraint',
  );
  const broke = Object.values(turn.state.hidden.operations).find(
    (operation) => operation.round === round && operation.seat === seat && operation.norm !== '',
  );
  const right = roll(turn, 'finding', by, seat) < modelOf(turn.state.scenario).p['finding.right'];
  const clean = broke === undefined || !right;
  emit(turn, { type: 'inspected', by, seat, norm: broke && !clean ? broke.norm : '', clean });
  spread(turn, 'inspected', { seat: by, other: seat });
  for (const [id, duty] of duties) {
    if (duty.rung < 3) continue;
    if (!clean && duty.norm === broke?.norm) markDuty(turn, id, 'breached', 'found', by);
    if (clean) markDuty(turn, id, 'kept', 'inspected', by);
  }
}

/** K7: what is owed verified is inspected once a round, by the strongest state that it is owed to. */
export function inspectVerified(turn: Turn): void {
  const { round, seats } = turn.state.public;
  const duties = [...allCommitments(turn.state).values()].filter(
    (duty) =>
      isInForce(duty) &&
      duty.rung >= 3 &&
      duty.norm !== '' &&
      turn.state.public.agenda[duty.norm]?.family === 'restraint',
  );
  for (const debtor of new Set(duties.map((duty) => duty.debtor))) {
    const inspected = Object.values(turn.state.own[debtor]?.findings ?? {}).some(
      (finding) => finding.round === round && finding.seat === debtor,
    );
    if (inspected) continue;
    const creditors = new Set(
      duties.filter((duty) => duty.debtor === debtor).flatMap((duty) => duty.creditors),
    );
    const [strongest] = [...creditors].sort(
      (one, other) => (seats[other]?.power ?? 0) - (seats[one]?.power ?? 0),
    );
    if (strongest) inspect(turn, strongest, debtor);
  }
}

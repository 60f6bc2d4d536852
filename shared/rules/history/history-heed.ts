/** Whether the table has heeded a warning, by what is public (RULES.md, Y4). Bots and desks ask it too. */
import { isInForce } from '../outlook.ts';
import type { HeldHistory } from '../view/history.ts';
import type { PublicView } from '../view.ts';
import type { NormId, SeatId } from '../vocabulary.ts';

type Warning = {
  readonly heed: HeldHistory['heed'];
  readonly norm: NormId | '';
  readonly rung: number;
};

export function isHeeded(view: PublicView, { heed, norm, rung }: Warning): boolean {
  const states = Object.keys(view.seats).filter((seat) => view.seats[seat]?.kind === 'state');
  const owing = (seat: SeatId) => norm !== '' && owes(view, seat, norm, rung);
  switch (heed) {
    case 'rung':
      return 2 * states.filter(owing).length >= states.length;
    case 'strongest':
      return owing(strongestOf(view, states));
    case 'endorsed':
      return Object.values(view.clauses).some(
        (clause) => clause.norm === norm && clause.endorsedBy.length > 0,
      );
    case 'help':
      return Object.values(view.news).some(({ kind }) => kind === 'helped');
  }
}

function owes({ commitments }: PublicView, seat: SeatId, norm: NormId, rung: number): boolean {
  return Object.values(commitments).some(
    (duty) => duty.debtor === seat && duty.norm === norm && duty.force >= rung && isInForce(duty),
  );
}

/** Ties in the order of the scenario. */
function strongestOf({ seats }: PublicView, states: readonly SeatId[]): SeatId {
  const power = (seat: SeatId) => seats[seat]?.power ?? 0;
  return [...states].sort((one, other) => power(other) - power(one))[0] ?? '';
}

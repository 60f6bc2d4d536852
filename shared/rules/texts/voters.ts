/** Who votes on what, and what came of each of two counts (RULES.md, V19). */
import type { PublicView } from '../view.ts';
import type { Choice, DecisionRule, SeatId, SeatKind } from '../vocabulary.ts';

type Item = PublicView['items'][string];
type Table = Pick<PublicView, 'forum' | 'seats'>;

/** V11, V20: where nothing is counted: one objection is enough. */
export function seeksConsent(rule: DecisionRule): boolean {
  return rule === 'consensus' || rule === 'silence';
}

/** V19: states vote on everything; where two majorities are needed, accredited stakeholders on texts and clauses. */
export function votersOn(view: Table, kind: Item['kind']): SeatId[] {
  return Object.keys(view.seats).filter(
    (seat) => view.seats[seat]?.kind === 'state' || votesBeside(view, seat, kind),
  );
}

function votesBeside({ forum, seats }: Table, seat: SeatId, kind: Item['kind']): boolean {
  const { kind: own, accredited } = seats[seat] ?? {};
  return forum === 'doubleMajority' && kind !== 'amendment' && own === 'stakeholder' && accredited === true;
}

type Count = { readonly yes: number; readonly no: number; readonly abstain: number };
type Counted = { readonly seat: SeatId; readonly choice: Choice };

/** The votes of the states, or of the stakeholders. */
export function countOf(
  { seats }: Pick<PublicView, 'seats'>,
  votes: readonly Counted[],
  kind: SeatKind,
): Count {
  const own = votes.filter(({ seat }) => seats[seat]?.kind === kind);
  const count = (...choices: readonly Choice[]) =>
    own.filter(({ choice }) => choices.includes(choice)).length;
  return { yes: count('yes', 'join', 'joinExcept'), no: count('no', 'object'), abstain: count('abstain') };
}

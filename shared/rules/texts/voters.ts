/** Who votes on what, and what came of each of two counts (RULES.md, V19, J2). */
import { isMember, ruleIn } from '../forums/forums-of.ts';
import type { PublicView } from '../view.ts';
import type { Choice, DecisionRule, Id, SeatId, SeatKind } from '../vocabulary.ts';

type Item = PublicView['items'][string];
type Table = Pick<PublicView, 'forum' | 'seats' | 'setup'>;

/** V11, V20: where nothing is counted: one objection is enough. */
export function seeksConsent(rule: DecisionRule): boolean {
  return rule === 'consensus' || rule === 'silence';
}

/** V19, J2: its states vote on everything in a forum; where two majorities are needed, accredited stakeholders on texts and clauses. */
export function votersOn(view: Table, kind: Item['kind'], forum: Id): SeatId[] {
  return Object.keys(view.seats).filter(
    (seat) => isMember(view, seat, forum) || votesBeside(view, seat, kind, forum),
  );
}

function votesBeside(view: Table, seat: SeatId, kind: Item['kind'], forum: Id): boolean {
  const { kind: own, accredited } = view.seats[seat] ?? {};
  return (
    ruleIn(view, forum) === 'doubleMajority' &&
    kind !== 'amendment' &&
    own === 'stakeholder' &&
    accredited === true
  );
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

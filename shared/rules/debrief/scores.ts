/** What a seat has reached (RULES.md, S6; GAME.md §2). */
import {
  barsBrier,
  conductPart,
  honourPart,
  mandatePart,
  nationalInterest,
  playerScore,
  stakeholderScore,
} from '../../model/score.ts';
import { gauges } from '../../model/stability.ts';
import type { World } from '../../model/world.ts';
import { modelOf } from '../model-of.ts';
import { currentUtility } from '../outlook.ts';
import type { Account, State } from '../state.ts';
import type { OwnView } from '../view/own.ts';
import { NO_STATE, type SeatId } from '../vocabulary.ts';

export type SeatScore = OwnView['scores'][string];
type Parts = Omit<SeatScore, 'round'>;

function nat(account: Account): number {
  return account.gains - account.harms - account.costs + account.dividend;
}

/** The score as the seat may see it: public stability, its own account as far as it knows it. */
export function seatScore(state: State, seat: SeatId, stability: number): Parts {
  const own = state.own[seat];
  if (!own) throw new Error(`There is no seat “${seat}” in this session.`);
  return parts(state, seat, own, stability, state.hidden.worlds.public);
}

/** The score in truth: final stability, the whole account, the trust that others really have. */
export function trueSeatScore(state: State, seat: SeatId, stability: number): Parts & { brier: number } {
  const account = state.hidden.accounts[seat];
  if (!account) throw new Error(`There is no seat “${seat}” in this session.`);
  return {
    ...parts(state, seat, account, stability, state.hidden.worlds.true),
    brier: meanBrier(state, seat),
  };
}

function parts(state: State, seat: SeatId, account: Account, stability: number, world: World): Parts {
  const own = state.own[seat];
  const { cast, p } = modelOf(state.scenario);
  if (!own) throw new Error(`There is no seat “${seat}” in this session.`);
  if (cast.seats[seat]?.kind !== 'state') return stakeholderParts(state, own, stability, world);
  const utility = currentUtility({ public: state.public, own });
  const reviews = Object.values(state.hidden.rounds)
    .filter((entry) => entry.seat === seat && entry.round < state.public.round)
    .map((entry) => entry.utility);
  const mandate = mandatePart(utility, [...reviews, utility], p);
  const conduct = conductPart(nat(account), state.public.round, p);
  const honour = honourPart(world, cast, seat);
  const interest = nationalInterest({ mandate, conduct, honour }, p);
  return {
    score: playerScore(interest, stability, p),
    nationalInterest: interest,
    mandate,
    account: conduct,
    standing: honour,
    utility,
  };
}

/** GAME.md §8: industry by endorsed clauses, customers unharmed, neutrality; civil society by harm, openness, voice. */
function stakeholderParts(state: State, own: OwnView, stability: number, world: World): Parts {
  const { cast, p } = modelOf(state.scenario);
  const seat = state.public.seats[own.seat];
  const causes = Object.entries(own.interests).filter(([, interest]) => interest.weight > 0);
  const reached = causes.reduce((sum, [norm, interest]) => {
    const rungs = Object.values(world.pledges)
      .filter((pledge) => pledge.norm === norm)
      .map(({ rung }) => rung as number);
    const highest = Math.max(0, ...rungs);
    return sum + interest.weight * (interest.ideal > 0 ? Math.min(1, highest / interest.ideal) : 1);
  }, 0);
  const now = gauges(world, cast, p, 'public');
  const endorsed = Object.values(state.public.clauses).filter((clause) =>
    clause.endorsedBy.includes(own.seat),
  );
  const adopted = endorsed.filter((clause) => state.public.treaties[clause.text]?.status === 'adopted');
  const heard = endorsed.length > 0 ? adopted.length / endorsed.length : 0;
  const served = Object.values(own.cards).map((card) => state.public.seats[card.seat]?.bloc ?? '');
  const blocs = new Set(served.filter((bloc) => bloc !== ''));
  const neutrality = served.length > 1 ? Math.min(1, blocs.size / Math.min(served.length, 2)) : 0.5;
  const measures: readonly [number, number, number] =
    seat?.role === 'industry'
      ? [reached, now.restraint, neutrality]
      : [now.restraint, now.openness, (reached + heard) / 2];
  const interest = (measures[0] + measures[1] + measures[2]) / 3;
  return {
    score: stakeholderScore(measures, stability, p),
    nationalInterest: interest,
    mandate: measures[0],
    account: measures[1],
    standing: measures[2],
    utility: reached,
  };
}

/** Mean Brier score of the beliefs that the seat stated, 0 best; −1 where it stated none. */
function meanBrier(state: State, seat: SeatId): number {
  const answers = Object.entries(state.own[seat]?.answers ?? {});
  if (answers.length === 0) return -1;
  const sum = answers.reduce((total, [incident, answer]) => {
    const truth = state.hidden.incidents[incident]?.author || NO_STATE;
    const others = Object.keys(state.own[seat]?.beliefs[incident] ?? {}).filter(
      (key) => key !== answer.suspect,
    );
    const rest = others.length > 0 ? (1 - answer.probability) / others.length : 0;
    const bars = Object.fromEntries([
      [answer.suspect, answer.probability],
      ...others.map((key) => [key, rest]),
    ]);
    return total + barsBrier(bars, truth);
  }, 0);
  return sum / answers.length;
}

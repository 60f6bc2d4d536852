import { type ClauseTerms, clauseValue, redLines, textValue, utility } from '../../shared/model/utility.ts';
import type { Pledge, World } from '../../shared/model/world.ts';
import { applyEffects, initialWorld } from '../../shared/model/worlds.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { Scenario, StateSeat } from '../../shared/rules/scenario.ts';
import type { DecisionRule, NormId, Rung, SeatId } from '../../shared/rules/vocabulary.ts';

const RUNGS: readonly Rung[] = [0, 1, 2, 3];

/** Change of utility against the first round's commitments, by seat. */
export type Gains = Readonly<Record<SeatId, number>>;

/** A common text at the rungs of the basic rules, owed by all states to all states. */
export type Package = {
  readonly clauses: readonly ClauseTerms[];
  readonly gains: Gains;
  /** The seats of which it crosses a red line. */
  readonly refused: readonly SeatId[];
};

export function stateSeats(scenario: Scenario): readonly StateSeat[] {
  return scenario.seats.filter((seat): seat is StateSeat => seat.kind === 'state');
}

/** The world of the first round, in which nobody owes anything but what was in force before. */
export function firstWorld(scenario: Scenario): World {
  const { cast, p } = modelOf(scenario);
  return applyEffects(
    worldWithoutPledges(scenario),
    scenario.acquis.flatMap(({ norm, rung, age, parties = cast.states, outvoted }) =>
      parties.map((debtor) => {
        const creditors = parties.filter((state) => state !== debtor);
        const ownership = outvoted.includes(debtor) ? p['ownership.outvoted'] : 1;
        const terms = { norm, rung: rung as Rung, debtor, creditors, ownership, age, strength: 1 };
        const id = `acquis.${norm}.${debtor}`;
        const instrument = `acquis.${norm}`;
        return { kind: 'pledge', pledge: { ...terms, id, instrument, unilateral: false, suspended: [] } };
      }),
    ),
  );
}

function worldWithoutPledges(scenario: Scenario): World {
  const { cast, p } = modelOf(scenario);
  const numbers = (value: (seat: Scenario['seats'][number]) => number) =>
    Object.fromEntries(scenario.seats.map((seat) => [seat.id, value(seat)]));
  return initialWorld(
    cast,
    {
      offence: numbers((seat) => (seat.kind === 'state' ? seat.offence : 0)),
      defence: numbers((seat) => (seat.kind === 'state' ? seat.defence : 0)),
      attribution: numbers((seat) => seat.attribution),
      bodyTrust: scenario.world.bodyTrust,
    },
    p,
  );
}

/** What each state has before anything is agreed, 0-1. */
export function utilityOfNothing(scenario: Scenario): Gains {
  const { cast, p } = modelOf(scenario);
  const world = firstWorld(scenario);
  return Object.fromEntries(
    stateSeats(scenario).map(({ id, interests }) => [id, utility(interests, world, cast, id, p)]),
  );
}

/** Every common text, by enumeration. */
export function packages(scenario: Scenario): readonly Package[] {
  const { cast, p } = modelOf(scenario);
  const world = firstWorld(scenario);
  const texts = scenario.agenda.reduce<readonly (readonly ClauseTerms[])[]>(
    (texts, norm) =>
      texts.flatMap((text) => RUNGS.map((rung) => (rung === 0 ? text : [...text, { norm, rung }]))),
    [[]],
  );
  return texts.map((clauses) => ({
    clauses,
    gains: Object.fromEntries(
      stateSeats(scenario).map(({ id, interests }) => {
        const { get, cost } = textValue(interests, world, cast, id, { clauses, parties: cast.states }, p);
        return [id, get - cost];
      }),
    ),
    refused: stateSeats(scenario)
      .filter(({ interests }) => redLines(interests, clauses).length > 0)
      .map(({ id }) => id),
  }));
}

/** The seats that would vote for a text: it gains them something and crosses none of their red lines. */
export function willing({ gains, refused }: Package): readonly SeatId[] {
  return Object.keys(gains).filter((seat) => (gains[seat] ?? 0) > 0 && !refused.includes(seat));
}

function yesNeeded(rule: DecisionRule, states: number): number {
  switch (rule) {
    case 'majority':
    // The states' part of it.
    case 'doubleMajority':
      return Math.floor(states / 2) + 1;
    case 'twoThirds':
      return Math.ceil((2 / 3) * states);
    case 'consensus':
    case 'silence':
      return states;
  }
}

/** Carried as it stands under the forum's rule, nobody abstaining and no veto against it. */
export function isCarried(scenario: Scenario, text: Package): boolean {
  const { rule, vetoes } = scenario.forum;
  const yes = willing(text);
  if (vetoes.some((seat) => !yes.includes(seat))) return false;
  return yes.length >= yesNeeded(rule, stateSeats(scenario).length);
}

function pledge(norm: NormId, rung: Rung, debtor: SeatId, creditor: SeatId): Pledge[] {
  if (rung === 0) return [];
  const terms = { norm, rung, debtor, creditors: [creditor], ownership: 1, age: 0, strength: 1 };
  return [{ ...terms, id: `${debtor}.${norm}`, unilateral: false, instrument: 'deal', suspended: [] }];
}

/** What every exchange on one norm brings two seats; those that cross a red line are left out. */
function exchanges(
  scenario: Scenario,
  norm: NormId,
  one: StateSeat,
  other: StateSeat,
): readonly [number, number][] {
  const { cast, p } = modelOf(scenario);
  const world = firstWorld(scenario);
  const found: [number, number][] = [];
  for (const given of RUNGS)
    for (const taken of RUNGS) {
      if (redLines(one.interests, [{ norm, rung: given }]).length > 0) continue;
      if (redLines(other.interests, [{ norm, rung: taken }]).length > 0) continue;
      const pledges = [...pledge(norm, given, one.id, other.id), ...pledge(norm, taken, other.id, one.id)];
      const [mine, theirs] = [one, other].map(({ id, interests }) => {
        const { get, cost } = clauseValue(interests, world, cast, id, { pledges }, p);
        return get - cost;
      });
      found.push([mine ?? 0, theirs ?? 0]);
    }
  return found;
}

/** The deals of which none is better for both: the second side's gains fall where the first one's rise. */
function frontier(deals: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const deal of [...deals].sort((a, b) => b[1] - a[1] || b[0] - a[0]))
    if (deal[0] > most) {
      kept.push(deal);
      most = deal[0];
    }
  return kept;
}

/** The most that `one` can gain in any deal with `other` alone that does not leave `other` worse off. */
export function bestDeal(scenario: Scenario, one: StateSeat, other: StateSeat): number {
  const deals = scenario.agenda.reduce<readonly [number, number][]>(
    (deals, norm) => {
      const more = exchanges(scenario, norm, one, other);
      return frontier(
        deals.flatMap(([mine, theirs]) =>
          more.map(([gain, theirGain]): [number, number] => [mine + gain, theirs + theirGain]),
        ),
      );
    },
    [[0, 0]],
  );
  return deals.reduce((best, [mine, theirs]) => (theirs >= 0 && mine > best ? mine : best), 0);
}

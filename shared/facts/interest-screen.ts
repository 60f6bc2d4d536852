import { redLines, textValue, utility } from '../model/utility.ts';
import type { Cast, World } from '../model/world.ts';
import { initialWorld } from '../model/worlds.ts';
import { modelOf } from '../rules/model-of.ts';
import type { Scenario, StateSeat } from '../rules/scenario.ts';
import { type NormId, RUNGS, type Rung, type SeatId } from '../rules/vocabulary.ts';
import { mean } from './statistics.ts';

/** Bounds of how much the states stand against each other (MODEL.md §2.4). */
export const OPPOSITION = { low: 0.15, high: 0.6 } as const;

export function stateSeats(scenario: Scenario): readonly StateSeat[] {
  return scenario.seats.filter((seat): seat is StateSeat => seat.kind === 'state');
}

/** The world before the first round, in which nobody owes anything. */
export function emptyWorld(scenario: Scenario): World {
  const { cast, p } = modelOf(scenario);
  const states = stateSeats(scenario);
  const bySeat = (field: 'offence' | 'defence' | 'attribution') =>
    Object.fromEntries(
      scenario.seats.map((seat) => [
        seat.id,
        seat.kind === 'state' || field === 'attribution' ? abilityOf(seat, field) : 0,
      ]),
    );
  const start = {
    offence: bySeat('offence'),
    defence: bySeat('defence'),
    attribution: bySeat('attribution'),
  };
  if (states.length === 0) throw new RangeError(`${scenario.id} has no state`);
  return initialWorld(cast, { ...start, bodyTrust: scenario.world.bodyTrust }, p);
}

function abilityOf(seat: Scenario['seats'][number], field: 'offence' | 'defence' | 'attribution'): number {
  return seat.kind === 'state' ? seat[field] : field === 'attribution' ? seat.attribution : 0;
}

/** What a common text does for one seat is the sum of what its clauses do: `gain[norm][rung]`. */
type Gains = Readonly<Record<string, readonly number[]>>;

export type Stakes = {
  readonly agenda: readonly NormId[];
  /** Utility where nobody owes anything, 0-1, by seat. */
  readonly nothing: Readonly<Record<SeatId, number>>;
  readonly gains: Readonly<Record<SeatId, Gains>>;
  /** Rungs that no state's red line forbids, by norm. */
  readonly open: Readonly<Record<string, readonly Rung[]>>;
};

/** What every clause would give every state, all of them owing it. */
export function stakesOf(scenario: Scenario): Stakes {
  const { cast, p } = modelOf(scenario);
  const world = emptyWorld(scenario);
  const states = stateSeats(scenario);
  const gainsOf = (seat: StateSeat): Gains =>
    Object.fromEntries(
      scenario.agenda.map((norm) => [
        norm,
        RUNGS.map((rung) => clauseGain(seat, world, cast, norm, rung, p)),
      ]),
    );
  return {
    agenda: scenario.agenda,
    nothing: Object.fromEntries(
      states.map((seat) => [seat.id, utility(seat.interests, world, cast, seat.id, p)]),
    ),
    gains: Object.fromEntries(states.map((seat) => [seat.id, gainsOf(seat)])),
    open: Object.fromEntries(
      scenario.agenda.map((norm) => [
        norm,
        RUNGS.filter((rung) =>
          states.every(({ interests }) => redLines(interests, [{ norm, rung }]).length === 0),
        ),
      ]),
    ),
  };
}

function clauseGain(
  seat: StateSeat,
  world: World,
  cast: Cast,
  norm: NormId,
  rung: Rung,
  p: Parameters<typeof textValue>[5],
): number {
  if (rung === 0) return 0;
  const text = { clauses: [{ norm, rung }], parties: cast.states };
  const { get, cost } = textValue(seat.interests, world, cast, seat.id, text, p);
  return get - cost;
}

/** The mean utility of the states with nothing in force, and with the text that is best for all of them together. */
export function welfareRange(stakes: Stakes): { readonly nothing: number; readonly best: number } {
  const seats = Object.keys(stakes.gains);
  const nothing = mean(seats.map((seat) => stakes.nothing[seat] ?? 0));
  const best = stakes.agenda.reduce(
    (sum, norm) =>
      sum +
      Math.max(...RUNGS.map((rung) => mean(seats.map((seat) => stakes.gains[seat]?.[norm]?.[rung] ?? 0)))),
    nothing,
  );
  return { nothing, best };
}

/**
 * How far the text that comes closest to everybody's best still is from it: 0 where all want the same, 1 where nobody
 * gets anything (the opposition level of NegMAS). Found by descent, norm by norm.
 */
export function opposition(stakes: Stakes): number {
  const seats = Object.keys(stakes.gains);
  const most = seats.map((seat) =>
    stakes.agenda.reduce((sum, norm) => sum + Math.max(...(stakes.gains[seat]?.[norm] ?? [0])), 0),
  );
  const text: Record<string, Rung> = {};
  const distance = () =>
    Math.sqrt(
      mean(
        seats.map((seat, at) => {
          const best = most[at] ?? 0;
          const gain = stakes.agenda.reduce(
            (sum, norm) => sum + (stakes.gains[seat]?.[norm]?.[text[norm] ?? 0] ?? 0),
            0,
          );
          return best <= 0 ? 0 : ((best - gain) / best) ** 2;
        }),
      ),
    );
  for (let sweep = 0; sweep < 4; sweep += 1)
    for (const norm of stakes.agenda) {
      const tried = RUNGS.map((rung) => {
        text[norm] = rung;
        return distance();
      });
      text[norm] = RUNGS[tried.indexOf(Math.min(...tried))] ?? 0;
    }
  return distance();
}

/** Whether some text within all red lines leaves every state better off: the best of all by the smallest gain. */
export function leastGain(stakes: Stakes): number {
  const seats = Object.keys(stakes.gains);
  const text: Record<string, Rung> = {};
  const worst = () =>
    Math.min(
      ...seats.map((seat) =>
        stakes.agenda.reduce((sum, norm) => sum + (stakes.gains[seat]?.[norm]?.[text[norm] ?? 0] ?? 0), 0),
      ),
    );
  for (const norm of stakes.agenda) text[norm] = best(stakes, seats, norm);
  for (let sweep = 0; sweep < 4; sweep += 1)
    for (const norm of stakes.agenda) {
      const rungs = stakes.open[norm] ?? [0];
      const tried = rungs.map((rung) => {
        text[norm] = rung;
        return worst();
      });
      text[norm] = rungs[tried.indexOf(Math.max(...tried))] ?? 0;
    }
  return worst();
}

function best(stakes: Stakes, seats: readonly SeatId[], norm: NormId): Rung {
  const rungs = stakes.open[norm] ?? [0];
  const sums = rungs.map((rung) => mean(seats.map((seat) => stakes.gains[seat]?.[norm]?.[rung] ?? 0)));
  return rungs[sums.indexOf(Math.max(...sums))] ?? 0;
}

/** The interest screen of MODEL.md §2.4: a text that all can carry, and enough, not too much, to quarrel about. */
export function isOfInterest(scenario: Scenario): boolean {
  const stakes = stakesOf(scenario);
  const level = opposition(stakes);
  return leastGain(stakes) > 0 && level >= OPPOSITION.low && level <= OPPOSITION.high;
}

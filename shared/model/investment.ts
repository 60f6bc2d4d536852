import type { SeatId } from '../rules/vocabulary.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { channelLevel, depth, pledgesOf, restraintShare } from './pledges.ts';
import type { Cast, Effect, World } from './world.ts';
import { trustIn, weakCount } from './worlds.ts';

/** Fear F_i = 4/(n−1) Σ_j riv (1 − trust)(O_j + .5 indist D_j), 0 or more (MODEL.md §3.1; Jervis, Richardson). */
export function fear(world: World, cast: Cast, seat: SeatId, p: Parameters): number {
  let sum = 0;
  for (const other of cast.states) {
    if (other === seat) continue;
    const threat =
      clamp(world.offence[other] ?? 0) +
      p['fear.indistinguishable'] * p['fear.indistinct'] * clamp(world.defence[other] ?? 0);
    sum += (cast.rivalry[seat]?.[other] ?? 0) * (1 - trustIn(world, seat, other)) * threat;
  }
  return (p['fear.scale'] * sum) / Math.max(1, cast.states.length - 1);
}

/** Share of its means that a seat puts into offence: clamp(.15 + .8 F (.6 + .6 hawk) − .25 depth·leg, .05, .9). */
export function offenceShare(world: World, cast: Cast, seat: SeatId, p: Parameters): number {
  const hawk = p['invest.hawkBase'] + p['invest.hawk'] * (cast.seats[seat]?.hawkishness ?? 0);
  return clamp(
    p['invest.base'] +
      p['invest.fear'] * fear(world, cast, seat, p) * hawk -
      p['invest.depth'] * depth(world, cast, seat, p) * meanOwnership(world, cast, seat),
    p['invest.min'],
    p['invest.max'],
  );
}

function meanOwnership(world: World, cast: Cast, seat: SeatId): number {
  let sum = 0;
  let count = 0;
  for (const norm of cast.agenda)
    for (const pledge of pledgesOf(world, norm)) {
      if (pledge.debtor !== seat) continue;
      sum += pledge.ownership;
      count += 1;
    }
  return count > 0 ? sum / count : 0;
}

/** Drift of O and D of a seat over a round of so many years; proliferation norms slow the growth of O. */
export function investmentEffects(
  world: World,
  cast: Cast,
  seat: SeatId,
  years: number,
  p: Parameters,
): readonly Effect[] {
  const share = offenceShare(world, cast, seat, p);
  const means = years * (p['invest.powerBase'] + (cast.seats[seat]?.power ?? 0));
  const slowed = 1 - p['proliferation.slowsOffence'] * restraintShare(world, cast, 'proliferation', p);
  const offence = clamp(world.offence[seat] ?? 0);
  const defence = clamp(world.defence[seat] ?? 0);
  const offenceAfter =
    offence * (1 - p['offence.decay']) ** years + p['offence.growth'] * share * slowed * means;
  const defenceAfter =
    defence * (1 - p['defence.decay']) ** years + p['defence.growth'] * (1 - share) * means;
  return [
    { kind: 'seat', seat, field: 'offence', add: clamp(offenceAfter) - offence },
    { kind: 'seat', seat, field: 'defence', add: clamp(defenceAfter) - defence },
  ];
}

/** The states that a capacity fund serves: the third with the least defence; ties in scenario order. */
export function fundedStates(world: World, cast: Cast, p: Parameters): readonly SeatId[] {
  const byDefence = [...cast.states].sort(
    (one, other) => (world.defence[one] ?? 0) - (world.defence[other] ?? 0),
  );
  return byDefence.slice(0, weakCount(cast.states.length, p));
}

/** Growth of D and A of the weakest states through the fund (N18), over a round of so many years. */
export function capacityEffects(world: World, cast: Cast, years: number, p: Parameters): readonly Effect[] {
  return fundedStates(world, cast, p).flatMap((seat): Effect[] => {
    const level = channelLevel(world, cast, 'capacity', seat, p);
    if (level === 0) return [];
    return [
      { kind: 'seat', seat, field: 'defence', add: p['capacity.defence'] * level * years },
      { kind: 'seat', seat, field: 'attribution', add: p['capacity.attribution'] * level * years },
    ];
  });
}

/** What each of the others pays into the fund in a round, in national account, by the level that it shares in. */
export function capacityCosts(world: World, cast: Cast, p: Parameters): Readonly<Record<SeatId, number>> {
  const funded = fundedStates(world, cast, p);
  const costs: Record<SeatId, number> = {};
  for (const seat of cast.states) {
    const level = funded.includes(seat) ? 0 : channelLevel(world, cast, 'capacity', seat, p);
    if (level > 0) costs[seat] = p['capacity.cost'] * level;
  }
  return costs;
}

/** The card *Build*: D + .03 (.4 + power) a year (GAME.md §1). */
export function buildEffects(cast: Cast, seat: SeatId, years: number, p: Parameters): readonly Effect[] {
  const add = p['build.defence'] * (p['invest.powerBase'] + (cast.seats[seat]?.power ?? 0)) * years;
  return [{ kind: 'seat', seat, field: 'defence', add }];
}

/** The card *Help a seat*: its D + .05, up to .45; the helper's − .01 (GAME.md §1). */
export function helpEffects(world: World, helper: SeatId, helped: SeatId, p: Parameters): readonly Effect[] {
  const room = p['help.most'] - (world.defence[helped] ?? 0);
  return [
    { kind: 'seat', seat: helped, field: 'defence', add: clamp(room, 0, p['help.defence']) },
    { kind: 'seat', seat: helper, field: 'defence', add: -p['help.cost'] },
  ];
}

/** Help in an offer: up to .05 of D moved at once; the giver keeps at least .1 (GAME.md §5). */
export function moveDefenceEffects(
  world: World,
  giver: SeatId,
  receiver: SeatId,
  amount: number,
  p: Parameters,
): readonly Effect[] {
  const spare = Math.max(0, (world.defence[giver] ?? 0) - p['move.keep']);
  const moved = clamp(amount, 0, Math.min(spare, p['move.most']));
  return [
    { kind: 'seat', seat: giver, field: 'defence', add: -moved },
    { kind: 'seat', seat: receiver, field: 'defence', add: moved },
  ];
}

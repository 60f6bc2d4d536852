/** Usable exploits: how they come, perish and are used up; how they leak, and reach criminals (MODEL.md §1). */
import type { Operation, SeatId } from '../rules/vocabulary.ts';
import { offenceShare } from './investment.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { restraintShare } from './pledges.ts';
import type { Cast, Effect, World } from './world.ts';

/** Who only looks, or takes what lies open, uses up nothing. */
const USES_EXPLOIT = {
  espionage: false,
  theft: false,
  interference: true,
  disruption: true,
  strike: true,
} as const satisfies Record<Operation, boolean>;

/** Exploits that an operation uses up: one, or what there is of it. */
export function exploitUsed(stock: number, operation: Operation): number {
  return USES_EXPLOIT[operation] ? clamp(stock) : 0;
}

/** Share of its chance of success that an operation has: less where it lacks the exploit that it needs. */
export function exploitShare(stock: number, operation: Operation, p: Parameters): number {
  if (!USES_EXPLOIT[operation]) return 1;
  return p['stock.without'] + (1 - p['stock.without']) * clamp(stock);
}

/** The exploit that an operation used is spent. */
export function spentEffects(world: World, seat: SeatId, operation: Operation): readonly Effect[] {
  const used = exploitUsed(world.stock[seat] ?? 0, operation);
  return used === 0 ? [] : [{ kind: 'seat', seat, field: 'stock', add: -used }];
}

/** Exploits perish from round to round, and come by means put into offence; N06, N12 and N14 slow their growth. */
export function stockEffects(
  world: World,
  cast: Cast,
  seat: SeatId,
  years: number,
  p: Parameters,
): readonly Effect[] {
  const stock = clamp(world.stock[seat] ?? 0, 0, p['stock.most']);
  const means = years * (p['invest.powerBase'] + (cast.seats[seat]?.power ?? 0));
  const slowed = 1 - p['proliferation.slowsStock'] * restraintShare(world, cast, 'proliferation', p);
  const grown = p['stock.growth'] * offenceShare(world, cast, seat, p) * slowed * means;
  const after = clamp(stock * p['waiting.persistence'] + grown, 0, p['stock.most']);
  return [{ kind: 'seat', seat, field: 'stock', add: after - (world.stock[seat] ?? 0) }];
}

/** Probability that the tool of an operation that was noticed gets into other hands. */
export function leakChance(world: World, cast: Cast, operation: Operation, p: Parameters): number {
  if (!USES_EXPLOIT[operation]) return 0;
  return p['leaks.chance'] * heldBack(world, cast, p);
}

/** A tool leaks, as a whole or by that share. */
export function leakEffects(share: number, p: Parameters): readonly Effect[] {
  return share === 0 ? [] : [{ kind: 'world', field: 'leaks', add: share * p['leaks.size'] }];
}

/** A tool that was bought feeds the market that others buy from. */
export function marketEffects(p: Parameters): readonly Effect[] {
  return [{ kind: 'world', field: 'leaks', add: p['tool.leak'] }];
}

/** What brokers sell on of all that is held. */
export function brokerEffects(world: World, cast: Cast, years: number, p: Parameters): readonly Effect[] {
  let held = 0;
  for (const seat of cast.states) held += clamp(world.stock[seat] ?? 0, 0, p['stock.most']);
  const sold = p['leaks.brokers'] * years * (held / cast.states.length) * heldBack(world, cast, p);
  return sold === 0 ? [] : [{ kind: 'world', field: 'leaks', add: sold }];
}

function heldBack(world: World, cast: Cast, p: Parameters): number {
  return 1 - p['proliferation.cutsLeaks'] * restraintShare(world, cast, 'proliferation', p);
}

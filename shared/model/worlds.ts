import type { SeatId } from '../rules/vocabulary.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Effect, PairField, Pledge, World } from './world.ts';

/** What a scenario says of the world before its first round. */
export type Start = {
  readonly offence: Readonly<Record<SeatId, number>>;
  readonly defence: Readonly<Record<SeatId, number>>;
  readonly attribution: Readonly<Record<SeatId, number>>;
  /** Share of the world that believes the attribution body, 0-1. */
  readonly bodyTrust: number;
};

/** The world before the first round; trust of i in j is Beta(1 + 2 affinity, 2) (MODEL.md §1). */
export function initialWorld(cast: Cast, start: Start, p: Parameters): World {
  const pairs = <Value>(value: (from: SeatId, to: SeatId) => Value) =>
    recordOf(cast.states, (from) =>
      recordOf(
        cast.states.filter((to) => to !== from),
        (to) => value(from, to),
      ),
    );
  return {
    pledges: {},
    burden: 0,
    bodyTrust: start.bodyTrust,
    closure: 0,
    leaks: 0,
    endorsed: {},
    offence: { ...start.offence },
    defence: { ...start.defence },
    attribution: { ...start.attribution },
    stock: recordOf(cast.states, () => p['stock.start']),
    keeping: recordOf(cast.states, () => p['keeping.start']),
    hits: recordOf(cast.states, () => 0),
    trust: pairs((from, to) => ({
      a: p['trust.priorA'] + p['trust.priorAffinity'] * (cast.affinity[from]?.[to] ?? 0),
      b: p['trust.priorB'],
    })),
    grievance: pairs(() => 0),
  };
}

function recordOf<Value>(seats: readonly SeatId[], value: (seat: SeatId) => Value): Record<SeatId, Value> {
  return Object.fromEntries(seats.map((seat) => [seat, value(seat)]));
}

/** The world after a set of effects, in whatever order they stand; what they do not touch is shared. */
export function applyEffects(world: World, effects: readonly Effect[]): World {
  if (effects.length === 0) return world;
  const draft: Draft = { ...world };
  const fresh = new Set<object>();
  const own = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> => {
    if (fresh.has(record)) return record;
    const copy = { ...record };
    fresh.add(copy);
    return copy;
  };
  for (const effect of effects) {
    if (effect.kind === 'world') draft[effect.field] += effect.add;
    else if (effect.kind === 'seat') {
      const values = own(draft[effect.field]);
      values[effect.seat] = (values[effect.seat] ?? 0) + effect.add;
      draft[effect.field] = values;
    } else if (effect.kind === 'pair')
      addToPair(draft, effect.field, effect.from, effect.to, effect.add, own);
    else if (effect.kind === 'endorse') {
      const endorsed = own(draft.endorsed);
      endorsed[effect.norm] = (endorsed[effect.norm] ?? 0) + effect.add;
      draft.endorsed = endorsed;
    }
  }
  if (effects.some(isAboutPledges)) draft.pledges = pledgesAfter(world.pledges, effects);
  return draft;
}

type Draft = { -readonly [Field in keyof World]: World[Field] };
type Own = <Value>(record: Readonly<Record<string, Value>>) => Record<string, Value>;

function addToPair(draft: Draft, field: PairField, from: SeatId, to: SeatId, add: number, own: Own): void {
  if (field === 'grievance') {
    const grievance = own(draft.grievance);
    const row = own(grievance[from] ?? {});
    row[to] = (row[to] ?? 0) + add;
    grievance[from] = row;
    draft.grievance = grievance;
    return;
  }
  const trust = own(draft.trust);
  const row = own(trust[from] ?? {});
  const { a, b } = row[to] ?? { a: 0, b: 0 };
  row[to] = field === 'trustKept' ? { a: a + add, b } : { a, b: b + add };
  trust[from] = row;
  draft.trust = trust;
}

const PLEDGE_KINDS = ['pledge', 'age', 'suspend', 'resume', 'end'] as const;
type PledgeEffect = Extract<Effect, { readonly kind: (typeof PLEDGE_KINDS)[number] }>;
/** An effect on the numbers of a world. */
export type WorldEffect = Exclude<Effect, PledgeEffect>;

/** True of effects that change commitments. */
export function isAboutPledges(effect: Effect): effect is PledgeEffect {
  return PLEDGE_KINDS.some((kind) => kind === effect.kind);
}

/** Commitments after a set of effects: made, then aged, then suspended, then resumed, then ended. */
export function pledgesAfter(
  pledges: Readonly<Record<string, Pledge>>,
  effects: readonly Effect[],
): Readonly<Record<string, Pledge>> {
  const after = { ...pledges };
  for (const effect of effects) if (effect.kind === 'pledge') after[effect.pledge.id] = effect.pledge;
  for (const effect of effects) {
    if (effect.kind !== 'age') continue;
    const pledge = after[effect.pledge];
    if (pledge) after[effect.pledge] = { ...pledge, age: pledge.age + effect.add };
  }
  // A creditor stands in the list once for each suspension: so it does not matter which of the two came first.
  for (const kind of ['suspend', 'resume'] as const)
    for (const effect of effects) {
      const pledge = effect.kind === kind ? after[effect.pledge] : undefined;
      if (!pledge || effect.kind !== kind) continue;
      const { suspended } = pledge;
      const ended = suspended.indexOf(effect.towards);
      const now =
        kind === 'suspend' ? [...suspended, effect.towards] : suspended.filter((_, at) => at !== ended);
      after[effect.pledge] = { ...pledge, suspended: now };
    }
  for (const effect of effects) if (effect.kind === 'end') delete after[effect.pledge];
  return after;
}

/** Trust of `from` in `to`, 0-1: mean of the Beta counts, .5 where there are none. */
export function trustIn(world: World, from: SeatId, to: SeatId): number {
  const counts = world.trust[from]?.[to];
  return counts ? trustOf(counts.a, counts.b) : 0.5;
}

/** Mean of Beta counts, each read as at least nearly 0. */
export function trustOf(a: number, b: number): number {
  const kept = a < 1e-6 ? 1e-6 : a;
  const broken = b < 1e-6 ? 1e-6 : b;
  return kept / (kept + broken);
}

/** Grievance of `from` against `to`, 0-1. */
export function grievanceOf(world: World, from: SeatId, to: SeatId): number {
  return clamp(world.grievance[from]?.[to] ?? 0);
}

/** Trust in a seat, 0-1: mean over the other states, weighted by power. */
export function reputation(world: World, cast: Cast, seat: SeatId): number {
  let sum = 0;
  let total = 0;
  for (const other of cast.states) {
    if (other === seat) continue;
    const power = cast.seats[other]?.power ?? 0;
    sum += power * trustIn(world, other, seat);
    total += power;
  }
  return total > 0 ? sum / total : 0.5;
}

/** The effect that moves the trust of `from` in `to` by `change`, kept between bounds. */
export function trustShift(world: World, from: SeatId, to: SeatId, change: number, p: Parameters): Effect {
  const { a, b } = world.trust[from]?.[to] ?? { a: p['trust.priorA'], b: p['trust.priorB'] };
  const total = a + b;
  const now = trustOf(a, b);
  const aim = clamp(now + change, Math.min(now, p['trust.lowest']), Math.max(now, p['trust.highest']));
  if (aim >= now)
    return { kind: 'pair', from, to, field: 'trustKept', add: ((aim - now) * total) / (1 - aim) };
  return { kind: 'pair', from, to, field: 'trustBroken', add: a / aim - total };
}

/** The states in the lowest third of power (at least one), weakest first; ties in scenario order. */
export function weakStates(cast: Cast, p: Parameters): readonly SeatId[] {
  const byPower = [...cast.states].sort((one, other) => powerOf(cast, one) - powerOf(cast, other));
  return byPower.slice(0, weakCount(cast.states.length, p));
}

/** How many states make the lowest third. */
export function weakCount(states: number, p: Parameters): number {
  return Math.max(1, Math.ceil(states * p['weak.share'] - 1e-9));
}

/** Years that one round stands for: 6 / rounds where the end is known, 1 in a series (GAME.md §1). */
export function years(rounds: number | 'series', p: Parameters): number {
  return rounds === 'series' ? 1 : p['game.years'] / rounds;
}

function powerOf(cast: Cast, seat: SeatId): number {
  return cast.seats[seat]?.power ?? 0;
}

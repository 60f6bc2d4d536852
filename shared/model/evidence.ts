import { NO_STATE, type SeatId } from '../rules/vocabulary.ts';
import { backgroundRate, type EvidenceItem, falseFlagRate, suspectsOf } from './evidence-items.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { channelLevel } from './pledges.ts';
import type { Cast, World } from './world.ts';
import { reputation, trustIn } from './worlds.ts';

/** Probability per suspect, and of `NO_STATE` (crime, accident, unknown); they sum to 1. */
export type Bars = Readonly<Record<SeatId, number>>;

/** Past e^709 a double is infinite: what claims sum to beyond this is taken off all of them alike. */
const LARGEST_EXPONENT = 600;

/**
 * What an observer believes before any evidence: motive × means × record (MODEL.md §3.3), with the trust of
 * the observer, who does not suspect itself. Background weight: fa Σ π (GAME.md §7).
 */
export function prior(
  world: World,
  cast: Cast,
  { victim, observer }: { readonly victim: SeatId; readonly observer: SeatId },
  p: Parameters,
): Bars {
  const suspects = suspectsOf(cast, victim).filter((seat) => seat !== observer);
  const background = backgroundRate(world, cast, p);
  return priorWith(
    world,
    cast,
    { victim, suspects, background },
    (suspect) => trustIn(world, observer, suspect),
    p,
  );
}

type Case = { readonly victim: SeatId; readonly suspects: readonly SeatId[]; readonly background: number };

function priorWith(
  world: World,
  cast: Cast,
  { victim, suspects, background }: Case,
  trust: (suspect: SeatId) => number,
  p: Parameters,
): Bars {
  let records = 0;
  for (const seat of cast.states) records += Math.max(0, world.hits[seat] ?? 0);
  const meanRecord = records / cast.states.length;
  const bars: Record<SeatId, number> = {};
  let total = 0;
  for (const suspect of suspects) {
    const record = Math.max(0, world.hits[suspect] ?? 0);
    const weight =
      suspicionWeight(cast.rivalry[suspect]?.[victim] ?? 0, world.offence[suspect] ?? 0, trust(suspect), p) *
      ((p['prior.recordBase'] + record) / (p['prior.recordBase'] + meanRecord));
    bars[suspect] = weight;
    total += weight;
  }
  bars[NO_STATE] = p['prior.background'] * background * total;
  return normalised(bars);
}

/** Motive × means, and little trust: (.15 + riv)(.2 + O)(1.08 − trust)^1.5 (MODEL.md §3.3). */
export function suspicionWeight(rivalry: number, offence: number, trust: number, p: Parameters): number {
  return (
    (p['prior.rivalryBase'] + rivalry) *
    (p['prior.offenceBase'] + clamp(offence)) *
    (p['prior.trustTop'] - trust) ** p['prior.trustExponent']
  );
}

/**
 * Belief after the items seen: likelihoods of all evidence together, the false-flag mixture
 * L~_s = (1 − f) L_s + f mean_{r≠s} L_r once, then claims. All items of an incident give MODEL.md §3.3 exactly.
 */
export function posterior(priorBars: Bars, items: readonly EvidenceItem[], falseFlags: number): Bars {
  const seen = new Map<SeatId, number>();
  const claimed = new Map<SeatId, number>();
  for (const item of items) {
    const sums = item.claim ? claimed : seen;
    for (const suspect in item.weights)
      sums.set(suspect, (sums.get(suspect) ?? 0) + item.kappa * (item.weights[suspect] ?? 0));
  }
  // A constant factor of all likelihoods changes nothing and keeps the exponentials small.
  let shift = 0;
  for (const weight of seen.values()) shift = Math.max(shift, weight);
  let sum = 0;
  for (const weight of seen.values()) sum += Math.exp(weight - shift);
  // Claims that sum to less keep the very bits that recorded sessions have.
  let excess = 0;
  for (const weight of claimed.values()) excess = Math.max(excess, weight - LARGEST_EXPONENT);
  const framable = seen.size - 1;
  const bars: Record<SeatId, number> = {};
  for (const suspect in priorBars) {
    const weight = seen.get(suspect);
    let likelihood = Math.exp((weight ?? 0) - shift);
    if (weight !== undefined && framable > 0)
      likelihood = (1 - falseFlags) * likelihood + (falseFlags * (sum - likelihood)) / framable;
    bars[suspect] = (priorBars[suspect] ?? 0) * likelihood * Math.exp((claimed.get(suspect) ?? 0) - excess);
  }
  return normalised(bars);
}

function normalised(bars: Record<SeatId, number>): Bars {
  let total = 0;
  for (const key in bars) total += bars[key] ?? 0;
  if (!(total > 0)) return { [NO_STATE]: 1 };
  for (const key in bars) bars[key] = (bars[key] ?? 0) / total;
  return bars;
}

/**
 * How far a claim is believed, .1-1 (MODEL.md §3.3): a friend's a little, a trusted body's fully. `source`
 * may be a state, a stakeholder, or 'body' for a finding of the attribution body.
 */
export function kappa(
  world: World,
  cast: Cast,
  { observer, source }: { readonly observer: SeatId; readonly source: SeatId },
  p: Parameters,
): number {
  if (observer === source) return 1;
  if (source === 'body') return clamp(world.bodyTrust, p['kappa.min'], 1);
  const affinity = cast.affinity[observer]?.[source] ?? p['kappa.stranger'];
  const friend = p['kappa.base'] + p['kappa.affinity'] * (affinity - p['kappa.affinityFrom']);
  const level = channelLevel(world, cast, 'attribution', observer, p) / p['effects.highest'];
  return clamp(Math.max(friend, level * world.bodyTrust), p['kappa.min'], 1);
}

/** A published item; the source of evidence may be hidden (''), that of a claim is a seat or 'body'. */
export type Published = { readonly item: EvidenceItem; readonly source: SeatId };

/**
 * Public belief about an incident (GAME.md §4): mean by power over the states of what each would believe from
 * its public prior and the published items, claims tempered by how far it believes their source. No state is
 * taken to know about itself: it shares its reputation. Give it the public world.
 */
export function publicBelief(
  world: World,
  cast: Cast,
  victim: SeatId,
  items: readonly Published[],
  p: Parameters,
): Bars {
  const background = backgroundRate(world, cast, p);
  const known: Case = { victim, suspects: suspectsOf(cast, victim), background };
  const falseFlags = falseFlagRate(world, cast, p);
  const mean: Record<SeatId, number> = {};
  for (const observer of cast.states) {
    const trust = (suspect: SeatId) =>
      suspect === observer ? reputation(world, cast, suspect) : trustIn(world, observer, suspect);
    const start = priorWith(world, cast, known, trust, p);
    const believed = items.map(({ item, source }) =>
      item.claim ? { ...item, kappa: item.kappa * kappa(world, cast, { observer, source }, p) } : item,
    );
    const bars = posterior(start, believed, falseFlags);
    const power = cast.seats[observer]?.power ?? 0;
    for (const key in bars) mean[key] = (mean[key] ?? 0) + power * (bars[key] ?? 0);
  }
  return normalised(mean);
}

/** Belief after an admission: certainty. */
export function certain(cast: Cast, victim: SeatId, author: SeatId): Bars {
  const bars: Record<SeatId, number> = {};
  for (const suspect of suspectsOf(cast, victim)) bars[suspect] = suspect === author ? 1 : 0;
  bars[NO_STATE] = 0;
  return bars;
}

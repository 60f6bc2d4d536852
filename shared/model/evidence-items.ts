import type { SeatId } from '../rules/vocabulary.ts';
import { type Address, normal, pick } from './dice.ts';
import { clamp, logit } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { channelLevel, restraintShare } from './pledges.ts';
import type { Cast, World } from './world.ts';
import { weakStates } from './worlds.ts';

/** A piece of evidence about who was behind an incident, or a claim that counts as one. */
export type EvidenceItem = {
  /** Its part of all there is to be seen of the incident, 0-1 (omega). */
  readonly share: number;
  /** Log likelihood ratio per suspect, against "no state". */
  readonly weights: Readonly<Record<SeatId, number>>;
  /** How far it is believed, 0-1; 1 for what is seen with its seal. */
  readonly kappa: number;
  /** A claim already reckons with false flags. */
  readonly claim: boolean;
};

/** The states that may be behind an incident: all but its victim. */
export function suspectsOf(cast: Cast, victim: SeatId): readonly SeatId[] {
  return cast.states.filter((seat) => seat !== victim);
}

/** d' of a victim: standard deviations between guilty and innocent traces (MODEL.md §3.3). */
export function discriminability(world: World, cast: Cast, victim: SeatId, p: Parameters): number {
  return discriminabilityFrom(
    {
      attribution: world.attribution[victim] ?? 0,
      sharing: channelLevel(world, cast, 'sharing', victim, p),
      body: channelLevel(world, cast, 'attribution', victim, p),
      bodyTrust: world.bodyTrust,
    },
    p,
  );
}

/** max(.05, .5 + 1.5 A + .12 x_SHR + .28 x_ATT × trust in the body). */
export function discriminabilityFrom(
  means: {
    readonly attribution: number;
    readonly sharing: number;
    readonly body: number;
    readonly bodyTrust: number;
  },
  p: Parameters,
): number {
  return Math.max(
    p['discriminability.min'],
    p['discriminability.base'] +
      p['discriminability.attribution'] * clamp(means.attribution) +
      p['discriminability.sharing'] * means.sharing +
      p['discriminability.body'] * means.body * clamp(means.bodyTrust),
  );
}

/** Background incidents a round in the whole world: fa, fewer where havens close and tools do not leak. */
export function backgroundRate(world: World, cast: Cast, p: Parameters): number {
  return backgroundRateFrom(
    restraintShare(world, cast, 'havens', p),
    restraintShare(world, cast, 'proliferation', p),
    world.leaks,
    p,
  );
}

/** fa (1 − .5 havens closed)(1 − .2 tools held back)(1 + .5 leaked tools), the shares 0-1. */
export function backgroundRateFrom(
  havens: number,
  proliferation: number,
  leaks: number,
  p: Parameters,
): number {
  const { 'background.rate': rate, 'havens.cutsCrime': havensCut, 'proliferation.cutsCrime': toolsCut } = p;
  const reused = 1 + p['leaks.crime'] * Math.max(0, leaks);
  return rate * (1 - havensCut * havens) * (1 - toolsCut * proliferation) * reused;
}

/** Probability of a background incident for each state and round (MODEL.md §3.2). */
export function backgroundChance(world: World, cast: Cast, p: Parameters): number {
  return Math.min(1, backgroundRate(world, cast, p) / cast.states.length);
}

/** Probability that an operator plants a false flag: f, lower where havens close. */
export function falseFlagRate(world: World, cast: Cast, p: Parameters): number {
  return p['falseFlag.rate'] * (1 - p['havens.cutsFalseFlags'] * restraintShare(world, cast, 'havens', p));
}

/** The state that a false flag points at: any but the victim and the author; '' if there is none. */
export function falseFlagAuthor(
  seed: string,
  address: Address,
  author: SeatId,
  victim: SeatId,
  cast: Cast,
): SeatId | '' {
  const others = suspectsOf(cast, victim).filter((seat) => seat !== author);
  return others.length > 0 ? pick(seed, address, others) : '';
}

export type EvidenceShare = { readonly holder: 'victim' | 'weak' | 'stakeholder'; readonly share: number };

/** How the evidence of an incident is dealt (GAME.md §7): a holder that does not exist leaves it to the victim. */
export function evidenceShares(cast: Cast, victim: SeatId, p: Parameters): readonly EvidenceShare[] {
  const weakHolds = !weakStates(cast, p).includes(victim) && cast.states.length > 2;
  const stakeholderHolds = cast.stakeholders.length > 0;
  const shares: EvidenceShare[] = [];
  let kept = p['evidence.victim'];
  if (weakHolds) shares.push({ holder: 'weak', share: p['evidence.weak'] });
  else kept += p['evidence.weak'];
  if (stakeholderHolds) shares.push({ holder: 'stakeholder', share: p['evidence.stakeholder'] });
  else kept += p['evidence.stakeholder'];
  return [{ holder: 'victim', share: kept }, ...shares];
}

/**
 * One item of evidence: z_s ~ N(0,1) + d'√ω [s apparent], log likelihood d'√ω z_s − d'²ω/2 (GAME.md §7).
 * `apparent` is the author, the state a false flag points at, or '' for crime and accident.
 */
export function drawItem(
  draw: {
    readonly seed: string;
    readonly address: Address;
    readonly victim: SeatId;
    readonly apparent: SeatId | '';
    readonly share: number;
    readonly discriminability: number;
  },
  cast: Cast,
): EvidenceItem {
  const strength = draw.discriminability * Math.sqrt(draw.share);
  const weights: Record<SeatId, number> = {};
  for (const suspect of suspectsOf(cast, draw.victim)) {
    const noise = normal(draw.seed, [...draw.address, suspect]);
    const trace = suspect === draw.apparent ? noise + strength : noise;
    weights[suspect] = strength * trace - (strength * strength) / 2;
  }
  return { share: draw.share, weights, kappa: 1, claim: false };
}

/** An accusation as an item: what the accuser's stated probability adds to the odds of `prior` (GAME.md §4). */
export function accusation(suspect: SeatId, confidence: number, prior: number): EvidenceItem {
  const bound = 1e-6;
  const held = (probability: number) => logit(Math.min(1 - bound, Math.max(bound, probability)));
  const weight = Math.max(0, held(confidence) - held(prior));
  return { share: 0, weights: { [suspect]: weight }, kappa: 1, claim: true };
}

import type { Method, Operation, SeatId } from '../rules/vocabulary.ts';
import { methodEffect } from './methods.ts';
import { clamp, logistic, logit, normalCdf } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { channelLevel } from './pledges.ts';
import type { Cast, World } from './world.ts';

/** An operation's row of GAME.md §3: gain g, harm h and law l in national account, severity s, shift of detection. */
export type OperationRow = {
  readonly gain: number;
  readonly harm: number;
  readonly severity: number;
  readonly law: number;
  readonly detection: number;
};

/** The row of an operation. */
export function operationRow(operation: Operation, p: Parameters): OperationRow {
  return {
    gain: p[`${operation}.gain`],
    harm: p[`${operation}.harm`],
    severity: p[`${operation}.severity`],
    law: p[`${operation}.law`],
    detection: p[`${operation}.detection`],
  };
}

/** Probability that an operation succeeds: 1/(1 + exp(−(4 (O − D) + .3))) (MODEL.md §3.1). */
export function successChance(offence: number, defence: number, p: Parameters): number {
  return logistic(p['success.slope'] * (clamp(offence) - clamp(defence)) + p['success.offset']);
}

/** Probability that a victim notices an operation, .04-.97 (MODEL.md §3.2); `verified` is x_VER of the norm touched. */
export function detectionChance(
  world: World,
  cast: Cast,
  act: {
    readonly victim: SeatId;
    readonly operation: Operation;
    readonly verified: boolean;
    readonly method?: Method | undefined;
  },
  p: Parameters,
): number {
  const { victim, operation, verified } = act;
  return detectionFrom(
    {
      attribution: world.attribution[victim] ?? 0,
      defence: world.defence[victim] ?? 0,
      sharing: channelLevel(world, cast, 'sharing', victim, p),
      verified: verified ? 1 : 0,
      shift: p[`${operation}.detection`] + methodEffect(act.method, p).detection,
    },
    p,
  );
}

/** clamp(.34 + .25 A + .12 D + .05 x_SHR + .06 x_VER + shift, .04, .97). */
export function detectionFrom(
  means: {
    readonly attribution: number;
    readonly defence: number;
    readonly sharing: number;
    readonly verified: number;
    readonly shift: number;
  },
  p: Parameters,
): number {
  return clamp(
    p['detection.base'] +
      p['detection.attribution'] * clamp(means.attribution) +
      p['detection.defence'] * clamp(means.defence) +
      p['detection.sharing'] * means.sharing +
      p['detection.verified'] * means.verified +
      means.shift,
    p['detection.min'],
    p['detection.max'],
  );
}

/**
 * Belief from which a victim names a suspect, .30-.95 (p*_j of GAME.md §4):
 * (c_2 + m_2) / (s^.25 φ_i ben_2 (.8 + .5 hawk_j) + m_2).
 */
export function threshold(
  cast: Cast,
  {
    victim,
    suspect,
    severity,
  }: { readonly victim: SeatId; readonly suspect: SeatId; readonly severity: number },
  p: Parameters,
): number {
  const effect =
    severity ** p['respond.exponent'] *
    (cast.seats[suspect]?.vulnerability ?? 0) *
    p['attribution.benefit'] *
    (p['respond.hawkBase'] + p['respond.hawk'] * (cast.seats[victim]?.hawkishness ?? 0));
  const mistake = p['attribution.mistake'];
  return clamp(
    (p['attribution.cost'] + mistake) / (effect + mistake),
    p['respond.fromBelief'],
    p['threshold.max'],
  );
}

/** Chance that the guilty crosses the victim's threshold (MODEL.md §3.1), from its share of the victim's prior. */
export function pinned(prior: number, threshold: number, dPrime: number, p: Parameters): number {
  return crossing(logit(prior) - logit(threshold) + p['pinned.guilty'] * dPrime * dPrime, dPrime, p);
}

/** Chance that an innocent crosses it (MODEL.md §3.1). */
export function framed(prior: number, threshold: number, dPrime: number, p: Parameters): number {
  return crossing(logit(prior) - logit(threshold) - p['pinned.innocent'] * dPrime * dPrime, dPrime, p);
}

/** Normal probability that log odds with a mean of `distance` above the threshold are above it. */
export function crossing(distance: number, dPrime: number, p: Parameters): number {
  return normalCdf(distance / spreadOf(dPrime, p));
}

/** Standard deviation of the log odds that a victim comes to. */
export function spreadOf(dPrime: number, p: Parameters): number {
  return p['pinned.spread'] * dPrime + p['pinned.spreadBase'];
}

/** Who operates how against whom, and for how much: `stake` is drawn with mean 1, `worth` is the card's. */
export type Stakes = {
  readonly actor: SeatId;
  readonly target: SeatId;
  readonly operation: Operation;
  readonly stake: number;
  readonly worth: number;
};

/** The gain of a successful operation in national account: g (.25 + riv)(.35 + .75 stake) × worth of the card. */
export function operationGain(cast: Cast, attack: Stakes, p: Parameters): number {
  const rivalry = cast.rivalry[attack.actor]?.[attack.target] ?? 0;
  return (
    p[`${attack.operation}.gain`] *
    (p['gain.rivalryBase'] + rivalry) *
    (p['gain.stakeBase'] + p['gain.stakeSlope'] * attack.stake) *
    attack.worth
  );
}

/** What an operation did: gain of its author, harm to its victim (national account), severity 0-1. */
export type Outcome = { readonly gain: number; readonly harm: number; readonly severity: number };

/** The flows of an operation that was carried out; a failed one does no harm and is half as severe. */
export function outcome(
  cast: Cast,
  attack: Stakes,
  how: { readonly succeeded: boolean; readonly helped: boolean; readonly method?: Method | undefined },
  p: Parameters,
): Outcome {
  const { succeeded, helped, method } = how;
  const severity = Math.min(1, p[`${attack.operation}.severity`] * methodEffect(method, p).severity);
  if (!succeeded) return { gain: 0, harm: 0, severity: severity * p['failure.severity'] };
  const harm = p[`${attack.operation}.harm`] * (helped ? p['help.harm'] : 1);
  return { gain: operationGain(cast, attack, p), harm, severity };
}

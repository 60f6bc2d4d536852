import type { Sector } from '../rules/vocabulary.ts';
import {
  detectionChance,
  framed,
  operationGain,
  pinned,
  type Stakes,
  successChance,
  threshold,
} from './conduct.ts';
import { type Circumstances, type Touched, touchedNorms } from './coverage.ts';
import { prior } from './evidence.ts';
import { backgroundRate, discriminability } from './evidence-items.ts';
import { methodEffect } from './methods.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { depth } from './pledges.ts';
import { exploitShare } from './proliferation.ts';
import type { Cast, World } from './world.ts';

/** An operation under consideration. */
export type Attack = Stakes &
  Circumstances & {
    readonly sector: Sector;
    /** The actor treats what it owes the target as void this round (reciprocity, host of MODEL.md §1). */
    readonly voided: boolean;
  };

/** How the actor looks ahead. */
export type Outlook = {
  /** Rounds left after this one; q / (1 − q) where the end is random. */
  readonly roundsLeft: number;
  /** Discount a round; the table's where left out. */
  readonly patience?: number;
  /** Weight of shared stability (sigma); the table's where left out. */
  readonly sharedWeight?: number;
};

/** The terms of the value of an operation, in national account; all but `gain` are costs, and positive. */
export type AttackValue = {
  readonly gain: number;
  readonly norm: number;
  readonly response: number;
  readonly shadow: number;
  readonly escalation: number;
  readonly shared: number;
  readonly effort: number;
  /** gain − all costs. */
  readonly value: number;
  readonly success: number;
  readonly detection: number;
  readonly pinned: number;
  readonly framed: number;
  readonly touched: Touched;
};

/** V of MODEL.md §3.1, without the noise of a decision. */
export function attackValue(
  world: World,
  cast: Cast,
  attack: Attack,
  outlook: Outlook,
  p: Parameters,
): AttackValue {
  const { actor, target, operation, voided } = attack;
  const how = methodEffect(attack.method, p);
  const severity = Math.min(1, p[`${operation}.severity`] * how.severity);
  const touched = touchedNorms(world, cast, { ...attack, debtor: actor, victim: target }, p);
  const success =
    successChance(world.offence[actor] ?? 0, (world.defence[target] ?? 0) - how.shield, p) *
    exploitShare(how.armed ? 1 : (world.stock[actor] ?? 0), operation, p);
  const gain = success * operationGain(cast, attack, p) * (voided ? 2 : 1);
  const law =
    p['law.base'] + p['law.slope'] * touched.bite * (1 + (touched.verified ? p['law.verified'] : 0));
  const norm = voided ? 0 : p[`${operation}.law`] * (cast.seats[actor]?.lawfulness ?? 1) * law;

  const act = { victim: target, operation, verified: touched.verified, method: attack.method };
  const detection = detectionChance(world, cast, act, p);
  const suspicion = prior(world, cast, { victim: target, observer: target }, p)[actor] ?? 0;
  const needed = threshold(cast, { victim: target, suspect: actor, severity }, p);
  const dPrime = discriminability(world, cast, target, p) * how.sight;
  const guilty = pinned(suspicion, needed, dPrime, p);
  const innocent = framed(suspicion, needed, dPrime, p);
  // Only the difference made by being guilty deters (Baliga et al.).
  const margin = Math.max(0, guilty - p['margin.falseAlarms'] * backgroundRate(world, cast, p) * innocent);

  const response = detection * margin * answerCost(cast, attack, severity, p);
  const shadow = detection * margin * lostFuture(depth(world, cast, actor, p), severity, outlook, p);
  const risk = p['escalation.scale'] * (1 + p['escalation.offence'] * clamp(world.offence[target] ?? 0));
  const escalation = detection * (severity * risk * guilty + p['escalation.base']);
  const shared = (outlook.sharedWeight ?? p['player.shared']) * p['shared.severity'] * severity;
  const effort = p['effort.cost'] + how.cost;
  return {
    gain,
    norm,
    response,
    shadow,
    escalation,
    shared,
    effort,
    value: gain - norm - response - shadow - escalation - shared - effort,
    success,
    detection,
    pinned: guilty,
    framed: innocent,
    touched,
  };
}

/** What the answer of a victim and its allies costs: .9 φ (.05 + .35 s) min(2.2, 1 + .25 allies). */
function answerCost(cast: Cast, { actor, target }: Stakes, severity: number, p: Parameters): number {
  let allies = 0;
  for (const seat of cast.states)
    if (seat !== actor && seat !== target && (cast.affinity[seat]?.[target] ?? 0) >= p['ally.affinity'])
      allies += 1;
  return (
    p['answer.scale'] *
    (cast.seats[actor]?.vulnerability ?? 0) *
    (p['answer.base'] + p['answer.severity'] * severity) *
    Math.min(p['answer.most'], 1 + p['answer.perAlly'] * allies)
  );
}

/** The cooperation that is lost: .05 (.3 + depth)(.25 + .75 s)(1 − δ^rem)/(1 − δ). */
function lostFuture(bound: number, severity: number, outlook: Outlook, p: Parameters): number {
  const patience = outlook.patience ?? p['patience.value'];
  const rounds = (1 - patience ** outlook.roundsLeft) / (1 - patience);
  return (
    p['shadow.scale'] *
    (p['shadow.base'] + bound) *
    (p['shadow.severityBase'] + p['shadow.severity'] * severity) *
    rounds
  );
}

/** What keeping an exploit for later is worth: w max(0, P − S)/(1 − w S + .2) × .035 (MODEL.md §3.1). */
export function waitingValue(patience: number, p: Parameters): number {
  const { 'waiting.persistence': persistence, 'waiting.stealth': stealth } = p;
  return (
    ((patience * Math.max(0, persistence - stealth)) / (1 - patience * stealth + p['waiting.offset'])) *
    p['waiting.scale']
  );
}

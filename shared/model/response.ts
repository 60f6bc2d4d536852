import type { Measure, SeatId } from '../rules/vocabulary.ts';
import type { Parameters } from './parameters.ts';
import { pairLevel, rungOwed } from './pledges.ts';
import type { Cast, World } from './world.ts';

/** A measure's row of MODEL.md §3.4: benefit, own cost and cost if wrong in national account, severity 0-1. */
export type MeasureRow = {
  readonly benefit: number;
  readonly cost: number;
  readonly mistake: number;
  readonly severity: number;
};

const NOTHING: MeasureRow = { benefit: 0, cost: 0, mistake: 0, severity: 0 };

/** The row of a measure. */
export function measureRow(measure: Measure, p: Parameters): MeasureRow {
  if (measure === 'nothing') return NOTHING;
  return {
    benefit: p[`${measure}.benefit`],
    cost: p[`${measure}.cost`],
    mistake: p[`${measure}.mistake`],
    severity: p[`${measure}.severity`],
  };
}

/** The terms of answering, in national account: value = effect − cost − mistake. */
export type ResponseValue = {
  readonly effect: number;
  readonly cost: number;
  readonly mistake: number;
  readonly value: number;
};

export type Answer = {
  readonly responder: SeatId;
  readonly suspect: SeatId;
  /** The responder's belief that the suspect did it, 0-1. */
  readonly belief: number;
  /** Severity of the incident, 0-1. */
  readonly severity: number;
};

/** EU_r = s^.25 p φ ben (.8 + .5 hawk) − c (1 + .5 [stronger target]) − (1 − p) m (MODEL.md §3.4). */
export function responseValue(cast: Cast, measure: Measure, answer: Answer, p: Parameters): ResponseValue {
  const row = measureRow(measure, p);
  const responder = cast.seats[answer.responder];
  const suspect = cast.seats[answer.suspect];
  const stronger = (suspect?.power ?? 0) > (responder?.power ?? 0);
  const effect =
    answer.severity ** p['respond.exponent'] *
    answer.belief *
    (suspect?.vulnerability ?? 0) *
    row.benefit *
    (p['respond.hawkBase'] + p['respond.hawk'] * (responder?.hawkishness ?? 0));
  const cost = row.cost * (stronger ? 1 + p['respond.stronger'] : 1);
  const mistake = (1 - answer.belief) * row.mistake;
  return { effect, cost, mistake, value: effect - cost - mistake };
}

/** Whether a belief is enough to answer at all (MODEL.md §3.4). */
export function mayAnswer(belief: number, p: Parameters): boolean {
  return belief >= p['respond.fromBelief'];
}

/** Whether two states have promised each other a collective answer: N17 at rung 2 or above, both ways. */
export function isCollective(world: World, one: SeatId, other: SeatId, p: Parameters): boolean {
  const from = p['collective.fromRung'];
  return rungOwed(world, 'N17', one, other) >= from && rungOwed(world, 'N17', other, one) >= from;
}

/**
 * Shares of a measure's cost: the responder's 1, a joiner's half. Those that promised each other a collective
 * answer bear what falls on them in equal parts.
 */
export function costShares(
  { by, joiners }: { readonly by: SeatId; readonly joiners: readonly SeatId[] },
  isParty: (seat: SeatId) => boolean,
  p: Parameters,
): ReadonlyMap<SeatId, number> {
  const shares = new Map<SeatId, number>([[by, 1]]);
  for (const joiner of joiners) shares.set(joiner, p['join.cost']);
  const parties = [...shares.keys()].filter(isParty);
  const borne = parties.reduce((sum, seat) => sum + (shares.get(seat) ?? 0), 0);
  for (const seat of parties) shares.set(seat, borne / parties.length);
  return shares;
}

/** How many precedents weigh: the first few settle a practice. */
export function precedentWeight(precedents: number, p: Parameters): number {
  return Math.min(p['precedent.most'], precedents);
}

/** Trust that an answer outside the law costs with each state: .1, less where it has been done before. */
export function unlawfulTrust(precedents: number, p: Parameters): number {
  return p['unlawful.trust'] * (1 - p['precedent.trust'] * precedentWeight(precedents, p));
}

/**
 * Probability that a third state joins: from a belief of .55 − .04 x_RSP, .25 + .2 x_RSP; half if unlawful. Each
 * lawful precedent lowers the belief that it takes.
 */
export function joinChance(
  world: World,
  cast: Cast,
  join: {
    readonly joiner: SeatId;
    readonly victim: SeatId;
    readonly belief: number;
    readonly lawful: boolean;
    /** Precedents that the answer cites. */
    readonly precedents: number;
  },
  p: Parameters,
): number {
  const level = pairLevel(world, cast, 'response', join.joiner, join.victim, p);
  const practice = join.lawful ? p['precedent.belief'] * precedentWeight(join.precedents, p) : 0;
  if (join.belief < p['join.fromBelief'] - p['join.beliefPerLevel'] * level - practice) return 0;
  const likely = Math.min(1, p['join.base'] + p['join.perLevel'] * level);
  return join.lawful ? likely : likely * p['join.unlawful'];
}

/** Severity of a measure with its joiners: × min(2.2, 1 + .3 joiners). */
export function measureSeverity(measure: Measure, joiners: number, p: Parameters): number {
  return measureRow(measure, p).severity * Math.min(p['answer.most'], 1 + p['join.severity'] * joiners);
}

/** What a measure takes from the accused, in national account: severity × φ. */
export function damage(
  cast: Cast,
  {
    measure,
    joiners,
    suspect,
  }: { readonly measure: Measure; readonly joiners: number; readonly suspect: SeatId },
  p: Parameters,
): number {
  return measureSeverity(measure, joiners, p) * (cast.seats[suspect]?.vulnerability ?? 0);
}

/** Grievance of a victim against a suspect: + .45 p (.3 + .7 s). */
export function victimGrievance(belief: number, severity: number, p: Parameters): number {
  return (
    p['grievance.victim'] * belief * (p['grievance.victimBase'] + p['grievance.victimSeverity'] * severity)
  );
}

/** Grievance of the accused: innocent + .9 severity, guilty + .375, contrite and guilty none; × 1.6 if unlawful. */
export function accusedGrievance(
  accused: {
    readonly measure: Measure;
    readonly joiners: number;
    readonly guilty: boolean;
    readonly contrite: boolean;
    readonly lawful: boolean;
  },
  p: Parameters,
): number {
  if (accused.guilty && accused.contrite) return 0;
  const share = accused.guilty ? p['grievance.guilty'] : p['grievance.innocent'];
  const severity = measureSeverity(accused.measure, accused.joiners, p);
  return share * severity * (accused.lawful ? 1 : p['unlawful.grievance']);
}

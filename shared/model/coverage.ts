import type { Method, NormId, Operation, Rung, SeatId, Sector } from '../rules/vocabulary.ts';
import { bite } from './norm-effects.ts';
import type { Parameters } from './parameters.ts';
import { pledgesBetween } from './pledges.ts';
import type { Cast, World } from './world.ts';

export type Circumstances = { readonly emergencyTeam?: boolean; readonly method?: Method | undefined };

/** A norm that covers an act when it is owed at least at `fromRung`. */
export type Covering = {
  readonly norm: NormId;
  readonly fromRung: Rung;
  /** The act strains the norm and never breaks it. */
  readonly strainsOnly: boolean;
};

const NO_RULE: readonly Covering[] = [];
const HEALTH = [covers('N02'), covers('N01')];
const ESSENTIAL = [covers('N01')];
const CORE = [covers('N03')];
const ELECTIONS = [covers('N04')];
const PRE_POSITIONING: readonly Covering[] = [{ norm: 'N01', fromRung: 2, strainsOnly: true }];
const FUNDS = [covers('N10')];
const GOVERNMENT: readonly Covering[] = [{ norm: 'N04', fromRung: 3, strainsOnly: false }];

const DESTRUCTION: Readonly<Record<Sector, readonly Covering[]>> = {
  health: HEALTH,
  energy: ESSENTIAL,
  finance: ESSENTIAL,
  transport: ESSENTIAL,
  core: CORE,
  elections: ELECTIONS,
  government: NO_RULE,
  industry: NO_RULE,
};

/** The table of GAME.md §3: which norms an operation on a sector touches. */
const COVERAGE: Readonly<Record<Operation, Readonly<Record<Sector, readonly Covering[]>>>> = {
  espionage: {
    health: [covers('N02')],
    energy: PRE_POSITIONING,
    finance: PRE_POSITIONING,
    transport: PRE_POSITIONING,
    core: NO_RULE,
    elections: ELECTIONS,
    government: NO_RULE,
    industry: NO_RULE,
  },
  theft: {
    health: [covers('N02')],
    energy: FUNDS,
    finance: FUNDS,
    transport: FUNDS,
    core: NO_RULE,
    elections: ELECTIONS,
    government: NO_RULE,
    industry: [covers('N13')],
  },
  interference: {
    health: [covers('N02')],
    energy: ESSENTIAL,
    finance: ESSENTIAL,
    transport: ESSENTIAL,
    core: CORE,
    elections: ELECTIONS,
    government: GOVERNMENT,
    industry: NO_RULE,
  },
  disruption: DESTRUCTION,
  strike: DESTRUCTION,
};

/** What else an act touches by the way in which it is done. */
export const METHOD_NORM: Readonly<Record<Method, NormId>> = { update: 'N05', proxy: 'N14', tool: 'N12' };

function covers(norm: NormId): Covering {
  return { norm, fromRung: 1, strainsOnly: false };
}

/** The norms that an act touches; none: no rule covers this. */
export function coverage(
  operation: Operation,
  sector: Sector,
  { emergencyTeam = false, method }: Circumstances = {},
): readonly Covering[] {
  const rows = COVERAGE[operation][sector];
  if (!emergencyTeam && !method) return rows;
  return [
    ...rows,
    ...(emergencyTeam ? [covers('N07')] : []),
    ...(method ? [covers(METHOD_NORM[method])] : []),
  ];
}

/** Severity as shown, 1-5. */
export function severityLevel(severity: number, p: Parameters): 1 | 2 | 3 | 4 | 5 {
  if (severity <= p['severity.level2']) return 1;
  if (severity <= p['severity.level3']) return 2;
  if (severity <= p['severity.level4']) return 3;
  return severity <= p['severity.level5'] ? 4 : 5;
}

/** The highest severity that is shown as this level: all that a seat knows of it. */
export function highestSeverity(level: number, p: Parameters): number {
  const ends = [p['severity.level2'], p['severity.level3'], p['severity.level4'], p['severity.level5']];
  return ends[level - 1] ?? 1;
}

export type ThresholdName = 'nuisance' | 'wrongful' | 'useOfForce' | 'armedAttack';

/** Where an incident stands on the threshold strip (GAME.md §3, §7). */
export function thresholdName(severity: number, p: Parameters): ThresholdName {
  const level = severityLevel(severity, p);
  if (level === 1) return 'nuisance';
  if (level <= 3) return 'wrongful';
  return level === 4 ? 'useOfForce' : 'armedAttack';
}

/** What an act breaks and strains of what its author owes its victim. */
export type Touched = {
  /** The covering norm with the highest rung owed to the victim; '' where none is owed. */
  readonly broken: NormId | '';
  readonly strained: readonly NormId[];
  /** The touched norm with the highest rung, broken or strained. */
  readonly norm: NormId | '';
  readonly rung: Rung;
  /** Ownership × strength × BITE of that norm, 0-1. */
  readonly bite: number;
  readonly verified: boolean;
};

export type Act = Circumstances & {
  readonly operation: Operation;
  readonly sector: Sector;
  readonly debtor: SeatId;
  readonly victim: SeatId;
};

const UNTOUCHED: Touched = { broken: '', strained: [], norm: '', rung: 0, bite: 0, verified: false };

/** The norms on the agenda that an act touches, from the commitments in force (GAME.md §3). */
export function touchedNorms(world: World, cast: Cast, act: Act, p: Parameters): Touched {
  const rows = coverage(act.operation, act.sector, act);
  const found: { readonly row: Covering; readonly rung: Rung; readonly bite: number }[] = [];
  for (const row of rows) {
    if (!cast.agenda.includes(row.norm)) continue;
    let rung: Rung = 0;
    let pull = 0;
    for (const pledge of pledgesBetween(world, row.norm, act.debtor, act.victim)) {
      if (pledge.rung < row.fromRung) continue;
      if (pledge.rung > rung) rung = pledge.rung;
      pull = Math.max(pull, pledge.ownership * pledge.strength * bite(pledge.rung, p));
    }
    if (rung > 0) found.push({ row, rung, bite: pull });
  }
  let highest = found[0];
  if (!highest) return UNTOUCHED;
  let broken: (typeof found)[number] | undefined;
  for (const one of found) {
    if (one.rung > highest.rung) highest = one;
    if (!one.row.strainsOnly && (!broken || one.rung > broken.rung)) broken = one;
  }
  return {
    broken: broken?.row.norm ?? '',
    strained: found.filter((one) => one !== broken).map((one) => one.row.norm),
    norm: highest.row.norm,
    rung: highest.rung,
    bite: highest.bite,
    verified: highest.rung >= p['verified.fromRung'],
  };
}

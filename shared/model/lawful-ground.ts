import { type Ground, MEASURES, type Measure, type Threshold } from '../rules/vocabulary.ts';
import { highestSeverity, severityLevel } from './coverage.ts';
import type { Parameters } from './parameters.ts';
import { measureRow } from './response.ts';

/** Why a measure is outside its ground. */
export type GroundFault =
  | 'notSure'
  | 'notWrongful'
  | 'noNotice'
  | 'tooSevere'
  | 'notArmedAttack'
  | 'authorKnown'
  | 'notGrave'
  | 'notItsGround';

/** What is known where a measure is weighed. */
export type GroundFacts = {
  /** The responder's own belief that the suspect did it, 0-1; in a plea of necessity, the highest in any state. */
  readonly ownBelief: number;
  /** A body found against the suspect, or the suspect admitted it. */
  readonly finding: boolean;
  /** Severity of the act, 0-1. */
  readonly severity: number;
  /** What the forum found the act to be; '' for nothing. */
  readonly found: Threshold | '';
  /** The responder gave notice; at basic rules it always has. */
  readonly notice: boolean;
  /** Taken for a victim that is another state. */
  readonly forThirdParty: boolean;
  /** Responder and victim have promised each other a collective answer. */
  readonly collective: boolean;
};

export type GroundResult = {
  readonly ground: Ground;
  readonly lawful: boolean;
  /** Lawful in the eyes of some. */
  readonly contested: boolean;
  readonly faults: readonly GroundFault[];
};

/** The grounds that a measure can stand on, the usual one first (GAME.md §7). */
export const GROUNDS_OF: Readonly<Record<Measure, readonly Ground[]>> = {
  nothing: ['none'],
  demarche: ['retorsion'],
  attribution: ['retorsion'],
  sanctions: ['sanctions'],
  countermeasures: ['countermeasure', 'selfDefence'],
};

/** Level on screen that the forum's finding puts an act at, at least. */
const LEVEL_OF = { '': 0, nuisance: 1, wrongful: 2, useOfForce: 4, armedAttack: 5 } as const satisfies Record<
  Threshold | '',
  number
>;

/** How grave an act is in law, 0-1: as it was, or as the forum found it where that is more. */
export function gravity({ severity, found }: GroundFacts, p: Parameters): number {
  const level = LEVEL_OF[found];
  return level > severityLevel(severity, p) ? highestSeverity(level, p) : severity;
}

/** What a measure on the ground that is claimed for it lacks (GAME.md §7). */
function faultsOf(
  measure: Measure,
  ground: Ground,
  facts: GroundFacts,
  p: Parameters,
): readonly GroundFault[] {
  const act = gravity(facts, p);
  const unsure = !facts.finding && facts.ownBelief < p['lawful.belief'];
  const faults: GroundFault[] = [];
  switch (ground) {
    case 'none':
    case 'retorsion':
    case 'sanctions':
      return faults;
    case 'countermeasure':
      if (unsure) faults.push('notSure');
      if (severityLevel(act, p) < p['lawful.wrongful']) faults.push('notWrongful');
      if (!facts.notice) faults.push('noNotice');
      if (measureRow(measure, p).severity > act) faults.push('tooSevere');
      return faults;
    case 'selfDefence':
      if (unsure) faults.push('notSure');
      if (facts.found !== 'armedAttack' || severityLevel(facts.severity, p) < p['lawful.armedAttack'])
        faults.push('notArmedAttack');
      return faults;
    case 'necessity':
      if (facts.finding || facts.ownBelief >= p['lawful.belief']) faults.push('authorKnown');
      if (severityLevel(act, p) < p['lawful.peril']) faults.push('notGrave');
      return faults;
  }
}

/** The legal ground of a measure as it is claimed. */
export function judgeGround(
  measure: Measure,
  ground: Ground,
  facts: GroundFacts,
  p: Parameters,
): GroundResult {
  const grounds: readonly Ground[] =
    ground === 'necessity' && measure === 'countermeasures' ? [ground] : GROUNDS_OF[measure];
  const faults = grounds.includes(ground) ? faultsOf(measure, ground, facts, p) : (['notItsGround'] as const);
  const collective = measure === 'sanctions' || measure === 'countermeasures';
  return {
    ground,
    lawful: faults.length === 0,
    contested: collective && ground !== 'necessity' && facts.forThirdParty && !facts.collective,
    faults,
  };
}

/** The rules' own choice of a ground: the first that the measure is lawful on, else the usual one. */
export function lawfulGround(measure: Measure, facts: GroundFacts, p: Parameters): GroundResult {
  const judged = GROUNDS_OF[measure].map((ground) => judgeGround(measure, ground, facts, p));
  const [usual] = judged;
  const best = judged.find(({ lawful }) => lawful) ?? usual;
  if (!best) throw new Error(`${measure} has no ground`);
  return best;
}

/** The measures inside their ground: what basic rules offer. */
export function lawfulMeasures(facts: GroundFacts, p: Parameters): readonly Measure[] {
  return MEASURES.filter((measure) => lawfulGround(measure, facts, p).lawful);
}

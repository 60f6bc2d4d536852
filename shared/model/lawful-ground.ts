import { MEASURES, type Measure } from '../rules/vocabulary.ts';
import { severityLevel } from './coverage.ts';
import type { Parameters } from './parameters.ts';
import { measureRow } from './response.ts';

/** The grounds that a measure short of force can stand on (GAME.md §7). */
export type Ground = 'none' | 'retorsion' | 'sanctions' | 'countermeasure';

/** Why a measure is outside its ground. */
export type GroundFault = 'notSure' | 'notWrongful' | 'noNotice' | 'tooSevere';

/** What is known where a measure is weighed. */
export type GroundFacts = {
  /** The responder's own belief that the suspect did it, 0-1. */
  readonly ownBelief: number;
  /** A body found against the suspect. */
  readonly finding: boolean;
  /** Severity of the act, 0-1. */
  readonly severity: number;
  /** The responder gave notice; at basic rules it always has. */
  readonly notice: boolean;
  /** Taken by several for a victim that is none of them. */
  readonly forThirdParty: boolean;
};

export type GroundResult = {
  readonly ground: Ground;
  readonly lawful: boolean;
  /** Lawful in the eyes of some. */
  readonly contested: boolean;
  readonly faults: readonly GroundFault[];
};

/** The legal ground of a measure: naming is always lawful, countermeasures only under conditions (GAME.md §7). */
export function lawfulGround(measure: Measure, facts: GroundFacts, p: Parameters): GroundResult {
  if (measure === 'nothing') return { ground: 'none', lawful: true, contested: false, faults: [] };
  if (measure === 'demarche' || measure === 'attribution')
    return { ground: 'retorsion', lawful: true, contested: false, faults: [] };
  if (measure === 'sanctions')
    return { ground: 'sanctions', lawful: true, contested: facts.forThirdParty, faults: [] };
  const faults: GroundFault[] = [];
  if (!facts.finding && facts.ownBelief < p['lawful.belief']) faults.push('notSure');
  if (severityLevel(facts.severity, p) < p['lawful.wrongful']) faults.push('notWrongful');
  if (!facts.notice) faults.push('noNotice');
  if (measureRow(measure, p).severity > facts.severity) faults.push('tooSevere');
  return { ground: 'countermeasure', lawful: faults.length === 0, contested: facts.forThirdParty, faults };
}

/** The measures inside their ground: what basic rules offer. */
export function lawfulMeasures(facts: GroundFacts, p: Parameters): readonly Measure[] {
  return MEASURES.filter((measure) => lawfulGround(measure, facts, p).lawful);
}

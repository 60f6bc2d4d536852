/** Negotiations of the real world that scenarios are modelled on, as claims about many games of bots. */
import { play } from '../play.ts';
import type { Scenario } from '../rules/scenario.ts';
import { BINDING, type NormId } from '../rules/vocabulary.ts';
import type { CaseId } from './case-ids.ts';
import { type Change, changed } from './perturbed.ts';
import type { CaseResult } from './report.ts';

/** What came of the talks of one game. */
export type Outcome = {
  readonly agenda: number;
  /** Texts that were adopted. */
  readonly adopted: number;
  /** The highest rung that adopted texts have of each norm; clauses of the chair's annex count as declared. */
  readonly rungs: Readonly<Partial<Record<NormId, number>>>;
};

type Claimed = (outcome: Outcome) => boolean;
/** Whether a text came about. */
const agreement: Claimed = ({ adopted }) => adopted > 0;
const failure: Claimed = (outcome) => !agreement(outcome);
/** Most norms are declared at least, and none is law. */
const declaredNotBinding: Claimed = ({ agenda, rungs }) => {
  const all = Object.values(rungs);
  return all.filter((rung) => rung >= 1).length * 2 > agenda && all.every((rung) => rung < BINDING);
};

const CLAIMS: Readonly<Record<CaseResult['claim'], Claimed>> = { agreement, failure, declaredNotBinding };

export type ProcessCase = {
  readonly id: CaseId;
  readonly scenario: string;
  /** The preset that has the device; the scenario's first one where left out. */
  readonly preset?: string;
  readonly claim: CaseResult['claim'];
  /** Least share of games in which the claim comes true. */
  readonly least: number;
  readonly source: string;
};

/** DOMAIN.md §4.4, as far as a scenario plays it. */
export const PROCESS_CASES: readonly ProcessCase[] = [
  {
    id: 'T5',
    scenario: 'lucca-2017',
    claim: 'declaredNotBinding',
    least: 0.95,
    source: 'G7 Declaration on Responsible States Behaviour in Cyberspace, 11 April 2017',
  },
  {
    id: 'T2.vague',
    scenario: 'gge-2017',
    preset: 'vague',
    claim: 'agreement',
    least: 0.7,
    source: 'A/70/174',
  },
  {
    id: 'T2.explicit',
    scenario: 'gge-2017',
    preset: 'explicit',
    claim: 'failure',
    least: 0.7,
    source: 'Statements of Cuba and the United States, 23 June 2017; who else refused is contested',
  },
  {
    id: 'T3',
    scenario: 'gge-2017',
    preset: 'annex',
    claim: 'agreement',
    least: 0.6,
    source: 'A/75/816, A/76/135',
  },
];

export type CaseJob = { readonly id: CaseId; readonly change: Change; readonly seed: string };

export function caseById(id: CaseId): ProcessCase {
  const found = PROCESS_CASES.find((one) => one.id === id);
  if (!found) throw new RangeError(`there is no case ${id}`);
  return found;
}

/** Plays one game of a case: whether its claim comes true. */
export function playCase({ id, change, seed }: CaseJob, scenario: Scenario): boolean {
  const { preset, claim } = caseById(id);
  const { state } = play(changed(scenario, change, seed), { seed, preset });
  const { clauses, treaties, agenda } = state.public;
  const adopted = Object.entries(treaties).filter(([, { status }]) => status === 'adopted');
  const rungs: Partial<Record<NormId, number>> = {};
  for (const { text, norm, rung, annexed } of Object.values(clauses))
    if (treaties[text]?.status === 'adopted') {
      const key = norm as NormId;
      rungs[key] = Math.max(rungs[key] ?? 0, annexed ? Math.min(1, rung) : rung);
    }
  return CLAIMS[claim]({ agenda: Object.keys(agenda).length, adopted: adopted.length, rungs });
}

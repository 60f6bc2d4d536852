/** Negotiations of the real world that scenarios are modelled on, as claims about many games of bots. */
import { play } from '../play.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { State } from '../rules/state.ts';
import { BINDING, type NormId } from '../rules/vocabulary.ts';
import type { CaseId } from './case-ids.ts';
import { type Change, changed } from './perturbed.ts';
import type { CaseResult } from './report.ts';

/** What becomes of a text that the chair puts to the vote as it stands, over one of its clauses. */
type Fate = 'whole' | 'annexed' | 'changed' | 'refusedOverIt' | 'refused';

/** Looks at one game of a scenario, played with this preset and seed. */
type Claimed = (scenario: Scenario, preset: string, seed: string) => boolean;

/** The clause that says that law holds: the norm of collective response and self-defence stands for it. */
const LAW: NormId = 'N17';

const CLAIMS: Readonly<Record<CaseResult['claim'], Claimed>> = {
  agreement: (...game) => fateOf(...game) === 'whole',
  failure: (...game) => fateOf(...game) === 'refusedOverIt',
  rescue: (...game) => ['whole', 'annexed'].includes(fateOf(...game)),
  declaredNotBinding: (scenario, preset, seed) => {
    const { state } = play(scenario, { seed, preset, off: ['operations'] });
    const owed = scenario.agenda.map((norm) => owedByAll(state, norm));
    return (
      owed.filter(({ all }) => all >= 1).length * 2 > owed.length && owed.every(({ any }) => any < BINDING)
    );
  },
};

export type ProcessCase = {
  readonly id: CaseId;
  readonly scenario: string;
  /** The preset that has the device. */
  readonly preset: string;
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
    preset: 'hour60',
    claim: 'declaredNotBinding',
    least: 0.95,
    source: 'G7 Declaration on Responsible States Behaviour in Cyberspace, 11 April 2017',
  },
  {
    id: 'T2.vague',
    scenario: 'gge-2017',
    preset: 'vague90',
    claim: 'agreement',
    least: 0.7,
    source: 'A/70/174',
  },
  {
    id: 'T2.explicit',
    scenario: 'gge-2017',
    preset: 'explicit90',
    claim: 'failure',
    least: 0.7,
    source: 'Statements of Cuba and the United States, 23 June 2017; who else refused is contested',
  },
  {
    id: 'T3',
    scenario: 'gge-2017',
    preset: 'annex90',
    claim: 'rescue',
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
  return CLAIMS[claim](changed(scenario, change, seed), preset, seed);
}

/** The rung of a norm that every state owes by texts, and the highest that any of them owes. */
function owedByAll(state: State, norm: NormId): { readonly all: number; readonly any: number } {
  const duties = Object.values(state.public.commitments).filter(
    (duty) => duty.origin === 'text' && duty.norm === norm,
  );
  const owed = state.scenario.seats
    .filter(({ kind }) => kind === 'state')
    .map(({ id }) => Math.max(0, ...duties.filter(({ debtor }) => debtor === id).map(({ rung }) => rung)));
  return { all: Math.min(...owed), any: Math.max(...owed) };
}

/** Nothing but the text on the table, as it stands: nobody amends it, or puts a clause of it into the annex. */
const QUIET = [
  'offers',
  'messages',
  'declarations',
  'amendments',
  'endorsements',
  'ownDrafts',
  'card.keepAnnex',
] as const;

/** The chair opens the preset's ready text as its own, tables and calls it; the experiment ends with its fate. */
function fateOf(scenario: Scenario, preset: string, seed: string): Fate {
  let fate: Fate = 'refused';
  play(scenario, {
    seed,
    preset,
    rounds: 1,
    off: QUIET,
    interject: (state) => {
      const { phase, chair, currentText, treaties } = state.public;
      if (phase === 'conduct') return 'stop';
      if (phase !== 'negotiation' && phase !== 'plenary') return null;
      const [text, treaty] = Object.entries(treaties).find(([, { kind }]) => kind === 'chair') ?? [];
      if (!text || !treaty)
        return { seat: chair, command: { type: 'openText', kind: 'chair', from: currentText } };
      if (treaty.status === 'draft') return { seat: chair, command: { type: 'table', text } };
      if (treaty.status !== 'tabled') {
        fate = readFate(state, text);
        return 'stop';
      }
      const isToBeCalled = phase === 'negotiation' && treaty.called === 0;
      return isToBeCalled ? { seat: chair, command: { type: 'callText', text } } : null;
    },
  });
  return fate;
}

function readFate({ public: { treaties, clauses, votes, items } }: State, text: string): Fate {
  const treaty = treaties[text];
  if (treaty?.status !== 'adopted') {
    const objections = Object.values(votes).filter(
      ({ choice, item }) => choice === 'object' && items[item]?.text === text,
    );
    return objections.every(({ norms }) => norms.includes(LAW)) ? 'refusedOverIt' : 'refused';
  }
  const clause = Object.values(clauses).find((one) => one.text === text && one.norm === LAW);
  if (clause?.annexed) return 'annexed';
  return treaty.partly || !clause || clause.rung === 0 ? 'changed' : 'whole';
}

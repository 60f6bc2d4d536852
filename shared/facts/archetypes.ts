import type { NormId, Operation, Sector } from '../rules/vocabulary.ts';

/** Means of a bloc; what a state of it is like is drawn around them (MODEL.md §2.4). */
export type Archetype = {
  readonly bloc: string;
  readonly power: number;
  readonly offence: number;
  readonly defence: number;
  readonly attribution: number;
  readonly vulnerability: number;
  readonly lawfulness: number;
  readonly hawkishness: number;
  /** Salience and ideal rung by norm; a norm that is left out has the plain ones. */
  readonly wants: Readonly<Partial<Record<NormId, { readonly weight: number; readonly ideal: number }>>>;
};

export const PLAIN_WANT = { weight: 0.08, ideal: 2 } as const;

/** Wants institutions and answers in common. */
const likeMinded: Archetype = {
  bloc: 'likeMinded',
  power: 0.75,
  offence: 0.5,
  defence: 0.5,
  attribution: 0.5,
  vulnerability: 0.6,
  lawfulness: 1.1,
  hawkishness: 0.5,
  wants: {
    N01: { weight: 0.2, ideal: 3 },
    N03: { weight: 0.12, ideal: 3 },
    N04: { weight: 0.1, ideal: 2.5 },
    N11: { weight: 0.12, ideal: 3 },
    N15: { weight: 0.12, ideal: 3 },
    N16: { weight: 0.14, ideal: 3 },
    N17: { weight: 0.14, ideal: 3 },
    N18: { weight: 0.06, ideal: 1.5 },
  },
};

/** Wants non-interference, and no body that could name it. */
const sovereign: Archetype = {
  bloc: 'sovereign',
  power: 0.85,
  offence: 0.6,
  defence: 0.45,
  attribution: 0.4,
  vulnerability: 0.5,
  lawfulness: 0.95,
  hawkishness: 0.55,
  wants: {
    N01: { weight: 0.15, ideal: 2.5 },
    N03: { weight: 0.12, ideal: 2 },
    N04: { weight: 0.25, ideal: 3.5 },
    N11: { weight: 0.04, ideal: 0.5 },
    N15: { weight: 0.12, ideal: 2 },
    N16: { weight: 0.08, ideal: 1 },
    N17: { weight: 0.08, ideal: 1 },
    N18: { weight: 0.16, ideal: 2.5 },
  },
};

/** Wants help to build what the others have. */
const capacitySeeker: Archetype = {
  bloc: 'capacity',
  power: 0.45,
  offence: 0.4,
  defence: 0.3,
  attribution: 0.25,
  vulnerability: 0.7,
  lawfulness: 1,
  hawkishness: 0.35,
  wants: {
    N01: { weight: 0.18, ideal: 3 },
    N03: { weight: 0.12, ideal: 2.5 },
    N04: { weight: 0.1, ideal: 2 },
    N11: { weight: 0.06, ideal: 1.5 },
    N15: { weight: 0.16, ideal: 3 },
    N16: { weight: 0.08, ideal: 2 },
    N17: { weight: 0.06, ideal: 1.5 },
    N18: { weight: 0.24, ideal: 3.5 },
  },
};

/** The bloc of each seat at the table, in turn. */
export const SEATING: readonly Archetype[] = [likeMinded, sovereign, capacitySeeker];

/** How much states of two blocs stand against each other, and how close they are: within a bloc, and between any two. */
export const TIES = {
  within: { rivalry: 0.12, affinity: 0.7 },
  'likeMinded sovereign': { rivalry: 0.65, affinity: 0.2 },
  'capacity likeMinded': { rivalry: 0.3, affinity: 0.5 },
  'capacity sovereign': { rivalry: 0.4, affinity: 0.45 },
} as const satisfies Record<string, { readonly rivalry: number; readonly affinity: number }>;

/** Covert chances of the table and how often each is dealt; most are against something that its agenda covers. */
export const CHANCES: readonly {
  readonly operation: Operation;
  readonly sector: Sector;
  readonly share: number;
}[] = [
  { operation: 'espionage', sector: 'elections', share: 0.15 },
  { operation: 'theft', sector: 'industry', share: 0.1 },
  { operation: 'interference', sector: 'elections', share: 0.2 },
  { operation: 'disruption', sector: 'core', share: 0.2 },
  { operation: 'disruption', sector: 'energy', share: 0.2 },
  { operation: 'strike', sector: 'energy', share: 0.15 },
];

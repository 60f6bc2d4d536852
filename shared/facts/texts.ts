import type { NormId, Rung } from '../rules/vocabulary.ts';

/** A text in force in the games of a fact: a rung for each norm, 0 where it is silent. */
export type FactText = Readonly<Partial<Record<NormId, Rung>>>;

/** What the table of the facts has on its agenda: every channel of the model at least once. */
export const FACT_AGENDA = [
  'N01',
  'N03',
  'N04',
  'N11',
  'N15',
  'N16',
  'N17',
  'N18',
] as const satisfies NormId[];

/**
 * The texts that hold still in the facts about conduct: restraint (N01, N03, N04), openness (N11), sharing (N15), the
 * attribution body (N16), lawful answers (N17) and the building of capacity (N18).
 */
export const FACT_TEXTS = {
  nothing: {},
  /** Every norm, declared. */
  declared: { N01: 1, N03: 1, N04: 1, N11: 1, N15: 1, N16: 1, N17: 1, N18: 1 },
  /** Restraint reported, cooperation just begun. */
  middle: { N01: 2, N03: 2, N04: 1, N11: 1, N15: 2, N16: 2, N17: 2, N18: 2 },
  /** Restraint and cooperation verified, no body that attributes. */
  deep: { N01: 3, N03: 3, N04: 3, N11: 2, N15: 3, N17: 2, N18: 3 },
  /** Restraint alone, reported and no more. */
  restraintReported: { N01: 2, N03: 2, N04: 2 },
  /** The same restraint, verified. */
  restraintVerified: { N01: 3, N03: 3, N04: 3 },
  /** The middle text without capacity building, and with all of it. */
  withoutCapacity: { N01: 2, N03: 2, N04: 1, N11: 1, N15: 2, N16: 2, N17: 2 },
  withCapacity: { N01: 2, N03: 2, N04: 1, N11: 1, N15: 2, N16: 2, N17: 2, N18: 4 },
  /** The middle text without a body that attributes, and with all of it. */
  withoutBody: { N01: 2, N03: 2, N04: 1, N11: 1, N15: 2, N17: 2, N18: 2 },
  withBody: { N01: 2, N03: 2, N04: 1, N11: 1, N15: 2, N16: 4, N17: 2, N18: 2 },
} as const satisfies Record<string, FactText>;
export type FactTextName = keyof typeof FACT_TEXTS;

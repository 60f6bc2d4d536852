import type { Gauge, LedgerStage, NormId, Rung, SeatId } from '../rules/vocabulary.ts';

/** What of a seat never changes in a session: the numbers of its profile (MODEL.md §1). */
export type CastSeat = {
  readonly id: SeatId;
  readonly kind: 'state' | 'stakeholder';
  readonly bloc: string;
  /** Diplomatic weight, 0.3-1.3; 0 for stakeholders in sums over states. */
  readonly power: number;
  /** Vulnerability to blame and sanctions (phi), 0.05-1. */
  readonly vulnerability: number;
  /** Internalised law (lambda), 0.5-1.5. */
  readonly lawfulness: number;
  /** Domestic pressure to answer, 0-1. */
  readonly hawkishness: number;
};

/** The players of a session as the model sees them. */
export type Cast = {
  readonly seats: Readonly<Record<SeatId, CastSeat>>;
  /** State seats, in scenario order. */
  readonly states: readonly SeatId[];
  readonly stakeholders: readonly SeatId[];
  readonly agenda: readonly NormId[];
  /** `rivalry[i][j]`: value for i of operating against j, 0.02-1; states only. */
  readonly rivalry: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
  /** `affinity[i][j]`, 0-1; states only. */
  readonly affinity: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
};

/** A commitment as numbers: one norm at one rung that `debtor` owes to each of `creditors`. */
export type Pledge = {
  readonly id: string;
  readonly norm: NormId;
  readonly rung: Rung;
  readonly debtor: SeatId;
  readonly creditors: readonly SeatId[];
  /** 1 for yes, 0.8 abstained, 0.25 outvoted (`leg` of MODEL.md §1). */
  readonly ownership: number;
  /** Years since the round that made it. */
  readonly age: number;
  /** A unilateral declaration counts at half where a norm needs both sides (GAME.md §2). */
  readonly unilateral: boolean;
  /** The text, offer or declaration that made it: a norm is mutual within one instrument only. */
  readonly instrument: string;
  /** Multiplies assurance and bite: 1; less with an exception or in the chair's annex. */
  readonly strength: number;
  /** Share of its price at home; left out where it is whole. */
  readonly priceShare?: number;
  /** Creditors that it is suspended towards. */
  readonly suspended: readonly SeatId[];
};

/** Everything that moves a gauge. One such world holds public facts only, another the truth. */
export type World = {
  readonly pledges: Readonly<Record<string, Pledge>>;
  /** Severity per state, decaying (`bur`). */
  readonly burden: number;
  /** Share of the world that believes the attribution body, 0-1. */
  readonly bodyTrust: number;
  /** Sovereignty drift and over-broad measures taken off openness, 0-1. */
  readonly closure: number;
  /** Tools that leaked and that criminals use, 0 or more. */
  readonly leaks: number;
  /** Norms that a stakeholder endorses (factor 1 instead of .7 for N05, N06, N12, N16). */
  readonly endorsed: Readonly<Partial<Record<NormId, number>>>;
  readonly offence: Readonly<Record<SeatId, number>>;
  readonly defence: Readonly<Record<SeatId, number>>;
  readonly attribution: Readonly<Record<SeatId, number>>;
  /** Usable exploits, 0-3. */
  readonly stock: Readonly<Record<SeatId, number>>;
  /** Moving average of kept duties (true world); public trust takes its place in the public one. */
  readonly keeping: Readonly<Record<SeatId, number>>;
  /** Public track record: sum of suspicion. */
  readonly hits: Readonly<Record<SeatId, number>>;
  /** `trust[i][j]`: Beta counts of i's trust in j. */
  readonly trust: Readonly<
    Record<SeatId, Readonly<Record<SeatId, { readonly a: number; readonly b: number }>>>
  >;
  /** `grievance[i][j]` of i against j, 0-1. */
  readonly grievance: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
};

export const SEAT_FIELDS = ['offence', 'defence', 'attribution', 'stock', 'keeping', 'hits'] as const;
export type SeatField = (typeof SEAT_FIELDS)[number];
export const PAIR_FIELDS = ['grievance', 'trustKept', 'trustBroken'] as const;
export type PairField = (typeof PAIR_FIELDS)[number];
export const WORLD_FIELDS = ['burden', 'bodyTrust', 'closure', 'leaks'] as const;
export type WorldField = (typeof WORLD_FIELDS)[number];

/**
 * One change of a world. All of them add (or set a pledge that was not there), so that any subset of the
 * causes of a round can be applied in any order: the ledger's Shapley values rest on it. A list of effects
 * is a set: pledges are made first, then aged, then suspended, then resumed, then ended.
 */
export type Effect =
  | { readonly kind: 'world'; readonly field: WorldField; readonly add: number }
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly field: SeatField; readonly add: number }
  | {
      readonly kind: 'pair';
      readonly from: SeatId;
      readonly to: SeatId;
      readonly field: PairField;
      readonly add: number;
    }
  | { readonly kind: 'endorse'; readonly norm: NormId; readonly add: number }
  | { readonly kind: 'pledge'; readonly pledge: Pledge }
  | { readonly kind: 'age'; readonly pledge: string; readonly add: number }
  | { readonly kind: 'suspend' | 'resume'; readonly pledge: string; readonly towards: SeatId }
  | { readonly kind: 'end'; readonly pledge: string };

/** Which of the two worlds a change belongs to. */
export type Lens = 'public' | 'true';

/** Why a world changed: one line of the ledger. `ref` is the thing that a player can open. */
export type Cause = {
  readonly kind: CauseKind;
  /** Id of the text, offer, incident, response, commitment or seat that it is about; '' for fading. */
  readonly ref: string;
  readonly norm: NormId | '';
  readonly seat: SeatId | '';
  readonly other: SeatId | '';
};

export const CAUSE_KINDS = [
  'clauseAdopted',
  'bargainStruck',
  'declared',
  'published',
  'endorsed',
  'defenceBuilt',
  'helpGiven',
  'investment',
  'stakeholderCard',
  'operation',
  'incident',
  'evidencePublished',
  'response',
  'unlawful',
  'reply',
  'promiseKept',
  'promiseBroken',
  'breach',
  'dutiesTested',
  'ratified',
  'suspended',
  'conditionUnmet',
  'renewed',
  'expired',
  'ruled',
  'steppedBack',
  'repaired',
  'withdrawn',
  'reports',
  'consulted',
  'localised',
  'leaked',
  'drift',
  'shock',
  'history',
  'trustMoved',
  'ageing',
  'fading',
] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** The effects of one cause on one world, kept until the round is assessed. */
export type LedgerEntry = {
  readonly stage: LedgerStage;
  readonly cause: Cause;
  readonly effects: readonly Effect[];
};

/** One line of an assessed ledger; the points of all lines sum to the change of the score. */
export type LedgerLine = {
  readonly stage: LedgerStage;
  readonly cause: Cause;
  readonly points: number;
  readonly byGauge: Readonly<Record<Gauge, number>>;
};

/** What the backtest finds, as it is stored and shown. */
import type { CaseId } from './case-ids.ts';
import type { Side, Vote } from './roll-calls.ts';
import type { Rate } from './scoring.ts';

export type Score = { readonly accuracy: Rate; readonly brier: Rate };

/** Ways to foretell a vote: the model, position without the sponsor's part, and two that know no model. */
export const PREDICTORS = ['model', 'position', 'baseRate', 'lastTime'] as const;
export type Predictor = (typeof PREDICTORS)[number];
/** Nothing is the last time of a first time. */
export type Scores = Readonly<Record<Predictor, Score | null>>;

export type Resolution = {
  readonly id: string;
  readonly adopted: string;
  readonly title: string;
  readonly side: Side;
  /** How many states have both a vote and a position of the year before. */
  readonly states: number;
  readonly tally: Readonly<Record<Vote, number>>;
  /** Learnt from all the other contested votes, later ones too. */
  readonly leftOut: Scores;
  /** Learnt from what had been voted before, as one would have had to. */
  readonly before: Scores;
  /** Share of yes among those states, as foretold where it was left out, and as it was. */
  readonly yes: { readonly foretold: number; readonly counted: number };
  /** What two cuts drawn on this very vote get right: coding after the fact. */
  readonly afterwards: number;
};

/** Means over the resolutions, each as much as another; intervals by leaving one out after the other. */
export type Pooled = {
  readonly scores: Scores;
  /** The model less the other on the same states, where both can speak. */
  readonly ahead: Readonly<Record<Exclude<Predictor, 'model'>, Score>>;
};

export type VotesReport = {
  /** SHA-256 of the files that it was reckoned from. */
  readonly data: string;
  readonly resolutions: readonly Resolution[];
  readonly leftOut: Pooled;
  readonly before: Pooled;
  /** Years in which hardly anybody said no: nothing to foretell. */
  readonly unanimous: { readonly resolutions: number; readonly yes: number };
};

/** How often a claim came true, in so many games. */
export type Arm = { readonly games: number; readonly share: Rate };

type Told = {
  readonly id: CaseId;
  readonly scenario: string;
  readonly preset: string;
  readonly claim: 'agreement' | 'failure' | 'rescue' | 'declaredNotBinding';
  readonly least: number;
  readonly source: string;
};
export type PlayedCase = Told & {
  readonly verdict: 'holds' | 'fails';
  /** Of the scenario that was played. */
  readonly digest: string;
  readonly seed: string;
  /** The first games as they came: 1 where the claim came true. */
  readonly first: string;
  readonly arms: Readonly<Record<'plain' | 'noise' | 'shuffled', Arm>>;
  /** It comes true, also with noise on every position; not when positions are shuffled; no red line decides alone. */
  readonly holds: Readonly<Record<'plain' | 'noise' | 'shuffled' | 'lines', boolean>>;
  /** How many red lines were left out, one at a time, and the one without which the claim came true least often. */
  readonly redLines: number;
  readonly weakest?: { readonly line: string; readonly arm: Arm };
};
export type CaseResult = PlayedCase | (Told & { readonly verdict: 'notThere' });

/** The whole file that the page about the model reads. */
export type Backtest = { readonly votes: VotesReport; readonly cases: readonly CaseResult[] };

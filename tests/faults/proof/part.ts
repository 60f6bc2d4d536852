/** A part of the proof: one kind of trial, as many of them as there is time for. */

/** What some trials showed. */
export type Batch = {
  readonly trials: number;
  /** What must not be, each with what is needed to see it again. */
  readonly wrong: readonly string[];
  /** Sums over the trials. */
  readonly counted?: Readonly<Record<string, number>>;
  /** Single measures, of which quantiles are told. */
  readonly measured?: Readonly<Record<string, readonly number[]>>;
};

export type Part = {
  readonly id: string;
  readonly claim: string;
  /** What one trial is. */
  readonly trial: string;
  readonly target: number;
  /** Trials between two savings of the progress. */
  readonly batch: number;
  /** Bounds of measures at a quantile. */
  readonly bounds?: readonly { readonly of: string; readonly quantile: number; readonly below: number }[];
  /** Runs trials by number, so that they can be divided and seen again. */
  readonly run: (from: number, count: number) => Promise<Batch>;
};

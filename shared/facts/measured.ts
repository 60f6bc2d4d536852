/** Experiments that were run, as the product shows them: the shape of `measured.json`. */
export const VERDICTS = ['holds', 'fails', 'open'] as const;

export type MeasuredRow = {
  readonly id: string;
  /** '' on the table of the facts, else the scenario. */
  readonly ground: string;
  readonly claim: string;
  readonly source: string;
  readonly change: string;
  readonly measure: string;
  readonly effect: number;
  readonly interval: readonly [number, number];
  readonly minimum: number;
  /** Pairs of games. */
  readonly games: number;
  readonly verdict: (typeof VERDICTS)[number];
};

export type Measured = {
  /** SHA-256 of rules, model, bots and scenarios, as of the run. */
  readonly code: string;
  readonly seed: string;
  readonly rows: readonly MeasuredRow[];
};

/** How alike the order of outcomes stays when one weight is lowered or raised by half: the lower of both. */
export type SensitivityRow = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Kendall's rank correlation over single games, and over the means of kinds of worlds. */
  readonly tau: number;
  readonly worlds: number;
};

/** Written by the facts; absent until they were run. */
const files = import.meta.glob<readonly SensitivityRow[]>('../../shared/model/sensitivity.json', {
  eager: true,
  import: 'default',
});

export const SENSITIVITY: readonly SensitivityRow[] = Object.values(files)[0] ?? [];

/** What the rank correlation of outcomes is when one weight is lowered or raised by half. */
export type SensitivityRow = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly tau: number;
};

/** Written by the facts; absent until they were run. */
const files = import.meta.glob<readonly SensitivityRow[]>('../../shared/model/sensitivity.json', {
  eager: true,
  import: 'default',
});

export const SENSITIVITY: readonly SensitivityRow[] = Object.values(files)[0] ?? [];

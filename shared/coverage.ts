/** Which concept of the seed texts lives where in the game, as the table that is shown. No zod: the client imports it. */

export const STANDINGS = ['lives', 'merged', 'absent'] as const;
export type Standing = (typeof STANDINGS)[number];

type Words = { readonly en: string; readonly it: string; readonly fr: string };

export type CoverageRow = {
  /** A for the op-ed, B for the commentary; its number there. */
  readonly id: string;
  readonly is: Standing;
  readonly concept: Words;
  readonly how: Words;
  /** With what they say, in English. */
  readonly rules: readonly { readonly id: string; readonly says: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: Words }[];
  /** Every scenario has it. */
  readonly everywhere: boolean;
};

export type Coverage = { readonly rows: readonly CoverageRow[] };

/**
 * Leaks that somebody could write by mistake: each changes one place of the source. The oracle must see every
 * one of them; a mutant whose place is no longer there has to be written anew.
 */

import { MUTANTS_OF_BRIEFS } from './mutants-of-briefs.ts';
import { MUTANTS_OF_DEEDS } from './mutants-of-deeds.ts';

/** What looks for it: the views of games, twin games, or what a server sends. */
export type Hunter = 'views' | 'twins' | 'wire';

export type Mutant = {
  readonly id: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  readonly hunters: readonly Hunter[];
};

export const MUTANTS: readonly Mutant[] = [...MUTANTS_OF_BRIEFS, ...MUTANTS_OF_DEEDS];

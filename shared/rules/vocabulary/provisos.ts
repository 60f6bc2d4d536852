/** The closed sets of what may hang on a clause at the full rules (RULES.md, X). */

export const PROVISO_MECHANICS = [
  'conditions',
  'exceptions',
  'sunset',
  'reviewConference',
  'brackets',
] as const;

/** When a clause is owed: while the other side keeps it; once enough states owe it; while who is weak is helped. */
export const CONDITIONS = ['reciprocity', 'entry', 'funding'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The conditions that a duty of a bargain may be given under; 'none' where the usual one is not meant. */
export const BARGAIN_CONDITIONS = ['none', 'reciprocity', 'funding'] as const;

/** What a clause leaves room for: a ready defence, at a price in assurance. */
export const EXCEPTIONS = ['securityService', 'armedConflict', 'lawEnforcement'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** How the words of a clause are read: left open, narrowly, or, once it was ruled so, widely. */
export const READINGS = ['open', 'narrow', 'wide'] as const;
/** What a majority may rule. */
export const RULINGS = ['narrow', 'wide'] as const;
export type Ruling = (typeof RULINGS)[number];

/** Rounds that a clause may last beyond the one that adopts it. */
export const SUNSETS = [1, 2, 3] as const;

/** Steps in the life of a commitment that follow from what hangs on its clause, and lines of news about them. */
export const PROVISO_MARKS = [
  'conditionUnmet',
  'conditionMet',
  'renewed',
  'expired',
  'ruled',
  'excepted',
] as const;
export const PROVISO_NEWS = [
  'conditionUnmet',
  'conditionMet',
  'renewalDue',
  'renewed',
  'expired',
  'ruledNarrow',
  'ruledWide',
] as const;

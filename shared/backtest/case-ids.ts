/** The cases by the names of DOMAIN.md §4.4; for pages, which play no games. */
export const CASES = ['T5', 'T2.vague', 'T2.explicit', 'T3'] as const;
export type CaseId = (typeof CASES)[number];

/** What the scenarios do not play, and so nothing is said of. */
export const UNTRIED = ['T6', 'T7', 'T12'] as const;

import { REASON_TERMS } from '../../shared/rules/debrief/reason-terms.ts';
import type { Reason, ReasonTerm } from '../../shared/rules/debrief/reasons.ts';

/** Terms that a sentence names. */
const NAMED = 2;

export function roleOf({ term }: ReasonTerm) {
  return REASON_TERMS[term].role;
}

/** The two terms that weighed most: parts of the sum, or, where nothing was summed, what was reckoned with. */
export function largestTerms({ basis, terms }: Reason): readonly ReasonTerm[] {
  const crossed = terms.filter(({ term }) => term === 'redLine');
  if (basis === 'redLine' && crossed.length > 0) return crossed.slice(0, NAMED);
  const parts = terms.filter((term) => roleOf(term) === 'part' && term.value !== 0);
  const weighed = parts.length > 0 ? parts : terms.filter((term) => roleOf(term) === 'fact');
  return [...weighed].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, NAMED);
}

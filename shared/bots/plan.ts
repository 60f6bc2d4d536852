import type { SeatCommand } from '../rules/commands.ts';
import { type Basis, REASON_TERMS, type ReasonTermName } from '../rules/debrief/reason-terms.ts';
import type { ReasonTerm, Why } from '../rules/debrief/reasons.ts';
import type { NormId } from '../rules/vocabulary.ts';

/**
 * What a bot would do, and why. The reason is reckoned when it is asked for: in games that nobody asks about it
 * costs nothing. `null`: words, which have none of their own.
 */
export type Plan = { readonly command: SeatCommand; readonly why: (() => Why) | null };

export function plan(command: SeatCommand, basis: Basis, terms: () => readonly ReasonTerm[]): Plan {
  return { command, why: () => ({ basis, terms: [...terms()] }) };
}

/** A term of a reason; about a clause or a seat where it is about one. */
export function term(
  name: ReasonTermName,
  value: number,
  about: { readonly norm?: NormId | ''; readonly rung?: number; readonly seat?: string } = {},
): ReasonTerm {
  const { norm = '', rung = 0, seat = '' } = about;
  // The record knows no negative zero: what is read back from it must be what was live.
  return { term: name, value: value + 0, norm, rung, seat };
}

/** What the parts among the terms add up to. */
export function sumOf(terms: readonly ReasonTerm[]): number {
  return terms.reduce(
    (sum, { term: name, value }) => (REASON_TERMS[name].role === 'part' ? sum + value : sum),
    0,
  );
}

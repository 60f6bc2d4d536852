/** Kinds of field that the views are made of. */
import { z } from 'zod';
import { NORMS, PHASES } from '../vocabulary.ts';

/** One of the values, or '' for none. */
export function orNone<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(['', ...values]);
}
export const text = z.string();
/**
 * What a person calls themselves, or '' for a bot. The declaration counts: the record keeps every field that is
 * declared as this one in a table that can be erased.
 */
export const personName = z.string();
export const norm = z.enum(NORMS);
export const rung = z.int().min(0).max(4);
/** Epoch milliseconds of the server's clock; 0: no time set. */
export const time = z.number();
/** A part of one, 0-1. */
export const share = z.number();

/** What a facilitator noted, and when. */
export const Note = z.strictObject({ at: time, round: z.int(), phase: z.enum(PHASES), text });
export type Note = z.infer<typeof Note>;

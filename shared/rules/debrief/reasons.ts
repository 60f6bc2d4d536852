/** Why a bot did what it did: the terms of the decision, as numbers of the model (RULES.md, B1-B4). */
import { z } from 'zod';
import { SeatCommand } from '../commands.ts';
import { orNone, rung, text } from '../view/fields.ts';
import { NORMS } from '../vocabulary.ts';
import { BASES, REASON_TERMS, type ReasonTermName } from './reason-terms.ts';

export const ReasonTerm = z.strictObject({
  term: z.enum(Object.keys(REASON_TERMS) as [ReasonTermName]),
  value: z.number(),
  /** What it is about, where it is about something. */
  norm: orNone(NORMS),
  rung,
  seat: text,
});
export type ReasonTerm = z.infer<typeof ReasonTerm>;

export const Why = z.strictObject({ basis: z.enum(BASES), terms: z.array(ReasonTerm) });
export type Why = z.infer<typeof Why>;

/** A reason as it may be shown: what was done by whom, about what, and why. */
export const Reason = z.strictObject({
  round: z.int(),
  seat: text,
  command: SeatCommand,
  /** The offer, ballot, text, incident, answer, commitment or norm that it is about. */
  about: text,
  ...Why.shape,
});
export type Reason = z.infer<typeof Reason>;

/** What it takes to reckon a reason again: how far the record went, and where the bot stood in its phase. */
export const Moment = z.strictObject({ folded: z.int(), turn: z.int(), lastCall: z.boolean() });
export type Moment = z.infer<typeof Moment>;

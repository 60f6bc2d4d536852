/** History cards as they may be known: by who holds one, and by all once it is used or judged (RULES.md, Y). */
import { z } from 'zod';
import { HEARINGS, HISTORY_HARMS, HISTORY_HEEDS, HISTORY_TOOLS } from '../vocabulary/history.ts';
import { NORMS } from '../vocabulary.ts';
import { orNone, rung, text } from './fields.ts';

const words = z.strictObject({ en: text, it: text, fr: text });

const card = {
  tool: z.enum(HISTORY_TOOLS),
  /** Of `agreedLanguage`: whose clause becomes cheaper. */
  norm: orNone(NORMS),
  heed: z.enum(HISTORY_HEEDS),
  /** The norm that the warning is about, and how far it has to be owed; '' and 0 where it is about none. */
  heedNorm: orNone(NORMS),
  heedRung: rung,
  harm: z.enum(HISTORY_HARMS),
  /** The round in whose conduct the warning is judged. */
  by: z.int(),
};

/** A card in one's own hand: all of it, with its words. */
export const HeldHistory = z.strictObject({
  ...card,
  round: z.int(),
  title: words,
  text: words,
  lends: words,
  warns: words,
  sources: z.array(text),
});
export type HeldHistory = z.infer<typeof HeldHistory>;

/** What all know of a card; its words stand in `texts` under `history.<id>.`. */
export const PublicHistory = z.strictObject({
  ...card,
  /** Who used its tool, when, and on whom; '' and 0: nobody has. */
  citedBy: text,
  citedIn: z.int(),
  on: text,
  /** What became of its warning. */
  warning: z.enum(['open', 'heeded', 'ignored']),
  judgedIn: z.int(),
});
export type PublicHistory = z.infer<typeof PublicHistory>;

/** What experts said before all. */
export const Hearing = z.strictObject({
  round: z.int(),
  by: text,
  about: z.enum(HEARINGS),
  norm: orNone(NORMS),
  seat: text,
  /** The rung that all could bear, the parliaments that would not stand in the way, or the exploits that are held. */
  value: z.number(),
});

/** What hangs on a clause, as it travels and is recorded. */
import { z } from 'zod';
import { orNone, text } from '../view/fields.ts';
import { CONDITIONS, EXCEPTIONS, READINGS } from '../vocabulary/provisos.ts';

/** Fields of a clause, each with a value that stands for none. */
export const PROVISO_FIELDS = {
  condition: orNone(CONDITIONS),
  /** Of a condition of entry: how many states must owe it, and one that must be among them. */
  entryStates: z.int(),
  entrySeat: text,
  exception: orNone(EXCEPTIONS),
  /** Rounds that it lasts beyond the one that adopts it, unless renewed; 0: without end. */
  lasts: z.int(),
  /** How its words are read; '' as they stand. */
  reading: orNone(READINGS),
};

export const Provisos = z.strictObject(PROVISO_FIELDS);
export type Provisos = Readonly<z.infer<typeof Provisos>>;

/** One of them as a command sets it. */
export const Proviso = z.discriminatedUnion('kind', [
  /** `states` and `seat` belong to a condition of entry; else 0 and ''. */
  z.strictObject({
    kind: z.literal('condition'),
    condition: orNone(CONDITIONS),
    states: z.int().min(0).max(20),
    seat: z.string().max(24),
  }),
  z.strictObject({ kind: z.literal('exception'), exception: orNone(EXCEPTIONS) }),
  z.strictObject({ kind: z.literal('sunset'), rounds: z.int().min(0).max(3) }),
  /** Two readings, one of them chosen, or left open. */
  z.strictObject({ kind: z.literal('reading'), reading: z.enum(['', 'open', 'narrow']) }),
  /** Of a whole text: the round in which all of it is put to a fresh vote; 0: none. */
  z.strictObject({ kind: z.literal('review'), round: z.int().min(0).max(99) }),
]);
export type Proviso = Readonly<z.infer<typeof Proviso>>;

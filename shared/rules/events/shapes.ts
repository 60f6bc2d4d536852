/** Parts of events that the model's books are kept in. */
import { z } from 'zod';
import { CAUSE_KINDS, PAIR_FIELDS, SEAT_FIELDS, WORLD_FIELDS } from '../../model/world.ts';
import { Commitment } from '../view/record.ts';
import { NORMS } from '../vocabulary.ts';

const id = z.string();
const seat = z.string();
const norm = z.enum(NORMS);
const normOrNone = z.enum(['', ...NORMS]);
const rung = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const event = <const T extends string, S extends z.core.$ZodShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const PledgeShape = z.strictObject({
  id,
  norm,
  rung,
  debtor: seat,
  creditors: z.array(seat),
  ownership: z.number(),
  age: z.number(),
  unilateral: z.boolean(),
  instrument: z.string(),
  strength: z.number(),
  priceShare: z.number().optional(),
  suspended: z.array(seat),
});

/** The session is one of several tables of a class: the code they share, and their own codes in their order. */
export const ClassTable = z.strictObject({ group: z.string(), codes: z.array(z.string()) });
export type ClassTable = z.infer<typeof ClassTable>;

export const EffectShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('world'), field: z.enum(WORLD_FIELDS), add: z.number() }),
  z.strictObject({ kind: z.literal('seat'), seat, field: z.enum(SEAT_FIELDS), add: z.number() }),
  z.strictObject({
    kind: z.literal('pair'),
    from: seat,
    to: seat,
    field: z.enum(PAIR_FIELDS),
    add: z.number(),
  }),
  z.strictObject({ kind: z.literal('endorse'), norm, add: z.number() }),
  z.strictObject({ kind: z.literal('pledge'), pledge: PledgeShape }),
  z.strictObject({ kind: z.literal('age'), pledge: id, add: z.number() }),
  z.strictObject({ kind: z.literal('suspend'), pledge: id, towards: seat }),
  z.strictObject({ kind: z.literal('resume'), pledge: id, towards: seat }),
  z.strictObject({ kind: z.literal('end'), pledge: id }),
]);

export const CauseShape = z.strictObject({
  kind: z.enum(CAUSE_KINDS),
  ref: z.string(),
  norm: normOrNone,
  seat: z.string(),
  other: z.string(),
});

export const SeatScore = z.strictObject({
  score: z.number(),
  nationalInterest: z.number(),
  mandate: z.number(),
  account: z.number(),
  standing: z.number(),
  utility: z.number(),
});

/** A commitment when it is made: what old records do not know may be left out. */
export const MadeCommitment = Commitment.partial({ condition: true });
export type MadeCommitment = z.infer<typeof MadeCommitment>;

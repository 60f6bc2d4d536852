/** What a person sends who may have no seat yet. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { LIMITS } from '../limits.ts';
import { FORECASTS } from '../vocabulary/people.ts';

const Seat = z.string().min(1).max(24).refine(mayBeKey);
const ofLength = (most: number, least = 1) =>
  z.string().refine((text) => [...text].length <= most && text.trim().length >= least);

export const PersonCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('takeSeat'), seat: Seat }),
  z.strictObject({ type: z.literal('leaveSeat') }),
  z.strictObject({ type: z.literal('rename'), name: ofLength(LIMITS.name) }),
  z.strictObject({ type: z.literal('raiseHand'), raised: z.boolean() }),
  /** Types the code of a handshake that somebody read out, or read its key by camera: this seat's screens have it too. */
  z.strictObject({ type: z.literal('meetHandshake'), code: z.string().regex(/^(\d{3}|[\w-]{22})$/) }),
  /** Wants all to know what came of a handshake; when all its sides want it, they do. */
  z.strictObject({
    type: z.literal('publishDeal'),
    handshake: z.string().min(1).max(40).refine(mayBeKey),
    publishes: z.boolean(),
  }),
  /** What the seat means to do in the next lesson; empty takes it back. */
  z.strictObject({ type: z.literal('planAhead'), text: ofLength(LIMITS.reason, 0) }),
  /** One tap of somebody who watches. */
  z.strictObject({
    type: z.literal('forecast'),
    about: z.enum(FORECASTS),
    ref: z
      .string()
      .max(40)
      .refine((ref) => ref === '' || mayBeKey(ref)),
    choice: z.string().min(1).max(24).refine(mayBeKey),
  }),
  /** 1 to 5 on a scale and no line, or 0 and a line. */
  z.strictObject({
    type: z.literal('answer'),
    question: z.string().min(1).max(40).refine(mayBeKey),
    value: z.int().min(0).max(5),
    line: ofLength(LIMITS.reflection, 0),
  }),
  z.strictObject({ type: z.literal('consent'), given: z.boolean() }),
]);
export type PersonCommand = z.infer<typeof PersonCommand>;

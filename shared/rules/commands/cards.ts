/** What a seat sends about history cards and experts. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { HEARINGS } from '../vocabulary/history.ts';
import { NORMS } from '../vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Seat = z.string().min(1).max(24).refine(mayBeKey);

export const CARD_COMMANDS = [
  /** Experts before all, on one hidden number; a ceiling and parliaments name a norm, an arsenal a state. */
  z.strictObject({
    type: z.literal('callHearing'),
    about: z.enum(HEARINGS),
    norm: z.union([z.enum(NORMS), z.literal('')]),
    seat: z.union([Seat, z.literal('')]),
  }),
  /** A precedent in one's hand: its tool is used, once, on the seat that it names ('' for none). */
  z.strictObject({ type: z.literal('citeHistory'), card: Id, seat: z.union([Seat, z.literal('')]) }),
] as const;

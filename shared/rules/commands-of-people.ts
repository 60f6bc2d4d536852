/** What a person sends who may have no seat yet. */
import { z } from 'zod';
import { mayBeKey } from './keys.ts';
import { LIMITS } from './limits.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Seat = z.string().min(1).max(24).refine(mayBeKey);
const Name = z.string().refine((text) => [...text].length <= LIMITS.name && text.trim().length > 0, {
  message: `1 to ${LIMITS.name} signs`,
});

export const COMMANDS_OF_PEOPLE = [
  z.strictObject({ type: z.literal('takeSeat'), seat: Seat }),
  z.strictObject({ type: z.literal('leaveSeat') }),
  z.strictObject({ type: z.literal('rename'), name: Name }),
  z.strictObject({ type: z.literal('raiseHand'), raised: z.boolean() }),
  /** Types the code of a handshake that somebody read out, or read its key by camera: this seat's screens have it too. */
  z.strictObject({ type: z.literal('meetHandshake'), code: z.string().regex(/^(\d{3}|[\w-]{22})$/) }),
  /** Wants all to know what came of a handshake; when all its sides want it, they do. */
  z.strictObject({ type: z.literal('publishDeal'), handshake: Id, publishes: z.boolean() }),
] as const;

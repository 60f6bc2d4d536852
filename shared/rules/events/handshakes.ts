/** Bargains that people close standing before one another. */
import { z } from 'zod';
import { Terms } from '../commands.ts';
import { event } from './shapes.ts';

const id = z.string();
const seat = z.string();

export const HANDSHAKE_EVENTS = [
  event('handshakeOpened', {
    handshake: id,
    by: seat,
    terms: Terms,
    closesAt: z.number(),
    /** What the others type to see it, and who sees it without; left out: all see it. */
    code: z.string().optional(),
    shownTo: z.array(seat).optional(),
    /** What a camera reads in place of the code. */
    key: z.string().optional(),
  }),
  event('handshakeMet', { handshake: id, by: seat }),
  event('handshakeConfirmed', { handshake: id, by: seat, closesAt: z.number() }),
  event('handshakeClosed', { handshake: id, status: z.enum(['closed', 'cancelled', 'expired']) }),
  /** A side wants all to know what came of it, or no longer wants it. */
  event('publicationWished', { handshake: id, by: seat, wished: z.boolean() }),
] as const;

/** What happened in clubs, and who was admitted to the forum. */
import { z } from 'zod';
import { ClubCall } from '../view/clubs.ts';
import { CALL_STANCES, CALL_STATUSES } from '../vocabulary/clubs.ts';
import { event } from './shapes.ts';

export const CLUB_EVENTS = [
  event('clubCalled', { id: z.string(), call: ClubCall }),
  event('callAnswered', { call: z.string(), seat: z.string(), stance: z.enum(CALL_STANCES) }),
  event('callDecided', { call: z.string(), status: z.enum(CALL_STATUSES), silent: z.array(z.string()) }),
  /** What a state says of a stakeholder that waits to be admitted, and that it now is. */
  event('accreditationSaid', { seat: z.string(), by: z.string(), stance: z.enum(['admit', 'object']) }),
  event('accredited', { seat: z.string() }),
] as const;

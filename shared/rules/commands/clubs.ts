/** Commands of the members of a club. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { CALL_STANCES, CLUB_MEASURES } from '../vocabulary/clubs.ts';
import { CONFIDENCES, GROUNDS } from '../vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Seat = z.string().min(1).max(24).refine(mayBeKey);

export const CLUB_COMMANDS = [
  /** The club is to show its members what each of them holds on an incident. */
  z.strictObject({ type: z.literal('callTalks'), club: Seat, incident: Id }),
  /** The club is to answer an act as one, in the words in which the caller would. */
  z.strictObject({
    type: z.literal('callAnswer'),
    club: Seat,
    incident: Id,
    suspect: Seat,
    confidence: z.enum(Object.keys(CONFIDENCES) as [keyof typeof CONFIDENCES]),
    measure: z.enum(CLUB_MEASURES),
    ground: z.enum(GROUNDS),
  }),
  z.strictObject({ type: z.literal('answerCall'), call: Id, stance: z.enum(CALL_STANCES) }),
] as const;

/** Clubs and what they are called about, as everybody sees them. */
import { z } from 'zod';
import { CALL_STATUSES, CLUB_GUARDS, CLUB_MEASURES, CLUB_POWERS, CLUB_RULES } from '../vocabulary/clubs.ts';
import { GROUNDS, MEASURES } from '../vocabulary.ts';
import { text } from './fields.ts';

/** Its name stands in `texts` under `club.<id>.name`. */
export const PublicClub = z.strictObject({
  members: z.array(text),
  rule: z.enum(CLUB_RULES),
  vetoes: z.array(text),
  powers: z.array(z.enum(CLUB_POWERS)),
  measures: z.array(z.enum(CLUB_MEASURES)),
  guards: z.enum(CLUB_GUARDS),
  /** Acts that count as one; 0: they do not add up. */
  cumulative: z.int(),
});
export type PublicClub = z.infer<typeof PublicClub>;

/** A member has called its club about an incident. */
export const ClubCall = z.strictObject({
  club: text,
  kind: z.enum(CLUB_POWERS),
  incident: text,
  by: text,
  /** Of an answer; '' and `nothing` where the club is called to consult. */
  suspect: text,
  measure: z.enum(MEASURES),
  ground: z.enum(GROUNDS),
  /** How sure the caller is, 0-1. */
  probability: z.number(),
  status: z.enum(CALL_STATUSES),
  agreed: z.array(text),
  opposed: z.array(text),
  abstained: z.array(text),
  /** Who had said nothing when it was decided. */
  silent: z.array(text),
});
export type ClubCall = z.infer<typeof ClubCall>;

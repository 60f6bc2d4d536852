/** A whole session in one file: it replays on another machine to the same hash, score and debrief. */
import { z } from 'zod';

export const SESSION_FORMAT = 'entente-session';
export const SESSION_VERSION = 3;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** As it was written; what its events hold is looked at once they are in the format of now. */
const Written = z.strictObject({
  at: z.number(),
  actor: z.unknown(),
  events: z.array(z.looseObject({ type: z.string() })),
});

export const SessionFile = z.strictObject({
  format: z.literal(SESSION_FORMAT),
  version: z.literal(SESSION_VERSION),
  /** The format of the events: that of the record which they were taken from. */
  events: z.int().min(1),
  /** Of the state that the last record leads to. */
  hash: Hash,
  /** Of the records as they are written here. */
  digest: Hash,
  /** At the end of each phase and of the whole: where a replay goes astray is then known. */
  marks: z
    .array(
      z.strictObject({
        revision: z.int().min(1),
        /** Of the whole state. */
        hash: Hash,
        /** Of the outcome, which a later version that keeps its state otherwise comes to as well. */
        outcome: Hash,
      }),
    )
    .min(1),
  /** Reads of private content by somebody who was not party to it. */
  audit: z.array(z.strictObject({ at: z.number(), person: z.string(), act: z.string(), about: z.string() })),
  records: z.array(Written).min(1),
});
export type SessionFile = z.infer<typeof SessionFile>;

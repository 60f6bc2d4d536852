/** A whole session in one file: it replays on another machine to the same hash, score and debrief. */
import { z } from 'zod';
import { RecordedShape } from './recorded.ts';

export const SESSION_FORMAT = 'entente-session';
export const SESSION_VERSION = 1;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const SessionFile = z.strictObject({
  format: z.literal(SESSION_FORMAT),
  version: z.literal(SESSION_VERSION),
  /** Of the state that the last record leads to. */
  hash: Hash,
  /** Hashes along the way, at the end of each phase: where a replay goes astray is then known. */
  marks: z.array(z.strictObject({ revision: z.int().min(1), hash: Hash })),
  records: z.array(RecordedShape).min(1),
});
export type SessionFile = z.infer<typeof SessionFile>;

import { z } from 'zod';
import type { Actor } from '../rules/commands.ts';
import { GameEvent } from '../rules/events.ts';

/** What one accepted command brought about, as a record keeps it: a session's course is a list of these. */
export type Recorded = {
  readonly at: number;
  readonly actor: Actor;
  readonly events: readonly GameEvent[];
};

const ActorShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), seat: z.string(), person: z.string() }),
  z.strictObject({ kind: z.literal('bot'), seat: z.string() }),
  z.strictObject({ kind: z.literal('person'), person: z.string() }),
  z.strictObject({ kind: z.literal('facilitator'), person: z.string() }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** A step of a course in a file that came from somewhere else. */
export const RecordedShape: z.ZodType<Recorded> = z.strictObject({
  at: z.number(),
  actor: ActorShape,
  events: z.array(GameEvent),
});

/** What happened to the items that forums share out among them. */
import { z } from 'zod';
import { MOVE_STANCES } from '../vocabulary/forums.ts';
import { NORMS } from '../vocabulary.ts';
import { event } from './shapes.ts';

const norm = z.enum(NORMS);

export const FORUM_EVENTS = [
  event('moveProposed', { norm, forum: z.string(), by: z.string() }),
  event('moveAnswered', { norm, seat: z.string(), stance: z.enum(MOVE_STANCES) }),
  event('moveDecided', { norm, moved: z.boolean() }),
] as const;

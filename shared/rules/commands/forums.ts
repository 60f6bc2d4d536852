/** Commands about which forum an item lies in. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { MOVE_STANCES } from '../vocabulary/forums.ts';
import { NORMS } from '../vocabulary.ts';

const Forum = z.string().max(24).refine(mayBeKey);

export const FORUM_COMMANDS = [
  /** An item is to go to another forum; '' is the main one. */
  z.strictObject({
    type: z.literal('moveItem'),
    norm: z.enum(NORMS),
    forum: z.union([Forum, z.literal('')]),
  }),
  z.strictObject({
    type: z.literal('answerMove'),
    norm: z.enum(NORMS),
    stance: z.enum(MOVE_STANCES),
  }),
] as const;

/** Commands on a text that is open for signature (RULES.md, C16-C18). */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { SIGNATURES } from '../vocabulary/signature.ts';
import { NORMS } from '../vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);

export const SIGNATURE_COMMANDS = [
  /** `except`: clauses that the signature leaves out. */
  z.strictObject({
    type: z.literal('sign'),
    text: Id,
    choice: z.enum(SIGNATURES),
    except: z.array(z.enum(NORMS)).max(8),
  }),
] as const;

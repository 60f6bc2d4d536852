/** Commands on what a clause is owed under (RULES.md, X). */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';
import { Proviso } from '../texts/proviso-shapes.ts';
import { RULINGS } from '../vocabulary/provisos.ts';
import { NORMS } from '../vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Norm = z.enum(NORMS);

export const PROVISO_COMMANDS = [
  /** What hangs on a clause, or, with norm '', on the whole text. */
  z.strictObject({
    type: z.literal('setProviso'),
    text: Id,
    norm: z.union([Norm, z.literal('')]),
    proviso: Proviso,
  }),
  /** How the open words of a clause are to be read, once it was breached. */
  z.strictObject({ type: z.literal('rule'), text: Id, norm: Norm, reading: z.enum(RULINGS) }),
] as const;

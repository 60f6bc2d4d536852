/** What a scenario is to teach, what to talk about when it is over, and the words and texts that are its own. */
import { z } from 'zod';
import { FUNCTIONS } from '../talks/diplomatic-functions.ts';
import { NORMS } from '../vocabulary.ts';
import { Key, Text } from './fields.ts';

/** What somebody can do or explain after it, and the function of diplomacy that it is about. */
export const Objective = z.strictObject({ function: z.enum(FUNCTIONS), text: Text });

/** How a norm of the catalogue is called here, and what its rungs mean; what it does is the same everywhere. */
export const Wording = z.strictObject({ title: Text, rungs: z.tuple([Text, Text, Text, Text]) });
export const Wordings = z.partialRecord(z.enum(NORMS), Wording);

/** A text that lies on the table when the talks open. */
export const ReadyText = z.strictObject({
  id: Key,
  title: Text,
  clauses: z.array(z.strictObject({ norm: z.enum(NORMS), rung: z.int().min(1).max(4) })).min(1),
});

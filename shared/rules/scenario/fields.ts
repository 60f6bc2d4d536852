/** Kinds of field that the parts of a scenario file are made of. */
import { z } from 'zod';
import { mayBeKey } from '../keys.ts';

/** A text in the languages of the product; English is required. */
export const Text = z.strictObject({
  en: z.string().min(1).max(2000),
  it: z.string().min(1).max(2000).optional(),
  fr: z.string().min(1).max(2000).optional(),
});
export type Text = z.infer<typeof Text>;

export const Key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{1,23}$/, 'a key: a small letter, then letters or digits')
  .refine(mayBeKey, 'this name is taken by the language');
export const share = z.number().min(0).max(1);

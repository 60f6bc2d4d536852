import fc from 'fast-check';
import type { z } from 'zod';

/** Few keys, so that a random view often adds, keeps and removes the same ones. */
const KEYS = ['a', 'b', 'c-1', 'd:e', 'f'];

/** Random values of a zod declaration made of primitives, lists, records and objects. */
export function arbitraryOf(type: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'string') return fc.string({ maxLength: 12, unit: 'binary' });
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'number')
    return 'format' in def && def.format === 'safeint'
      ? fc.integer({ min: 0, max: 4 })
      : fc
          .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeNat())
          .map((value) => value + 0);
  if (def.type === 'array') return fc.array(arbitraryOf(def.element), { maxLength: 4 });
  if (def.type === 'record')
    return fc
      .array(fc.tuple(fc.constantFrom(...KEYS), arbitraryOf(def.valueType)), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries));
  if (def.type === 'object')
    return fc.record(
      Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, arbitraryOf(field)])),
    );
  throw new Error(`no random values of ${def.type}`);
}

import fc from 'fast-check';
import type { z } from 'zod';

/** Few keys, so that a random view often adds, keeps and removes the same ones. */
const KEYS = ['a', 'b', 'c-1', 'd:e', 'f'];

/** Random values of a zod declaration made of primitives, lists, records and objects. */
export function arbitraryOf(type: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (type as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return fc.string({ maxLength: 12, unit: 'binary' });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'number':
      return 'format' in def && def.format === 'safeint'
        ? fc.oneof(fc.constantFrom(0, 1, 2, 3, 4), fc.constantFrom(1, 2, 3, 4))
        : fc
            .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeNat())
            .map((value) => value + 0);
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 4 });
    case 'record':
      return fc
        .array(fc.tuple(fc.constantFrom(...KEYS), arbitraryOf(def.valueType)), { maxLength: 4 })
        .map((entries) => Object.fromEntries(entries));
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, arbitraryOf(field)])),
      );
    default:
      throw new Error(`no random values of ${def.type}`);
  }
}

/**
 * Whether two values are equal, ids and times with them, so that their hashes are. States share with those before
 * them all that did not change, and what was found equal once is not gone through again.
 */
export function sameness(): (one: unknown, other: unknown) => boolean {
  const known = new WeakMap<object, object>();
  return function isSame(one, other): boolean {
    if (Object.is(one, other)) return true;
    if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
    if (known.get(one) === other) return true;
    const [left, right] = [fieldsOf(one), fieldsOf(other)];
    const isEqual =
      Array.isArray(one) === Array.isArray(other) &&
      left.length === right.length &&
      left.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, (other as Fields)[key]));
    if (isEqual) known.set(one, other);
    return isEqual;
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A field that holds nothing is as one that is not there: a record does not keep it. */
function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

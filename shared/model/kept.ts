type Entries<Key, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
};

/** What was made for a key before, or is made now and kept. */
export function kept<Key, Value extends NonNullable<unknown>>(
  entries: Entries<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}

/** An empty map: what is kept by several keys hangs on a map of maps. */
export function noEntries<Key, Value>(): Map<Key, Value> {
  return new Map();
}

/** What differs between two views of one session, found out once for all who ask: the check and the mirror. */
type Tree = Readonly<Record<string, unknown>>;
/** Entries that are gone; entries that are new or not the same any more, in their order. */
export type EntryChanges = { readonly removed: readonly string[]; readonly written: readonly string[] };
/** The fields that differ; null where what stands there is no record of entries. */
export type ViewChanges = ReadonlyMap<string, EntryChanges | null>;

type Entries = { readonly keys: readonly string[]; readonly values: readonly unknown[] };

/** A record never changes in place, and listing a long one costs more than comparing it: it is listed once. */
const listed = new WeakMap<Tree, Entries>();

function entriesOf(record: Tree): Entries {
  const known = listed.get(record);
  if (known) return known;
  const entries = { keys: Object.keys(record), values: Object.values(record) };
  listed.set(record, entries);
  return entries;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Goes along both in their order: what stands in the same order on both sides needs no looking up. */
export function entryChanges(previous: Tree, next: Tree): EntryChanges {
  const before = entriesOf(previous);
  const after = entriesOf(next);
  const removed: string[] = [];
  const written: string[] = [];
  let at = 0;
  after.keys.forEach((key, place) => {
    for (let old = before.keys[at]; old !== undefined && old !== key; old = before.keys[++at]) {
      if (Object.hasOwn(next, old)) break;
      removed.push(old);
    }
    const inStep = before.keys[at] === key;
    if ((inStep ? before.values[at] : previous[key]) !== after.values[place]) written.push(key);
    if (inStep) at += 1;
  });
  for (const old of before.keys.slice(at)) if (!Object.hasOwn(next, old)) removed.push(old);
  return { removed, written };
}

export function viewChanges(previous: object, next: object): ViewChanges {
  const changes = new Map<string, EntryChanges | null>();
  for (const field of Object.keys(previous)) if (!Object.hasOwn(next, field)) changes.set(field, null);
  for (const field of Object.keys(next)) {
    const before = (previous as Tree)[field];
    const after = (next as Tree)[field];
    if (before === after) continue;
    changes.set(field, isTree(before) && isTree(after) ? entryChanges(before, after) : null);
  }
  return changes;
}

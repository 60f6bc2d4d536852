/**
 * A view as Colyseus state. The schema class is derived from the view's zod declaration, so that no field is
 * written twice and nothing that the declaration does not name can be mirrored; one reconcile keeps an
 * instance equal to a plain view. It takes primitives, lists of primitives, flat objects and maps of them.
 */
import { type ArraySchema, type MapSchema, type Schema, schema, t } from '@colyseus/schema';
import type { z } from 'zod';
import { type EntryChanges, entryChanges, type ViewChanges, viewChanges } from '../session/view-changes.ts';

type Primitive = 'string' | 'number' | 'float64' | 'boolean';
type Plan =
  | { readonly kind: 'primitive'; readonly type: Primitive }
  | { readonly kind: 'list'; readonly type: Primitive }
  | { readonly kind: 'map'; readonly entry: ObjectPlan }
  | { readonly kind: 'part'; readonly part: ObjectPlan };
type ObjectPlan = { readonly fields: ReadonlyMap<string, Plan>; readonly make: new () => Node };
type Node = Schema & Record<string, unknown>;
type Plain = Readonly<Record<string, unknown>>;
/** Maps and objects stand in the root alone. */
type Place = 'root' | 'entry';

export type Mirror<View> = {
  /** A fresh instance that holds the view. */
  readonly create: (view: View) => Schema;
  /** Writes into the instance what differs between two views; `changes` where that is known already. */
  readonly update: (instance: Schema, previous: View, next: View, changes?: ViewChanges) => void;
};

const NONE = { string: '', number: 0, float64: 0, boolean: false } as const;
const MOST_FIELDS = 63;

function definitionOf(type: z.core.$ZodType) {
  return (type as z.core.$ZodTypes)._zod.def;
}

function primitiveOf(type: z.core.$ZodType): Primitive | undefined {
  const definition = definitionOf(type);
  if (definition.type === 'string' || definition.type === 'boolean') return definition.type;
  if (definition.type === 'enum') return 'string';
  if (definition.type !== 'number') return undefined;
  // As a plain 'number' a fraction may travel with single precision.
  return 'format' in definition && definition.format === 'safeint' ? 'number' : 'float64';
}

function planOf(type: z.core.$ZodType, path: string, place: Place): Plan {
  const primitive = primitiveOf(type);
  if (primitive) return { kind: 'primitive', type: primitive };
  const definition = definitionOf(type);
  if (definition.type === 'array') {
    const element = primitiveOf(definition.element);
    if (element) return { kind: 'list', type: element };
  }
  if (definition.type === 'record' && place === 'root')
    return { kind: 'map', entry: objectOf(definition.valueType, `${path}.*`, 'entry') };
  if (definition.type === 'object' && place === 'root')
    return { kind: 'part', part: objectOf(type, path, 'entry') };
  throw new Error(`${path}: a mirrored view takes no ${definition.type} here`);
}

function objectOf(type: z.core.$ZodType, path: string, place: Place): ObjectPlan {
  const definition = definitionOf(type);
  if (definition.type !== 'object')
    throw new Error(`${path}: a mirrored view takes no ${definition.type} here`);
  const fields = new Map(
    Object.entries(definition.shape).map(([key, field]) => [key, planOf(field, `${path}.${key}`, place)]),
  );
  if (fields.size > MOST_FIELDS) throw new Error(`${path}: more than ${MOST_FIELDS} fields`);
  const builders = [...fields].map(([key, plan]) => [key, builderOf(plan)]);
  return { fields, make: schema(Object.fromEntries(builders)) as unknown as new () => Node };
}

function builderOf(plan: Plan) {
  switch (plan.kind) {
    case 'primitive':
      // Without a default a field is undefined on the server and is sent so.
      return t[plan.type]().default(NONE[plan.type] as never);
    case 'list':
      return t.array(plan.type);
    case 'map':
      return t.map(plan.entry.make);
    case 'part':
      return t.ref(plan.part.make);
  }
}

function writeList(list: ArraySchema<unknown>, values: readonly unknown[]): void {
  while (list.length > values.length) list.pop();
  values.forEach((value, index) => {
    if (index >= list.length) list.push(value);
    else if (list[index] !== value) list[index] = value;
  });
}

function writeMap(
  map: MapSchema<Node>,
  entry: ObjectPlan,
  previous: Plain,
  next: Plain,
  { removed, written }: EntryChanges,
): void {
  for (const key of removed) map.delete(key);
  for (const key of written) {
    const value = next[key] as Plain;
    const existing = map.get(key);
    const node = existing ?? new entry.make();
    writeObject(node, entry, existing ? (previous[key] as Plain) : undefined, value);
    if (!existing) map.set(key, node);
  }
}

function writePart(node: Node, key: string, plan: ObjectPlan, previous: unknown, next: unknown): void {
  const existing = node[key] as Node | undefined;
  const part = existing ?? new plan.make();
  writeObject(part, plan, existing ? (previous as Plain) : undefined, next as Plain);
  if (!existing) node[key] = part;
}

function writeObject(node: Node, plan: ObjectPlan, previous: Plain | undefined, next: Plain): void {
  for (const [key, field] of plan.fields)
    if (!previous || previous[key] !== next[key]) writeField(node, key, field, previous?.[key], next[key]);
}

function writeField(
  node: Node,
  key: string,
  field: Plan,
  previous: unknown,
  value: unknown,
  changes?: EntryChanges | null,
): void {
  if (field.kind === 'primitive') {
    if (node[key] !== value) node[key] = value;
  } else if (field.kind === 'list') writeList(node[key] as ArraySchema<unknown>, value as unknown[]);
  else if (field.kind === 'part') writePart(node, key, field.part, previous, value);
  else {
    const before = (previous ?? {}) as Plain;
    const after = value as Plain;
    const map = node[key] as MapSchema<Node>;
    writeMap(map, field.entry, before, after, changes ?? entryChanges(before, after));
  }
}

/** Refuses, at once, a declaration that cannot be mirrored. */
export function mirrorOf<View extends object>(type: z.ZodType<View>): Mirror<View> {
  const plan = objectOf(type, 'view', 'root');
  return {
    create: (view) => {
      const node = new plan.make();
      writeObject(node, plan, undefined, view as Plain);
      return node;
    },
    update: (instance, previous, next, changes = viewChanges(previous, next)) => {
      for (const [key, entries] of changes) {
        const field = plan.fields.get(key);
        const before = (previous as Plain)[key];
        if (field) writeField(instance as Node, key, field, before, (next as Plain)[key], entries);
      }
    },
  };
}

import type { z } from 'zod';
import type { EntryChanges, ViewChanges } from './view-changes.ts';

/** A view holds something that its declaration does not allow: it must not leave. */
export class ForbiddenView extends Error {
  readonly fields: readonly string[];

  constructor(what: string, fields: readonly string[]) {
    super(`${what} does not pass at ${fields.join(', ')}`);
    this.name = 'ForbiddenView';
    this.fields = fields;
  }
}

/** Checks one field, or only what has changed in it since it passed; gives the paths at which it does not pass. */
type FieldCheck = (value: unknown, changes?: EntryChanges | null) => readonly string[];

function parseCheck(type: z.core.$ZodType): FieldCheck {
  return (value) => {
    const checked = (type as z.ZodType).safeParse(value);
    return checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'));
  };
}

function entriesCheck(entry: FieldCheck): FieldCheck {
  return (value, changes) => {
    if (typeof value !== 'object' || value === null) return [''];
    const wrong: string[] = [];
    for (const key of changes?.written ?? Object.keys(value))
      for (const path of entry((value as Record<string, unknown>)[key])) wrong.push(`${key}.${path}`);
    return wrong;
  };
}

/** A state never changes in place: what has passed once, here, passes again; of plain values the last one does. */
function remembered(check: FieldCheck): FieldCheck {
  const passed = new WeakSet();
  let last: unknown;
  return (value, changes) => {
    if (typeof value !== 'object' || value === null) {
      if (value !== undefined && value === last) return [];
      const wrong = check(value);
      if (wrong.length === 0) last = value;
      return wrong;
    }
    if (passed.has(value)) return [];
    const wrong = check(value, changes);
    if (wrong.length === 0) passed.add(value);
    return wrong;
  };
}

function fieldCheck(type: z.core.$ZodType): FieldCheck {
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'record') return remembered(entriesCheck(remembered(parseCheck(def.valueType))));
  return remembered(parseCheck(type));
}

/**
 * A check of views against their strict declaration that looks again only at what is new in them: with `changes`, at
 * what has changed since another view passed.
 */
export function viewCheck<T extends object>(
  type: z.ZodType<T> & { readonly shape: z.core.$ZodShape },
  what: string,
) {
  const checks = new Map(Object.entries(type.shape).map(([field, schema]) => [field, fieldCheck(schema)]));
  return (view: T, changes?: ViewChanges): T => {
    const wrong = Object.keys(view).filter((field) => !checks.has(field));
    for (const field of changes?.keys() ?? checks.keys())
      for (const path of checks.get(field)?.((view as Record<string, unknown>)[field], changes?.get(field)) ??
        [])
        wrong.push(`${field}.${path}`);
    if (wrong.length > 0) throw new ForbiddenView(what, wrong);
    return view;
  };
}

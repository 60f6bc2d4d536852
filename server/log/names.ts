/**
 * Names of people stand in a table of their own, so that they can be erased and the chain of hashes still holds.
 * The record has `#1`, `#2` … in their place. Which fields hold names is read from the declaration of the events:
 * those declared as `personName`.
 */
import type { z } from 'zod';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { GameEvent } from '../../shared/rules/events.ts';
import { personName } from '../../shared/rules/view/fields.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { StoredEvent } from './format.ts';

export type NewName = { readonly id: string; readonly person: PersonId; readonly name: string };
/** null: it was erased. */
export type KnownName = { readonly id: string; readonly name: string | null };
type Rename = (name: string) => string;
type Rewrite = (value: unknown, rename: Rename) => unknown;

function rewriteFields(shape: Readonly<Record<string, z.core.$ZodType>>): Rewrite | null {
  const fields = Object.entries(shape).flatMap(([key, type]): [string, Rewrite][] => {
    const rewrite = rewriteOf(type);
    return rewrite ? [[key, rewrite]] : [];
  });
  if (fields.length === 0) return null;
  return (value, rename) => {
    const before = value as Record<string, unknown>;
    const after = fields.map(([key, rewrite]) => [key, rewrite(before[key], rename)]);
    return { ...before, ...Object.fromEntries(after) };
  };
}

/** How the names in a value of this type are replaced; null where there are none. */
function rewriteOf(type: z.core.$ZodType): Rewrite | null {
  if (type === personName)
    return (value, rename) => (typeof value === 'string' && value !== '' ? rename(value) : value);
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return rewriteFields(def.shape);
  if (def.type === 'array') {
    const element = rewriteOf(def.element);
    return element && ((value, rename) => (value as unknown[]).map((item) => element(item, rename)));
  }
  if (def.type === 'record') {
    const entry = rewriteOf(def.valueType);
    const each = ([key, item]: [string, unknown], rename: Rename) => [key, entry?.(item, rename)];
    return (
      entry &&
      ((value, rename) =>
        Object.fromEntries(Object.entries(value as object).map((pair) => each(pair, rename))))
    );
  }
  if (def.type === 'optional') {
    const inner = rewriteOf(def.innerType);
    return inner && ((value, rename) => (value === undefined ? value : inner(value, rename)));
  }
  return null;
}

const REWRITES: ReadonlyMap<string, Rewrite> = new Map(
  GameEvent.options.flatMap((option): [string, Rewrite][] => {
    const rewrite = rewriteOf(option);
    return rewrite ? [[option.shape.type.value, rewrite]] : [];
  }),
);

function renamed<E extends { readonly type: string }>(event: E, rename: Rename): E {
  return (REWRITES.get(event.type)?.(event, rename) ?? event) as E;
}

/** Whose name it is: of the person that the event is about, else of who did it. */
function ownerOf(event: GameEvent, actor: object): PersonId {
  if ('person' in event) return event.person;
  return 'person' in actor && typeof actor.person === 'string' ? actor.person : '';
}

/** The records of a whole session with `#1`, `#2` … for names, as they stand in every store. */
export function nameless(records: readonly Recorded[]): readonly Recorded[] {
  const names = new Names([]);
  return records.map(({ at, actor, events }) => {
    const found: NewName[] = [];
    const without = events.map((event) => names.takenOut(event, actor, found));
    names.learn(found);
    return { at, actor, events: without };
  });
}

/** The names of one session, by the ids that stand for them. */
export class Names {
  readonly #ids = new Map<string, string>();
  /** Ids are never used again, whoever was erased. */
  readonly #names = new Map<string, string | null>();

  constructor(known: readonly KnownName[]) {
    for (const { id, name } of known) this.#learn(id, name);
  }

  #learn(id: string, name: string | null): void {
    this.#names.set(id, name);
    if (name !== null) this.#ids.set(name, id);
  }

  /** The event without names; those that are new are added to `found`, and known once they are learnt. */
  takenOut(event: GameEvent, actor: object, found: NewName[]): GameEvent {
    return renamed(event, (name) => {
      const known = this.#ids.get(name) ?? found.find((each) => each.name === name)?.id;
      if (known !== undefined) return known;
      const id = `#${this.#names.size + found.length + 1}`;
      found.push({ id, person: ownerOf(event, actor), name });
      return id;
    });
  }

  /** To be called when they are stored. */
  learn(found: readonly NewName[]): void {
    for (const { id, name } of found) this.#learn(id, name);
  }

  /** The event with its names; where they were erased, what stands for them stays. */
  putBack(event: StoredEvent): StoredEvent {
    return renamed(event, (id) => this.#names.get(id) ?? id);
  }
}

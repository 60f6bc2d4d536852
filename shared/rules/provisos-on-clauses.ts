/** What hangs on a clause: read, set, compared. It imports no schema, so that it can stand in the players' bundle. */
import type { Proviso, Provisos } from './proviso-shapes.ts';

export const NO_PROVISOS: Provisos = { condition: '', entryStates: 0, entrySeat: '' };

/** What of a clause hangs on it. */
export function provisosOf({ condition, entryStates, entrySeat }: Provisos): Provisos {
  return { condition, entryStates, entrySeat };
}

/** Whether anything does. */
export function hasProvisos(provisos: Provisos): boolean {
  return !areSame(provisos, NO_PROVISOS);
}

/** The same with one of them set, or taken off. */
export function withProviso(provisos: Provisos, proviso: Proviso): Provisos {
  const { condition, states, seat } = proviso;
  return { ...provisos, condition, entryStates: states, entrySeat: seat };
}

export function areSame(one: Provisos, other: Provisos): boolean {
  return (Object.keys(NO_PROVISOS) as (keyof Provisos)[]).every((field) => one[field] === other[field]);
}

/** Small steps of folding: write one entry of one map, and leave all else as it was. */
import type { Hidden, State } from './state.ts';
import type { OwnView } from './view/own.ts';
import type { PublicView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type MapKeys<T> = {
  [K in keyof T]-?: T[K] extends Readonly<Record<string, unknown>>
    ? string extends keyof T[K]
      ? K
      : never
    : never;
}[keyof T];
type Entry<T> = T extends Readonly<Record<string, infer V>> ? V : never;

export function withPublic(state: State, change: Partial<PublicView>): State {
  return { ...state, public: { ...state.public, ...change } };
}

/** Makes texts of the scenario known to everybody. */
export function withTexts(state: State, texts: PublicView['texts']): State {
  return withPublic(state, { texts: { ...state.public.texts, ...texts } });
}

export function putPublic<K extends MapKeys<PublicView>>(
  state: State,
  map: K,
  id: string,
  entry: Entry<PublicView[K]>,
): State {
  return { ...state, public: { ...state.public, [map]: { ...state.public[map], [id]: entry } } };
}

/** Changes an entry that is there; without it nothing happens. */
export function amendPublic<K extends MapKeys<PublicView>>(
  state: State,
  map: K,
  id: string,
  change: Partial<Entry<PublicView[K]>>,
): State {
  const entry = (state.public[map] as Readonly<Record<string, object>>)[id];
  return entry ? putPublic(state, map, id, { ...entry, ...change } as Entry<PublicView[K]>) : state;
}

export function withOwn(state: State, seat: SeatId, change: Partial<OwnView>): State {
  const own = state.own[seat];
  return own ? { ...state, own: { ...state.own, [seat]: { ...own, ...change } } } : state;
}

export function putOwn<K extends MapKeys<OwnView>>(
  state: State,
  seats: readonly SeatId[],
  map: K,
  id: string,
  entry: Entry<OwnView[K]>,
): State {
  let next = state;
  for (const seat of seats) {
    const own = next.own[seat];
    if (own) next = withOwn(next, seat, { [map]: { ...own[map], [id]: entry } } as Partial<OwnView>);
  }
  return next;
}

/** Changes an entry in every seat's view that has it. */
export function amendOwn<K extends MapKeys<OwnView>>(
  state: State,
  map: K,
  id: string,
  change: Partial<Entry<OwnView[K]>>,
): State {
  let next = state;
  for (const [seat, own] of Object.entries(state.own)) {
    const entry = (own[map] as Readonly<Record<string, object>>)[id];
    if (entry) next = putOwn(next, [seat], map, id, { ...entry, ...change } as Entry<OwnView[K]>);
  }
  return next;
}

export function withHidden(state: State, change: Partial<Hidden>): State {
  return { ...state, hidden: { ...state.hidden, ...change } };
}

/** The entries of a map with their keys, in the order in which they came. */
export function entriesOf<T extends object>(
  map: Readonly<Record<string, T>>,
): (T & { readonly id: string })[] {
  return Object.entries(map).map(([id, entry]) => ({ ...entry, id }));
}

import { useState } from 'react';
import type { Counterpart } from '../../shared/rules/choices.ts';
import type { Item } from '../../shared/rules/commands.ts';
import { itemKey } from '../../shared/rules/items.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { Id, SeatId } from '../../shared/rules/vocabulary.ts';
import type { Bargain } from './pairing.ts';

export type Side = keyof Bargain;
/** `counters` is the offer that is answered with other terms; '' for a new one. */
export type Draft = Bargain & { readonly other: SeatId; readonly counters: Id };

export type Composer = {
  readonly draft: Draft | null;
  readonly start: (draft: Draft) => void;
  readonly set: (side: Side, items: readonly Item[]) => void;
  readonly drop: () => void;
};

export function useComposer(): Composer {
  const [draft, setDraft] = useState<Draft | null>(null);
  return {
    draft,
    start: setDraft,
    set: (side, items) => setDraft((before) => before && { ...before, [side]: items }),
    drop: () => setDraft(null),
  };
}

/** Puts the item in the place of one that excludes it; a full side takes no more. */
export function withItem(items: readonly Item[], item: Item): readonly Item[] {
  const others = items.filter((other) => itemKey(other) !== itemKey(item));
  return others.length < LIMITS.itemsPerSide ? [...others, item] : items;
}

/** What of a side can still be given: the world moves on while somebody composes. */
export function stillGivable(items: readonly Item[], offered: readonly Item[]): readonly Item[] {
  const known = new Set(offered.map((item) => JSON.stringify(item)));
  return items.filter((item) => known.has(JSON.stringify(item)));
}

export function counterpartOf(
  counterparts: readonly Counterpart[] | undefined,
  seat: SeatId,
): Counterpart | undefined {
  return counterparts?.find((counterpart) => counterpart.seat === seat);
}

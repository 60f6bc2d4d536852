import { useState } from 'react';
import type { Item } from '../../../shared/rules/commands.ts';
import { LIMITS } from '../../../shared/rules/limits.ts';
import type { Counterpart } from '../../../shared/rules/options/choices.ts';
import { itemKey } from '../../../shared/rules/texts/items.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
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
  return items.filter((item) => known.has(JSON.stringify(withoutCondition(item))));
}

/** What is offered names no condition: any may be put to it. */
function withoutCondition(item: Item): Item {
  return item.type === 'commitment' ? { type: item.type, norm: item.norm, rung: item.rung } : item;
}

/** The same items, each commitment owed in any case, or under the usual condition. */
export function heldInAnyCase(items: readonly Item[], always: boolean): readonly Item[] {
  return items.map((item): Item => {
    const plain = withoutCondition(item);
    return always && plain.type === 'commitment' ? { ...plain, condition: 'none' } : plain;
  });
}

export function counterpartOf(
  counterparts: readonly Counterpart[] | undefined,
  seat: SeatId,
): Counterpart | undefined {
  return counterparts?.find((counterpart) => counterpart.seat === seat);
}

import type { Item } from '../../../shared/rules/commands.ts';
import { NORMS, type NormId } from '../../../shared/rules/vocabulary.ts';

/** Things of one kind, of which a side gives at most one here: all rungs of a norm, all favours, … */
export type ItemGroup =
  | { readonly kind: 'norm'; readonly norm: NormId; readonly items: readonly Item[] }
  | { readonly kind: Exclude<Item['type'], 'commitment'>; readonly items: readonly Item[] };

const OTHERS = ['vote', 'sponsorship', 'amendment', 'evidence', 'favour', 'help'] as const;

export function groupsOf(items: readonly Item[]): readonly ItemGroup[] {
  const norms = NORMS.map(
    (norm): ItemGroup => ({
      kind: 'norm',
      norm,
      items: items.filter((item) => item.type === 'commitment' && item.norm === norm),
    }),
  );
  const others = OTHERS.map(
    (kind): ItemGroup => ({ kind, items: items.filter((item) => item.type === kind) }),
  );
  return [...norms, ...others].filter((group) => group.items.length > 0);
}

export function groupKey(group: ItemGroup): string {
  return group.kind === 'norm' ? group.norm : group.kind;
}

export function isInGroup(item: Item, group: ItemGroup): boolean {
  return group.kind === 'norm'
    ? item.type === 'commitment' && item.norm === group.norm
    : item.type === group.kind;
}

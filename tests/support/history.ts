import { HistoryCard } from '../../shared/rules/scenario/history.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { HISTORY_TOOLS } from '../../shared/rules/vocabulary/history.ts';

export type Card = Scenario['historyCards'][number];

/** A card of the small table: alfa holds a network of experts, and nobody is warned of anything grave. */
export function historyCard(id: string, change: Partial<Card> = {}): Card {
  return HistoryCard.parse({
    id,
    title: { en: `The case of ${id}` },
    text: { en: `What happened in ${id}.` },
    sources: [`A book on ${id}`],
    seats: ['alfa'],
    tool: { kind: 'network', text: { en: 'Experts who call each other.' } },
    warning: {
      heed: 'strongest',
      norm: 'N01',
      harm: 'doubt',
      text: { en: `Beware of ${id}.` },
    },
    ...change,
  });
}

/** A card with each tool, each in another hand. */
export const CARDS_OF_EACH_KIND: readonly Card[] = HISTORY_TOOLS.map((kind, at) =>
  historyCard(`case${kind}`, {
    seats: [['alfa', 'bravo', 'charlie', 'delta'][at % 4] ?? 'alfa'],
    tool: {
      kind,
      text: { en: `It lends ${kind}.` },
      ...(kind === 'agreedLanguage' ? { norm: 'N08' as const } : {}),
    },
  }),
);

import { describe, expect, test } from 'vitest';
import { checkHistoryCards, HistoryCard } from '../../shared/rules/scenario/history.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { table } from '../support/scenario.ts';

type Card = Scenario['historyCards'][number];

const CARD: Card = HistoryCard.parse({
  id: 'ottawa',
  title: { en: 'Ottawa' },
  text: { en: 'It happened.' },
  sources: ['A book'],
  seats: ['alfa'],
  tool: { kind: 'network', text: { en: 'Experts who call each other.' } },
  warning: { heed: 'strongest', norm: 'N01', harm: 'doubt', text: { en: 'The strong stayed away.' } },
});

function faults(change: Partial<Card>, others: readonly Card[] = []): string[] {
  const found: string[] = [];
  const { norms: _norms, ...file } = table({ historyCards: [{ ...CARD, ...change }, ...others] });
  checkHistoryCards(file, (path, message) => found.push(`${path.join('.')}: ${message}`));
  return found;
}

describe('the history cards of a scenario', () => {
  test('are dealt to nobody and warn of rung 1 unless they say so', () => {
    const { seats: _seats, ...bare } = CARD;
    expect(HistoryCard.parse(bare)).toMatchObject({ seats: [], warning: { rung: 1 } });
    expect(faults({})).toEqual([]);
  });

  test('name seats, norms and incidents that are there', () => {
    expect(faults({ seats: ['nobody'] })).toHaveLength(1);
    expect(faults({ seats: ['alfa', 'alfa'] })).toHaveLength(1);
    expect(faults({}, [CARD])).toHaveLength(1);
    expect(faults({ warning: { ...CARD.warning, norm: 'N18' } })).toHaveLength(1);
    expect(faults({ warning: { ...CARD.warning, harm: 'incident' } })).toHaveLength(1);
    expect(faults({ warning: { ...CARD.warning, harm: 'incident', incident: 'flood' } })).toHaveLength(1);
    expect(faults({ warning: { ...CARD.warning, harm: 'incident', incident: 'ransom' } })).toHaveLength(1);
    expect(faults({ warning: { ...CARD.warning, harm: 'incident', incident: 'outage' } })).toEqual([]);
    expect(faults({ warning: { ...CARD.warning, incident: 'outage' } })).toHaveLength(1);
  });

  test('name a norm where their tool or warning is about one, and only there', () => {
    const { norm: _norm, ...unnamed } = CARD.warning;
    expect(faults({ warning: unnamed })).toHaveLength(1);
    expect(faults({ warning: { ...unnamed, heed: 'help' } })).toEqual([]);
    expect(faults({ warning: { ...CARD.warning, heed: 'help' } })).toHaveLength(1);
    expect(faults({ warning: { ...unnamed, heed: 'help', by: 1 } })).toHaveLength(1);
    expect(faults({ tool: { ...CARD.tool, kind: 'agreedLanguage' } })).toHaveLength(1);
    expect(faults({ tool: { ...CARD.tool, kind: 'agreedLanguage', norm: 'N01' } })).toEqual([]);
    expect(faults({ tool: { ...CARD.tool, norm: 'N01' } })).toHaveLength(1);
  });
});

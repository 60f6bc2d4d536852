import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../shared/model/parameters.ts';
import { grievanceOf, trustIn } from '../../shared/model/worlds.ts';
import { options } from '../../shared/rules/options.ts';
import { consoleView, ownView, publicView, seatView } from '../../shared/rules/view/project.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from '../support/given.ts';
import { type Card, historyCard } from '../support/history.ts';
import { table } from '../support/scenario.ts';

const p = parametersOf();
const FACILITATOR = { kind: 'facilitator', person: '' } as const;

const held = (change: Partial<Card> = {}, rounds = 2) =>
  given({
    scenario: table({ historyCards: [historyCard('rome', change)] }),
    settings: { rules: 'full', rounds },
  });
const cite = (seat: SeatId | '' = '', card = 'rome') => ({ type: 'citeHistory', card, seat }) as const;
const tool = (kind: Card['tool']['kind'], norm?: 'N08') => ({
  tool: { kind, text: { en: 'It lends.' }, ...(norm ? { norm } : {}) },
});
const warning = (change: Partial<Card['warning']>) => ({
  warning: { ...historyCard('rome').warning, ...change },
});
const news = (game: Game) => Object.values(game.state.public.news).map(({ kind }) => kind);
const world = (game: Game) => game.state.hidden.worlds.true;
const knows = (game: Game, seat: SeatId) =>
  JSON.stringify(ownView(game.state, seat)).includes('Beware of rome.');

describe('history cards', () => {
  test('Y1 are in their holders’ hands from the briefing on, and nobody else reads them', () => {
    const game = held({ seats: ['alfa', 'firm'] });
    expect(knows(game, 'alfa')).toBe(false);
    game.reaches('briefing');
    expect(['alfa', 'bravo', 'firm'].map((seat) => knows(game, seat))).toEqual([true, false, true]);
    expect(JSON.stringify(publicView(game.state))).not.toContain('rome');
    expect(game.state.own.alfa?.history.rome).toMatchObject({
      heed: 'strongest',
      heedNorm: 'N01',
      heedRung: 1,
      by: 2,
      sources: ['A book on rome'],
    });
  });

  test('Y1 are in play at full rules, or from when the facilitator unlocks them', () => {
    const game = given({ scenario: table({ historyCards: [historyCard('rome')] }) }).reaches('negotiation');
    expect(knows(game, 'alfa')).toBe(false);
    expect(game.refusal('alfa', cite())).toBe('notAtThisLevel');
    expect(game.refusalTo(FACILITATOR, { type: 'dealHistory', card: 'rome', seat: 'bravo' })).toBe(
      'notAtThisLevel',
    );
    game.facilitator({ type: 'unlock', mechanic: 'history' });
    expect(knows(game, 'alfa')).toBe(true);
    expect(game.refusal('alfa', cite())).toBe('taken');
  });

  test('Y1 the facilitator deals one that nobody holds, and reads them all', () => {
    const game = held({ seats: [] });
    const deal = { type: 'dealHistory', card: 'rome', seat: 'bravo' } as const;
    expect(game.refusalTo(FACILITATOR, deal)).toBe('notStarted');
    game.reaches('negotiation');
    expect(game.refusalTo(FACILITATOR, { ...deal, card: 'carthage' })).toBe('unknownCard');
    expect(game.refusalTo(FACILITATOR, { ...deal, seat: 'nobody' })).toBe('seatUnknown');
    expect(consoleView(game.state).history.rome?.holders).toEqual([]);
    game.facilitator(deal);
    expect(consoleView(game.state).history.rome).toMatchObject({
      warns: { en: 'Beware of rome.' },
      holders: ['bravo'],
    });
    expect(knows(game, 'bravo')).toBe(true);
    expect(news(game)).toContain('historyDealt');
    expect(game.refusalTo(FACILITATOR, deal)).toBe('alreadyPlayed');
  });

  test('Y2 a tool is used once, by whoever of its holders is first, and then all may read the card', () => {
    const game = held({ seats: ['alfa', 'bravo'] }).reaches('negotiation');
    expect(game.refusal('charlie', cite())).toBe('unknownCard');
    expect(game.refusal('alfa', cite('bravo'))).toBe('badTarget');
    game.does('bravo', cite());
    expect(game.refusal('alfa', cite())).toBe('alreadyPlayed');
    expect(game.state.public.history.rome).toMatchObject({ citedBy: 'bravo', citedIn: 1, warning: 'open' });
    expect(game.state.public.texts['history.rome.warns']?.fr).toBe('Beware of rome.');
    expect(game.state.public.texts['history.rome.sources']?.en).toBe('A book on rome');
    expect(news(game)).toContain('historyCited');
  });

  test('Y2 in the talks, or in the crisis where it is about what a state did', () => {
    const talks = held().reaches('negotiation');
    expect(options(seatView(talks.state, 'alfa')).citeHistory).toEqual([{ card: 'rome', seats: [''] }]);
    expect(options(seatView(talks.reaches('crisis').state, 'alfa')).citeHistory).toBeUndefined();
    expect(talks.refusal('alfa', cite())).toBe('notInThisPhase');
    const visits = held(tool('challenge')).reaches('negotiation');
    expect(visits.refusal('alfa', cite('bravo'))).toBe('notInThisPhase');
    const [offered] = options(seatView(visits.reaches('crisis').state, 'alfa')).citeHistory ?? [];
    expect(offered?.seats).toEqual(['bravo', 'charlie', 'delta']);
  });
});

describe('what a card lends', () => {
  const cited = (kind: Card['tool']['kind'], on: SeatId | '' = '', norm?: 'N08') => {
    const game = held(tool(kind, norm)).reaches(kind === 'challenge' ? 'crisis' : 'negotiation');
    const before = game.state;
    game.does('alfa', cite(on));
    return { before, game };
  };

  test('Y3 agreed language makes its clause cheaper for every state, and no other one', () => {
    const { before, game } = cited('agreedLanguage', '', 'N08');
    for (const seat of ['alfa', 'delta']) {
      const price = (norm: string) => game.state.own[seat]?.interests[norm]?.price ?? 0;
      expect(price('N08')).toBeCloseTo(0.1 * (1 - p['history.language']), 12);
      expect(price('N01')).toBe(before.own[seat]?.interests.N01?.price);
    }
  });

  test('Y3 benefits strengthen the third with the least defence, a network lets all see more', () => {
    const weak = given({
      scenario: table({
        seats: { delta: { defence: 0.2 } },
        historyCards: [historyCard('rome', tool('benefits'))],
      }),
      settings: { rules: 'full' },
    }).reaches('negotiation');
    weak.does('alfa', cite());
    expect(world(weak).defence.delta).toBeCloseTo(0.2 + p['history.benefits'], 12);
    expect(world(weak).defence.charlie).toBe(0.4);
    const { game } = cited('network');
    expect(world(game).attribution.charlie).toBeCloseTo(0.5 + p['history.network'], 12);
  });

  test('Y3 a list of tools takes a part of the exploits that all hold', () => {
    const { before, game } = cited('exportList');
    const stock = before.hidden.worlds.true.stock.bravo ?? 0;
    expect(stock).toBeGreaterThan(0);
    expect(world(game).stock.bravo).toBeCloseTo(stock * (1 - p['history.exportList']), 12);
  });

  test('Y3 confidence adds trust between two states, both ways', () => {
    const { before, game } = cited('confidence', 'charlie');
    for (const [from, to] of [
      ['alfa', 'charlie'],
      ['charlie', 'alfa'],
    ] as const)
      expect(trustIn(world(game), from, to)).toBeCloseTo(
        trustIn(before.hidden.worlds.true, from, to) + p['history.confidence'],
        12,
      );
    expect(grievanceOf(world(game), 'alfa', 'charlie')).toBe(0);
    expect(trustIn(world(game), 'alfa', 'delta')).toBe(trustIn(before.hidden.worlds.true, 'alfa', 'delta'));
  });

  test('Y3 a challenge is an inspection that cannot be refused', () => {
    const game = held(tool('challenge')).reaches('conduct');
    game.does('bravo', { type: 'planConduct', actions: [], reports: 'file', inspections: 'refuse' });
    game.reaches('crisis').does('alfa', cite('bravo'));
    expect(Object.values(game.state.own.alfa?.findings ?? {})).toMatchObject([
      { seat: 'bravo', clean: true },
    ]);
    expect(news(game)).toContain('inspected');
    expect(news(game)).not.toContain('refused');
  });
});

describe('a warning', () => {
  const declares = (game: Game, seat: SeatId, rung: 1 | 2 = 1) =>
    game.does(seat, { type: 'declare', norm: 'N01', rung });

  test('Y4 is judged in its round, or the last one, when conduct is carried out', () => {
    const game = held().reaches('crisis', undefined, 1);
    expect(game.state.public.history).toEqual({});
    game.reaches('conduct', undefined, 2);
    expect(game.state.public.history).toEqual({});
    game.reaches('crisis', undefined, 2);
    expect(game.state.public.history.rome).toMatchObject({ warning: 'ignored', judgedIn: 2, citedBy: '' });
    const early = held(warning({ by: 1 })).reaches('crisis', undefined, 1);
    expect(early.state.public.history.rome?.warning).toBe('ignored');
    const late = held(warning({ by: 9 })).reaches('crisis', undefined, 2);
    expect(late.state.public.history.rome?.judgedIn).toBe(2);
    const unheld = held({ seats: [] }).reaches('debrief');
    expect(unheld.state.public.history).toEqual({});
  });

  test('Y4 is heeded by what the strongest state owes in public', () => {
    const strong = held(warning({ by: 1 })).reaches('negotiation');
    declares(strong, 'alfa');
    expect(strong.reaches('crisis').state.public.history.rome?.warning).toBe('heeded');
    expect(news(strong)).toContain('historyHeeded');
    const weak = held(warning({ by: 1 })).reaches('negotiation');
    declares(weak, 'bravo');
    expect(weak.reaches('crisis').state.public.history.rome?.warning).toBe('ignored');
  });

  test('Y4 or by what half of the states owe, as far as it asks', () => {
    const owed = (seats: readonly SeatId[], rung: 1 | 2) => {
      const game = held(warning({ heed: 'rung', rung: 2, by: 1 })).reaches('negotiation');
      for (const seat of seats) declares(game, seat, rung);
      return game.reaches('crisis').state.public.history.rome?.warning;
    };
    expect(owed(['charlie', 'delta'], 2)).toBe('heeded');
    expect(owed(['charlie', 'delta'], 1)).toBe('ignored');
    expect(owed(['delta'], 2)).toBe('ignored');
  });

  test('Y4 or by an endorsement, or by help that is known', () => {
    const endorsed = held(warning({ heed: 'endorsed', by: 1 })).reaches('negotiation');
    const text = endorsed.state.public.currentText;
    endorsed.does('alfa', { type: 'editText', text, norm: 'N01', rung: 1 });
    endorsed.does('coalition', { type: 'endorse', text, norm: 'N01', stance: 'endorse' });
    expect(endorsed.reaches('crisis').state.public.history.rome?.warning).toBe('heeded');
    const { norm: _norm, ...help } = { ...historyCard('rome').warning, heed: 'help' as const };
    const helped = held({ warning: help }).reaches('conduct');
    const action = { act: 'help', seat: 'delta', operation: '', sector: '', framed: '' } as const;
    helped.does('alfa', { type: 'planConduct', actions: [action], reports: 'file', inspections: 'accept' });
    expect(helped.reaches('crisis', undefined, 2).state.public.history.rome?.warning).toBe('heeded');
    expect(held({ warning: help }).reaches('crisis', undefined, 2).state.public.history.rome?.warning).toBe(
      'ignored',
    );
  });

  test('Y4 ignored, its harm comes true: doubt, leaks, a closing net, an incident', () => {
    const brought = (harm: Card['warning']['harm'], incident?: string) =>
      held(warning({ by: 1, harm, ...(incident ? { incident } : {}) })).reaches('crisis');
    const plain = given({ settings: { rules: 'full' } }).reaches('crisis');
    expect(trustIn(world(brought('doubt')), 'bravo', 'delta')).toBeCloseTo(
      trustIn(world(plain), 'bravo', 'delta') - p['history.doubt'],
      12,
    );
    expect(world(brought('leak')).leaks - world(plain).leaks).toBeCloseTo(p['history.leak'], 12);
    expect(brought('closure').state.public.meters.closure - plain.state.public.meters.closure).toBeCloseTo(
      p['history.closure'],
      12,
    );
    const scripts = (game: Game) => Object.values(game.state.public.incidents).map(({ script }) => script);
    const struck = brought('incident', 'cables');
    expect(scripts(struck)).toContain('cables');
    expect(scripts(plain)).not.toContain('cables');
    expect(struck.state.hidden.accounts.delta?.harms).toBeGreaterThan(0);
    expect(news(struck)).toContain('historyIgnored');
  });
});

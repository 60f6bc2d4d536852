import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/rules/keys.ts';
import { sponsorsNeeded } from '../../shared/rules/texts/texts.ts';
import type { NormId } from '../../shared/rules/vocabulary.ts';
import { eventsOf, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';
import { drafted, tabled, voted } from '../support/turns.ts';

const text = (game: Game) => game.state.public.currentText;
const treaty = (game: Game) => game.state.public.treaties[text(game)];
const rungs = (game: Game) =>
  Object.values(game.state.public.clauses)
    .filter((clause) => clause.text === text(game))
    .map(({ rung }) => rung);
const edit = (game: Game, norm: NormId, rung: 0 | 1 | 2 | 3 | 4) =>
  ({ type: 'editText', text: text(game), norm, rung }) as const;
const sponsor = (game: Game, sponsoring = true) =>
  ({ type: 'sponsor', text: text(game), sponsoring }) as const;

describe('the rolling text', () => {
  test('T1 one text a round; what was not adopted opens the next one', () => {
    const game = voted(given(), { N01: 2, N15: 3 }, { alfa: 'yes', bravo: 'no', charlie: 'no' });
    expect(treaty(game)?.status).toBe('rejected');
    game.reaches('negotiation', undefined, 2);
    expect(Object.keys(game.state.public.treaties)).toHaveLength(2);
    expect(rungs(game)).toEqual([2, 0, 0, 3, 0]);
    expect(treaty(game)).toMatchObject({ status: 'draft', drafter: '', sponsors: [] });
  });

  test('T1 after an adopted text the next one is empty', () => {
    const game = voted(given(), { N01: 2 }, { alfa: 'yes', bravo: 'yes', charlie: 'yes' });
    expect(treaty(game)?.status).toBe('adopted');
    game.reaches('negotiation', undefined, 2);
    expect(rungs(game)).toEqual([0, 0, 0, 0, 0]);
  });

  test('T2 it needs max(2, a quarter of the states) sponsors', () => {
    expect([3, 4, 6, 8, 9, 12, 13].map(sponsorsNeeded)).toEqual([2, 2, 2, 2, 3, 3, 4]);
    const large = drafted(given({ scenario: table({ states: 9 }) }));
    large.does('india', sponsor(large));
    expect(large.refusal('alfa', { type: 'table', text: text(large) })).toBe('sponsorsMissing');
    large.does('bravo', sponsor(large));
    expect(large.refusal('alfa', { type: 'table', text: text(large) })).toBe('taken');
  });

  test('T2 the first to edit it is its drafter, and a sponsor', () => {
    const game = given().reaches('negotiation');
    game.does('bravo', edit(game, 'N01', 2));
    game.does('alfa', edit(game, 'N15', 1));
    expect(treaty(game)).toMatchObject({ drafter: 'bravo', sponsors: ['bravo'] });
  });

  test('T2 the first to sponsor what the last round left is its drafter', () => {
    const game = tabled(given()).reaches('negotiation', undefined, 2);
    game.does('delta', sponsor(game));
    expect(treaty(game)).toMatchObject({ drafter: 'delta', sponsors: ['delta'] });
  });

  test('T2 sponsoring is refused twice, without it, and of an empty text', () => {
    const game = given().reaches('negotiation');
    expect(game.refusal('alfa', sponsor(game))).toBe('emptyText');
    drafted(game);
    expect(game.refusal('alfa', sponsor(game))).toBe('alreadySponsor');
    expect(game.refusal('bravo', sponsor(game, false))).toBe('notSponsor');
    game.does('alfa', sponsor(game, false));
    expect(treaty(game)).toMatchObject({ drafter: 'alfa', sponsors: [] });
  });

  test('T3 a sponsor tables it when sponsors suffice, one of them of another bloc than the drafter', () => {
    const game = given().reaches('negotiation');
    const tabling = { type: 'table', text: text(game) } as const;
    expect(game.refusal('alfa', tabling)).toBe('notSponsor');
    drafted(game);
    expect(game.refusal('alfa', tabling)).toBe('sponsorsMissing');
    game.does('bravo', sponsor(game));
    expect(game.refusal('alfa', tabling)).toBe('blocMissing');
    game.does('charlie', sponsor(game));
    expect(game.refusal('delta', tabling)).toBe('notSponsor');
    game.does('bravo', tabling);
    expect(treaty(game)).toMatchObject({ status: 'tabled', tabledAt: 1 });
    expect(game.refusal('bravo', tabling)).toBe('textNotDraft');
  });

  test('T3 a text without a clause is not tabled', () => {
    const game = drafted(given());
    game.does('charlie', sponsor(game));
    game.does('alfa', edit(game, 'N01', 0));
    expect(game.refusal('alfa', { type: 'table', text: text(game) })).toBe('emptyText');
  });

  test('T4 at the end of negotiation it is tabled by default if it could be', () => {
    const ready = drafted(given());
    ready.does('charlie', sponsor(ready));
    expect(eventsOf(ready.facilitator({ type: 'advance' }), 'textTabled')).toHaveLength(1);
    const alone = drafted(given());
    expect(eventsOf(alone.facilitator({ type: 'advance' }), 'textTabled')).toHaveLength(0);
    expect(alone.state.public).toMatchObject({ stage: 'done', outcome: 'noText' });
  });

  test('T5 anyone edits a draft, nobody a tabled text', () => {
    const game = drafted(given());
    game.does('delta', edit(game, 'N15', 3));
    expect(rungs(game)).toEqual([2, 0, 0, 3, 0]);
    game.does('charlie', sponsor(game));
    game.does('alfa', { type: 'table', text: text(game) });
    expect(game.refusal('delta', edit(game, 'N15', 1))).toBe('textNotDraft');
  });

  test('T5 edits are refused to stakeholders, off the agenda, above the highest rung, and without a change', () => {
    const game = drafted(given());
    expect(game.refusal('firm', edit(game, 'N01', 1))).toBe('statesOnly');
    expect(game.refusal('bravo', edit(game, 'N05', 1))).toBe('notOnAgenda');
    expect(game.refusal('bravo', edit(game, 'N15', 4))).toBe('rungTooHigh');
    expect(game.refusal('bravo', edit(game, 'N01', 2))).toBe('rungUnchanged');
    expect(game.refusal('bravo', { ...edit(game, 'N01', 1), text: 't-unknown0' })).toBe('unknownText');
    const standard = drafted(given({ settings: { rules: 'standard' } }));
    expect(standard.refusal('bravo', edit(standard, 'N15', 4))).toBe('taken');
  });

  test('T5 a draft that was never tabled is closed with its round', () => {
    const game = drafted(given());
    const old = text(game);
    game.reaches('negotiation', undefined, 2);
    expect(game.state.public.treaties[old]?.status).toBe('draft');
    expect(game.refusal('alfa', { type: 'editText', text: old, norm: 'N01', rung: 1 })).toBe('textNotDraft');
    expect(game.refusal('firm', { type: 'endorse', text: old, norm: 'N01', stance: 'endorse' })).toBe(
      'textNotTabled',
    );
    const vote = { type: 'vote', text: old } as const;
    const terms = [
      { seat: 'alfa', gives: [vote] },
      { seat: 'bravo', gives: [{ type: 'help', points: 1 } as const] },
    ];
    expect(game.refusal('alfa', { type: 'makeOffer', terms })).toBe('notGivable');
  });
});

describe('what stakeholders say of it', () => {
  const endorse = (game: Game, norm: NormId, stance: 'endorse' | 'refuse') =>
    ({ type: 'endorse', text: text(game), norm, stance }) as const;
  const clause = (game: Game, norm: NormId) => game.state.public.clauses[keyOf(text(game), norm)];

  test('T6 stakeholders endorse or refuse clauses, and may change their mind', () => {
    const game = tabled(given(), { N01: 2, N16: 2 });
    game.does('firm', endorse(game, 'N16', 'endorse'));
    game.does('coalition', endorse(game, 'N16', 'refuse'));
    expect(clause(game, 'N16')).toMatchObject({ endorsedBy: ['firm'], refusedBy: ['coalition'] });
    game.does('firm', endorse(game, 'N16', 'refuse'));
    expect(clause(game, 'N16')).toMatchObject({ endorsedBy: [], refusedBy: ['coalition', 'firm'] });
    expect(game.refusal('firm', endorse(game, 'N16', 'refuse'))).toBe('alreadyAnswered');
  });

  test('T6 states do not endorse, and nobody endorses an empty or unknown clause', () => {
    const game = tabled(given());
    expect(game.refusal('alfa', endorse(game, 'N01', 'endorse'))).toBe('stakeholdersOnly');
    expect(game.refusal('firm', endorse(game, 'N16', 'endorse'))).toBe('emptyText');
    expect(game.refusal('firm', endorse(game, 'N05', 'endorse'))).toBe('notOnAgenda');
    expect(game.refusal('firm', { ...endorse(game, 'N01', 'endorse'), text: 't-unknown0' })).toBe(
      'unknownText',
    );
  });

  test('T6 N16 works better when one endorses it, and in full where no stakeholder sits', () => {
    const stability = (play: (game: Game) => void, options = {}) => {
      const game = tabled(given({ scenario: table(options) }), { N16: 3 });
      play(game);
      game.reaches('plenary', 'voting');
      for (const seat of ['alfa', 'bravo', 'charlie', 'delta'])
        game.does(seat, {
          type: 'castBallot',
          item: Object.keys(game.state.public.items)[0] ?? '',
          choice: 'yes',
          norms: [],
          reason: '',
        });
      game.reaches('assessment', 'shown');
      return game.state.public.scores['1']?.norms ?? 0;
    };
    const silent = stability(() => {});
    const endorsed = stability((game) => game.does('firm', endorse(game, 'N16', 'endorse')));
    const alone = stability(() => {}, { stakeholders: [] });
    expect(silent).toBeGreaterThan(0);
    expect(silent / endorsed).toBeCloseTo(0.7, 9);
    expect(alone).toBeCloseTo(endorsed, 9);
  });
});

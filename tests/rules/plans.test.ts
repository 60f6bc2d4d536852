import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../shared/model/parameters.ts';
import type { Action } from '../../shared/rules/commands.ts';
import { plainAct, stakesOf } from '../../shared/rules/conduct/plans.ts';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Operation, SeatId, Sector } from '../../shared/rules/vocabulary.ts';
import { eventsOf, firstSeed, type Game, given, only } from '../support/given.ts';
import { type TableOptions, table } from '../support/scenario.ts';

const p = parametersOf();
const operating = (
  seat: SeatId,
  operation: Operation = 'disruption',
  sector: Sector = 'health',
  framed: SeatId | '' = '',
): Action => ({ act: 'operate', seat, operation, sector, framed });
const plan = (...actions: Action[]) =>
  ({ type: 'planConduct', actions, reports: 'file', inspections: 'accept' }) as const;
const conduct = (options: TableOptions = {}, seed = 'seed') =>
  given({ scenario: table(options), settings: { rules: 'standard' }, seed }).reaches('conduct');
const planned = (wanted: (game: Game) => boolean, actions: Action[], options: TableOptions = {}) =>
  firstSeed((seed) => {
    const game = conduct(options, seed);
    game.does('alfa', plan(...actions));
    return game.reaches('crisis');
  }, wanted);
const runs = (game: Game) => Object.values(game.state.hidden.operations);
const strong: TableOptions = { seats: { alfa: { offence: 1 }, charlie: { defence: 0 } } };

describe('plans', () => {
  test('K8 up to two acts, no two alike towards one seat; two operations have two targets', () => {
    const game = conduct();
    const refused = (...actions: Action[]) => game.refusal('alfa', plan(...actions));
    expect(refused()).toBe('taken');
    expect(refused(plainAct('open'), plainAct('inspect', 'bravo'))).toBe('taken');
    expect(refused(plainAct('inspect', 'bravo'), plainAct('inspect', 'delta'))).toBe('taken');
    expect(refused(operating('bravo'), operating('charlie', 'theft', 'industry'))).toBe('taken');
    expect(refused(operating('bravo'), operating('bravo', 'theft'))).toBe('badTarget');
    expect(refused(plainAct('build'), plainAct('build'))).toBe('badTarget');
    expect(refused(plainAct('build'), plainAct('open'), plainAct('localise'))).toBe('tooManyActions');
    expect(game.refusal('firm', plan())).toBe('statesOnly');
  });

  test('K8 an act names what it needs and nothing else', () => {
    const game = conduct();
    const wrong: Action[] = [
      plainAct('help'),
      plainAct('help', 'alfa'),
      plainAct('inspect', 'firm'),
      plainAct('build', 'bravo'),
      { ...plainAct('open'), sector: 'health' },
      { ...operating('bravo'), operation: '' },
      { ...operating('bravo'), sector: '' },
      operating('firm'),
      operating('bravo', 'strike', 'core', 'alfa'),
      operating('bravo', 'strike', 'core', 'bravo'),
      operating('bravo', 'strike', 'core', 'firm'),
    ];
    for (const action of wrong) expect(game.refusal('alfa', plan(action))).toBe('badTarget');
    expect(game.refusal('alfa', plan(operating('bravo', 'strike', 'core', 'delta')))).toBe('taken');
  });

  test('K8 where acts are planned cards are not played, and the other way round', () => {
    expect(conduct().refusal('alfa', { type: 'playConduct', card: 'build', seat: '' })).toBe(
      'notAtThisLevel',
    );
    const basic = given().reaches('conduct');
    expect(basic.refusal('alfa', plan())).toBe('notAtThisLevel');
    expect(options(seatView(basic.state, 'alfa')).planConduct).toBeUndefined();
    const offered = options(seatView(conduct().state, 'alfa'));
    expect(offered.playConduct).toBeUndefined();
    expect(offered.planConduct?.most).toBe(2);
    expect(offered.planConduct?.reports).toEqual(['file', 'withhold']);
  });

  test('K8 a basic card stands for acts', () => {
    const game = given().reaches('conduct');
    game.does('alfa', { type: 'playConduct', card: 'keep', seat: 'bravo' });
    game.does('bravo', { type: 'playConduct', card: 'help', seat: 'delta' });
    game.does('charlie', { type: 'playConduct', card: 'covert', seat: '' });
    game.reaches('crisis');
    const acts = (seat: SeatId) =>
      game.state.own[seat]?.conduct['1']?.actions.map(({ act, seat: on }) => `${act} ${on}`.trim());
    expect(acts('alfa')).toEqual(['open', 'inspect bravo']);
    expect(acts('bravo')).toEqual(['help delta']);
    expect(acts('charlie')).toEqual([`operate ${game.state.own.charlie?.covert?.target}`]);
    expect(acts('delta')).toEqual([]);
  });

  test('K8 both acts are carried out, and each is told in the debrief', () => {
    const game = conduct();
    game.does(
      'alfa',
      plan(operating('charlie', 'espionage', 'energy'), operating('delta', 'theft', 'industry')),
    );
    game.does('bravo', plan(plainAct('build'), plainAct('help', 'delta')));
    game.reaches('debrief');
    expect(runs(game).map(({ target, operation, sector }) => [target, operation, sector])).toEqual([
      ['charlie', 'espionage', 'energy'],
      ['delta', 'theft', 'industry'],
    ]);
    const told = Object.values(game.state.public.revealedConduct).filter(({ round }) => round === 1);
    expect(told.map(({ seat, act, target, operation }) => [seat, act, target, operation])).toEqual([
      ['alfa', 'operate', 'charlie', 'espionage'],
      ['alfa', 'operate', 'delta', 'theft'],
      ['bravo', 'build', '', ''],
      ['bravo', 'help', 'delta', ''],
    ]);
  });

  test('K9 its author chooses whom a false flag points at', () => {
    const framing = [operating('charlie', 'disruption', 'health', 'delta')];
    const game = planned((one) => runs(one)[0]?.noticed === true, framing, { world: { falseFlags: 0.4 } });
    const [run] = runs(game);
    expect(run).toMatchObject({ framed: 'delta', falseFlag: true });
    expect(game.state.hidden.incidents[run?.incident ?? '']).toMatchObject({
      author: 'alfa',
      apparent: 'delta',
    });
    const plain = planned((one) => runs(one)[0]?.noticed === true, [operating('charlie')], {
      world: { falseFlags: 0.4 },
    });
    expect(runs(plain)[0]).toMatchObject({ framed: '', falseFlag: false });
  });

  test('K10 the dealt card keeps its worth; all operations of a seat have its stake of the round', () => {
    const game = conduct({ seats: { alfa: { covert: covert(2) } } });
    const own = game.state.own.alfa;
    if (!own?.covert) throw new Error('Alfa has a card.');
    const { covert: card } = own;
    const dealt = { operation: card.operation, target: card.target, sector: card.sector };
    expect(stakesOf(own, dealt)).toEqual({ worth: 2, stake: card.stake });
    for (const other of [
      { ...dealt, target: 'bravo' },
      { ...dealt, sector: 'core' },
      { ...dealt, operation: 'theft' },
    ] as const)
      expect(stakesOf(own, other)).toEqual({ worth: 1, stake: card.stake });
    game.does('bravo', plan(operating('delta')));
    expect(game.state.own.charlie?.covert?.stake).not.toBe(card.stake);
    const later = given({ settings: { rules: 'standard' } }).reaches('conduct', undefined, 2);
    expect(later.state.own.alfa?.covert?.stake).not.toBe(card.stake);
  });
});

const covert = (worth: number) => ({
  operation: 'disruption' as const,
  target: 'charlie',
  sector: 'health' as const,
  lure: { en: 'A tool lies ready.' },
  worth,
});

describe('exploits and leaks', () => {
  const stock = (game: Game, seat = 'alfa') => game.state.own[seat]?.stock ?? 0;

  test('K11 interference, disruption and strikes use an exploit up, looking and taking do not', () => {
    const stockAfter = (operation: Operation) => {
      const game = conduct();
      game.does('alfa', plan(operating('charlie', operation, 'elections')));
      game.reaches('crisis');
      return stock(game);
    };
    const idle = conduct().reaches('crisis');
    expect(stock(idle)).toBe(idle.state.hidden.worlds.true.stock.alfa);
    expect(stock(idle)).not.toBe(p['stock.start']);
    expect(stockAfter('espionage')).toBe(stock(idle));
    expect(stockAfter('theft')).toBe(stock(idle));
    for (const operation of ['interference', 'disruption', 'strike'] as const)
      expect(stockAfter(operation)).toBeCloseTo(Math.max(0, stock(idle) - 1), 12);
  });

  test('K11 the tool of a noticed operation may leak, in truth at once and in public by belief at the review', () => {
    const game = planned(
      (one) =>
        eventsOf(one.events, 'worldMoved').some(({ cause }) => cause.kind === 'leaked' && cause.ref !== ''),
      [operating('charlie')],
      strong,
    );
    const { worlds } = game.state.hidden;
    expect(worlds.true.leaks).toBeGreaterThan(worlds.public.leaks);
    expect(game.state.public.meters.leaks).toBe(worlds.public.leaks);
    const before = worlds.public.leaks;
    game.reaches('assessment', 'shown');
    expect(game.state.hidden.worlds.public.leaks).toBeGreaterThan(before * p['leaks.keeps'] ** 3);
    const lines = Object.values(game.state.public.ledger).filter(({ kind }) => kind === 'leaked');
    expect(lines.some(({ ref, seat }) => ref !== '' && seat === '')).toBe(true);
  });
});

describe('what went unseen', () => {
  const later = (wanted: (game: Game) => boolean) =>
    firstSeed((seed) => {
      const game = conduct(strong, seed);
      game.does('alfa', plan(operating('charlie')));
      return game.reaches('crisis', undefined, 2);
    }, wanted);
  const wasUnseen = (game: Game) =>
    eventsOf(game.events, 'operationRun').some(({ noticed, succeeded }) => !noticed && succeeded);
  const surfacing = (game: Game) => eventsOf(game.events, 'operationSurfaced');

  test('K12 an operation may surface in a later round: an incident of now; its victim learns of the harm', () => {
    const game = later((one) => wasUnseen(one) && surfacing(one).length > 0);
    const [event] = surfacing(game);
    const shown = game.state.public.incidents[event?.incident ?? ''];
    expect(shown).toMatchObject({ round: 2, victim: 'charlie', effect: 'disruption', opening: false });
    expect(game.state.own.charlie?.harms).toBeCloseTo(p['disruption.harm'], 12);
    expect(game.state.hidden.accounts.charlie?.harms).toBeCloseTo(p['disruption.harm'], 12);
    expect(only(game.state.own.alfa?.operations ?? {})[1]).toMatchObject({
      round: 1,
      noticed: true,
      incident: event?.incident,
    });
    for (const seat of ['bravo', 'charlie', 'delta', 'firm'])
      expect(game.state.own[seat]?.operations).toEqual({});
    expect(game.state.hidden.incidents[event?.incident ?? '']).toMatchObject({ author: 'alfa' });
    expect(Object.values(game.state.public.news).map(({ kind }) => kind)).not.toContain('surfaced');
  });

  test('K12 what it did to the world counted when it was done', () => {
    const game = later((one) => wasUnseen(one) && surfacing(one).length > 0);
    const moved = eventsOf(game.events, 'worldMoved').filter(
      ({ lens, cause }) => lens === 'true' && cause.kind === 'operation',
    );
    expect(moved).toHaveLength(1);
  });

  test('K12 most of it stays unseen for a round', () => {
    let unseen = 0;
    let surfaced = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const game = conduct(strong, `latent-${seed}`);
      game.does('alfa', plan(operating('charlie', 'espionage', 'core')));
      game.reaches('crisis', undefined, 2);
      unseen += eventsOf(game.events, 'operationRun').filter(({ noticed }) => !noticed).length;
      surfaced += surfacing(game).length;
    }
    expect(surfaced / unseen).toBeGreaterThan(0.06);
    expect(surfaced / unseen).toBeLessThan(0.26);
  });
});

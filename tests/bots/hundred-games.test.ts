import { beforeAll, describe, expect, test } from 'vitest';
import { type PlayReport, reportOf } from '../../server/commands/play-report.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { type Played, play } from '../../shared/play.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { options } from '../../shared/rules/options.ts';
import type { State } from '../../shared/rules/state.ts';
import { consoleView, seatView } from '../../shared/rules/view/project.ts';
import { scenarioNamed } from '../scenarios/read.ts';
import { ballotsOf, hasFailedText, meanOf } from './tally.ts';

const scenario = scenarioNamed('first-table');
const SEEDS = Array.from({ length: 100 }, (_, index) => String(index + 1));
/** Where a few games prove the same. */
const FEW = SEEDS.slice(0, 30);
const PATIENCE = 240_000;

let games: readonly Played[] = [];
let reports: readonly PlayReport[] = [];
beforeAll(() => {
  games = SEEDS.map((seed) => play(scenario, { seed }));
  reports = games.map(reportOf);
}, PATIENCE);

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Every state of a game, each with the event that led to it. */
function* statesOf({ events }: Played) {
  let before: State | null = null;
  for (const event of events) {
    const state: State = evolve(before, event);
    yield { event, before, state };
    before = state;
  }
}

/** Whether a game without the events of a type would show the same in the end. */
function endsEqual({ events, state }: Played, without: string): boolean {
  const other = events
    .filter(({ type }) => type !== without)
    .reduce<State | null>((before, event) => evolve(before, event), null);
  return JSON.stringify(other?.public) === JSON.stringify(state.public);
}

function changesConsole(before: State, state: State): boolean {
  return JSON.stringify(consoleView(before)) !== JSON.stringify(consoleView(state));
}

describe('a hundred games of first-table', () => {
  test('every one ends', () => {
    for (const { state } of games) expect(state.public.phase).toBe('debrief');
  });

  test('no bot sends a command that is refused', () => {
    expect(games.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test(
    'the same seed gives the same hash twice, and no two seeds the same',
    () => {
      const hashes = reports.map(({ hash }) => hash);
      const again = FEW.map((seed) => stateHash(play(scenario, { seed }).state));
      expect(again).toEqual(hashes.slice(0, again.length));
      expect(new Set(hashes).size).toBe(games.length);
    },
    PATIENCE,
  );

  test('bargains are struck and turned down', () => {
    const offers = reports.map((report) => report.offers);
    expect(meanOf(offers.map(({ accepted }) => accepted)).mean).toBeGreaterThanOrEqual(2);
    expect(meanOf(offers.map(({ declined }) => declined)).mean).toBeGreaterThanOrEqual(1);
  });

  test('texts are amended, some fail, and breaches are called', () => {
    expect(shareOf(reports, ({ texts }) => texts.amended > 0)).toBeGreaterThanOrEqual(0.6);
    expect(shareOf(games, hasFailedText)).toBeGreaterThanOrEqual(0.15);
    expect(shareOf(reports, ({ breaches }) => breaches > 0)).toBeGreaterThanOrEqual(0.25);
  });

  test('every command that is offered to a seat is used', () => {
    const used = new Set(games.flatMap(({ commands }) => Object.keys(commands)));
    const offered = new Set<string>();
    for (const game of games.slice(0, 10))
      for (const { state, event } of statesOf(game))
        if (event.type !== 'worldMoved')
          for (const seat of Object.keys(state.own))
            for (const command of Object.keys(options(seatView(state, seat)))) offered.add(command);
    expect(offered.size).toBeGreaterThan(20);
    expect([...offered].filter((command) => !used.has(command))).toEqual([]);
  });

  /** Reasons are told on request (B2); where an act ends decides what can be taken back later (W3). */
  const IN_NO_VIEW: readonly string[] = ['reasoned', 'actEnded'];

  test('every type of event that occurs changes a view, at once or in the debrief', () => {
    const occurred = new Set<string>();
    const seen = new Set<string>();
    for (const game of games)
      for (const { event, before, state } of statesOf(game)) {
        occurred.add(event.type);
        if (before?.public !== state.public || before.own !== state.own) seen.add(event.type);
        else if (!seen.has(event.type) && changesConsole(before, state)) seen.add(event.type);
      }
    const late = [...occurred].filter((type) => !seen.has(type) && !IN_NO_VIEW.includes(type));
    const unseen = late.filter((type) => games.slice(0, 10).every((game) => endsEqual(game, type)));
    expect(unseen).toEqual([]);
  });
});

describe('briefs', () => {
  test.each([
    ['the two rivals', 'tarrow', 'dunmere'],
    ['the giant and the small state', 'immera', 'pellin'],
  ] as const)(
    'of %s decide how votes are cast: swapped, the ballots change',
    (_, one, other) => {
      const changed = FEW.filter((seed, at) => {
        const plain = games[at];
        return plain && ballotsOf(play(scenario, { seed, swap: [one, other] })) !== ballotsOf(plain);
      });
      expect(changed.length / FEW.length).toBeGreaterThanOrEqual(0.8);
    },
    PATIENCE,
  );
});

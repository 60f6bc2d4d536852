import { beforeAll, describe, expect, test } from 'vitest';
import { type Played, play } from '../../shared/play.ts';
import { stateHash } from '../../shared/rules/canonical.ts';
import type { SeatCommandType } from '../../shared/rules/commands.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { options } from '../../shared/rules/options.ts';
import { seatView } from '../../shared/rules/project.ts';
import type { State } from '../../shared/rules/state.ts';
import { scenarioNamed } from '../scenarios/read.ts';
import { ballotsOf, meanOf, tallyOf } from './tally.ts';

const scenario = scenarioNamed('first-table');
const SEEDS = Array.from({ length: 100 }, (_, index) => String(index + 1));

describe('a hundred games of first-table', () => {
  let games: readonly Played[] = [];
  beforeAll(() => {
    games = SEEDS.map((seed) => play(scenario, { seed }));
  });

  const share = (holds: (game: Played) => boolean) => games.filter(holds).length / games.length;

  test('every one ends', () => {
    for (const { state } of games) expect(state.public.phase).toBe('debrief');
  });

  test('no bot sends a command that is refused', () => {
    expect(games.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test('the same seed gives the same hash twice, and no two seeds the same', () => {
    const hashes = games.map(({ state }) => stateHash(state));
    expect(SEEDS.map((seed) => stateHash(play(scenario, { seed }).state))).toEqual(hashes);
    expect(new Set(hashes).size).toBe(games.length);
  });

  test('bargains are struck and turned down', () => {
    const tallies = games.map(tallyOf);
    expect(meanOf(tallies.map(({ accepted }) => accepted)).mean).toBeGreaterThanOrEqual(2);
    expect(meanOf(tallies.map(({ declined }) => declined)).mean).toBeGreaterThanOrEqual(1);
  });

  test('texts are amended, some fail, and breaches are called', () => {
    expect(share((game) => tallyOf(game).amended)).toBeGreaterThanOrEqual(0.6);
    expect(share((game) => tallyOf(game).notAdopted)).toBeGreaterThanOrEqual(0.15);
    expect(share((game) => tallyOf(game).breachCalled)).toBeGreaterThanOrEqual(0.25);
  });

  test('every command that is offered to a seat is used', () => {
    const offered = new Set<string>();
    const used = new Set<string>(games.flatMap(({ commands }) => Object.keys(commands)));
    for (const { events } of games.slice(0, 5)) {
      let state: State | null = null;
      for (const [at, event] of events.entries()) {
        state = evolve(state, event);
        if (at % 10 === 0)
          for (const seat of Object.keys(state.own))
            for (const command of Object.keys(options(seatView(state, seat)))) offered.add(command);
      }
    }
    expect(offered.size).toBeGreaterThan(20);
    expect([...offered].filter((command) => !used.has(command as SeatCommandType))).toEqual([]);
  });

  test('every type of event that occurs changes a view', () => {
    const occurred = new Set<string>();
    const seen = new Set<string>();
    for (const { events } of games) {
      let state: State | null = null;
      for (const event of events) {
        const next: State = evolve(state, event);
        occurred.add(event.type);
        if (!state || next.public !== state.public || next.own !== state.own) seen.add(event.type);
        state = next;
      }
    }
    expect([...occurred].filter((type) => !seen.has(type))).toEqual([]);
  });
});

describe('briefs', () => {
  test.each([
    ['the two rivals', 'tarrow', 'dunmere'],
    ['the giant and the small state', 'immera', 'pellin'],
  ] as const)('of %s decide how votes are cast: swapped, the ballots change', (_, one, other) => {
    const changed = SEEDS.filter((seed) => {
      const swapped = play(scenario, { seed, swap: [one, other] });
      return ballotsOf(swapped) !== ballotsOf(play(scenario, { seed }));
    });
    expect(changed.length / SEEDS.length).toBeGreaterThanOrEqual(0.8);
  });
});

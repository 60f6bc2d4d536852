import { beforeAll, describe, expect, test } from 'vitest';
import { type Played, play } from '../../shared/play.ts';
import type { EventOf } from '../../shared/rules/events.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 240_000;
const GAMES = 12;

/** First table as a forum of every kind in turn, with an alliance and a council, and stakeholders at the door. */
function forumOf(number: number): Scenario {
  const scenario = scenarioNamed('first-table');
  const states = scenario.seats.flatMap(({ kind, id }) => (kind === 'state' ? [id] : []));
  const { chair } = scenario.forum;
  const club = { powers: ['consult', 'respond'], vetoes: [], guards: 'all' } satisfies Partial<Club>;
  return {
    ...scenario,
    forum: {
      ...scenario.forum,
      rule: (['doubleMajority', 'silence', 'consensus'] as const)[number % 3] ?? 'consensus',
      accreditation: { by: number % 2 === 0 ? 'majority' : 'noObjection', admitted: [] },
      chairs: [chair, states.find((seat) => seat !== chair) ?? chair],
      entryIntoForce: { ratifications: 3, among: [] },
    },
    clubs: [
      {
        ...club,
        id: 'alliance',
        name: { en: 'Alliance' },
        members: states.slice(0, 4),
        rule: 'consensus',
        measures: ['attribution', 'sanctions', 'countermeasures'],
        cumulative: 2,
      },
      {
        ...club,
        id: 'council',
        name: { en: 'Council' },
        members: states.slice(2),
        rule: 'majority',
        vetoes: states.slice(2, 3),
        measures: ['attribution', 'sanctions'],
      },
    ],
  };
}
type Club = NonNullable<Scenario['clubs']>[number];

describe('games in forums of every kind', () => {
  let games: readonly Played[] = [];
  const all = <T extends Played['events'][number]['type']>(type: T) =>
    games.flatMap(({ events }) => events.filter((event): event is EventOf<T> => event.type === type));

  beforeAll(() => {
    games = Array.from({ length: GAMES }, (_, number) =>
      play(forumOf(number), { seed: `forum ${number}`, rules: 'full', rounds: 3 }),
    );
  }, PATIENCE);

  test('end, and no bot sends a command that is refused', () => {
    for (const { state, refusals } of games) {
      expect(refusals).toEqual([]);
      expect(state.public.phase).toBe('debrief');
    }
  });

  test('U1, U2, V21 bots call their clubs, answer calls, and say who may sit', () => {
    const used = new Set(games.flatMap(({ commands }) => Object.keys(commands)));
    for (const type of ['callTalks', 'callAnswer', 'answerCall', 'accredit']) expect(used).toContain(type);
    expect(all('callDecided').some(({ status }) => status === 'carried')).toBe(true);
    expect(all('callDecided').some(({ status }) => status !== 'carried')).toBe(true);
    expect(all('callAnswered').length).toBeGreaterThan(0);
  });

  test('V19, V20, V22 texts are adopted by silence and by two majorities, and the chair passes on', () => {
    const outcomes = new Set(all('ballotClosed').map(({ outcome }) => outcome));
    for (const outcome of ['silence', 'broken', 'carried', 'consensus'] as const)
      expect(outcomes).toContain(outcome);
    expect(all('chairPassed').length).toBeGreaterThanOrEqual(GAMES);
    expect(all('accredited').length).toBeGreaterThan(0);
  });
});

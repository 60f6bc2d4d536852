import { beforeAll, describe, expect, test } from 'vitest';
import { type Played, play } from '../../shared/play.ts';
import { REASON_TERMS } from '../../shared/rules/debrief/reason-terms.ts';
import type { EventOf } from '../../shared/rules/events.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 240_000;
const GAMES = 4;

describe('games in two groups at once', () => {
  const scenario = scenarioNamed('oewg-2021');
  let games: readonly Played[] = [];
  const all = <T extends Played['events'][number]['type']>(type: T) =>
    games.flatMap(({ events }) => events.filter((event): event is EventOf<T> => event.type === type));

  beforeAll(() => {
    games = Array.from({ length: GAMES }, (_, number) =>
      play(scenario, { seed: `groups ${number}`, preset: 'lessons', reasons: true }),
    );
  }, PATIENCE);

  test('end, and no bot sends a command that is refused', () => {
    for (const { state, refusals } of games) {
      expect(refusals).toEqual([]);
      expect(state.public.phase).toBe('debrief');
    }
  });

  test('J2 both adopt texts, and those of the experts bind experts alone', () => {
    const members = scenario.forums?.[0]?.members ?? [];
    const adopted = games.flatMap(({ state }) =>
      Object.values(state.public.treaties).filter(({ status }) => status === 'adopted'),
    );
    const there = adopted.filter(({ forum }) => forum === 'experts');
    expect(there.length).toBeGreaterThan(0);
    expect(adopted.length).toBeGreaterThan(there.length);
    for (const { parties } of there) expect(members).toEqual(expect.arrayContaining([...parties]));
  });

  test('J3 items go there and back, some stay, and members say why', () => {
    expect(new Set(all('moveDecided').map(({ moved }) => moved))).toEqual(new Set([true, false]));
    expect(new Set(all('moveAnswered').map(({ stance }) => stance))).toEqual(new Set(['agree', 'oppose']));
    const reasons = all('reasoned').filter(({ reason }) =>
      ['moveItem', 'answerMove'].includes(reason.command.type),
    );
    expect(reasons.length).toBe(all('moveProposed').length + all('moveAnswered').length);
    for (const { reason } of reasons) {
      const sum = reason.terms
        .filter(({ term }) => REASON_TERMS[term].role === 'part')
        .reduce((total, { value }) => total + value, 0);
      expect(reason.terms.find(({ term }) => term === 'worth')?.value).toBeCloseTo(sum, 9);
    }
  });

  test('J3 nothing moves where several forums are switched off', () => {
    const { commands } = play(scenario, { seed: 'groups 0', preset: 'lessons', off: ['forums'] });
    expect(commands.moveItem ?? 0).toBe(0);
  });
});

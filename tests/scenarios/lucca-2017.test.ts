import { describe, expect, test } from 'vitest';
import { type PlayOptions, play } from '../../shared/play.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { capabilityOf, interestsOf } from './coding.ts';
import { stateSeats } from './interest-structure.ts';
import { scenarioNamed } from './read.ts';
import { profileBehind, profilesOf, recoded, shareOf, withNoise, withoutOneLine } from './recoding.ts';

const scenario = scenarioNamed('lucca-2017');
const states = stateSeats(scenario);
const profiles = profilesOf('lucca-2017');

/** By norm: the highest rung that each of the seven owes by texts, 0 where it owes none. */
function agreedIn(of: Scenario, options: PlayOptions): readonly (readonly number[])[] {
  const { commitments } = play(of, options).state.public;
  const texts = Object.values(commitments).filter(({ origin }) => origin === 'text');
  return of.agenda.map((norm) => {
    return states.map(({ id }) =>
      Math.max(
        0,
        ...texts.filter((duty) => duty.debtor === id && duty.norm === norm).map(({ rung }) => rung),
      ),
    );
  });
}

/** All seven owe most norms; on half of them somebody goes no further than saying it; nobody is bound by law. */
function isAsInLucca(norms: readonly (readonly number[])[]): boolean {
  const lowest = norms.map((owed) => Math.min(...owed));
  const said = lowest.filter((rung) => rung >= 1).length;
  const onlySaid = lowest.filter((rung) => rung === 1).length;
  return 2 * said > norms.length && 2 * onlySaid >= norms.length && Math.max(...norms.flat()) < 4;
}

function share(games: number, tag: string, of: (game: number) => Scenario): number {
  const options = { preset: 'hour60', off: ['operations'] } as const;
  const played = Array.from({ length: games }, (_, game) =>
    agreedIn(of(game), { ...options, seed: `${tag}${game}` }),
  );
  return shareOf(played, isAsInLucca);
}

describe('Lucca', () => {
  test.each(states.map((seat) => [seat.id, seat] as const))(
    '%s has the numbers of its profile',
    (_, seat) => {
      const profile = profileBehind(seat, profiles);
      expect(seat).toMatchObject(capabilityOf(profile));
      expect(seat.interests).toEqual(interestsOf(profile, scenario.agenda, 'declared'));
    },
  );

  test('seven states of three blocs sit at it under consensus, with a text of the staff on the table', () => {
    expect(states).toHaveLength(7);
    expect(scenario.forum).toMatchObject({ rule: 'consensus', chair: 'calvera' });
    expect(scenario.presets.map(({ draft }) => draft)).toEqual(['staff', 'staff', 'staff']);
  });

  test('declared on most norms and binding on none', { timeout: 600_000 }, () => {
    expect(share(12, 'l', () => scenario)).toBeGreaterThanOrEqual(0.95);
  });

  test('so it is with every position half a step off', { timeout: 600_000 }, () => {
    const noisy = (game: number) => recoded(scenario, withNoise(profiles, game + 1), 'declared');
    expect(share(8, 'n', noisy)).toBeGreaterThanOrEqual(0.85);
  });

  test('no red line alone decides it', () => {
    const lines = withoutOneLine(scenario);
    expect(lines.length).toBeGreaterThan(12);
    for (const norm of scenario.agenda.filter((id) => id !== 'N04' && id !== 'N13' && id !== 'N08')) {
      const holders = states.filter(({ interests }) => interests[norm]?.cap === 1);
      expect(holders.length, norm).toBeGreaterThanOrEqual(2);
    }
  });
});

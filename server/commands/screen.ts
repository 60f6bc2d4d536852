import { interestReadings, screenFacts } from '../../shared/facts/screens.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { judgeAll } from './facts.ts';

export type Screen = {
  readonly id: string;
  readonly pass: boolean;
  readonly open: boolean;
  readonly effect: number;
  readonly interval: readonly [number, number];
  readonly asked: string;
};

/** What a scenario must show before it is fit for a table: by its numbers, and in games of it. */
export async function screensOf(
  scenario: Scenario,
  trial: { readonly games: number; readonly seed: string },
  pool: PoolOptions,
): Promise<readonly Screen[]> {
  const readings = interestReadings(scenario).map(
    ({ id, value, asked, pass }): Screen => ({
      id,
      pass,
      open: false,
      effect: value,
      interval: [value, value],
      asked,
    }),
  );
  const facts = screenFacts(scenario);
  const judged = await judgeAll(facts, trial, { ...pool, scenario });
  return [
    ...readings,
    ...judged.facts.map(
      ({ id, pass, open, effect, interval, minimum }, at): Screen => ({
        id,
        pass,
        open,
        effect,
        interval,
        asked: `${facts[at]?.measure ?? ''}: ${minimum}`,
      }),
    ),
  ];
}

export function describeScreens(screens: readonly Screen[]): string {
  return screens
    .map(({ id, pass, open, effect, interval, asked }) => {
      const word = pass ? 'pass' : open ? 'open' : 'FAIL';
      const numbers = `${effect.toFixed(3)} [${interval.map((end) => end.toFixed(3)).join(', ')}]`;
      return `  ${word}  ${id.padEnd(18)} ${numbers.padEnd(28)} asked ${asked}`;
    })
    .join('\n');
}

import { mechanicRows, STAYS } from '../../shared/facts/mechanics.ts';
import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import type { PoolOptions } from '../games/game-pool.ts';
import { readNamed } from '../scenarios/library.ts';
import { judgeAll } from './facts.ts';

export type MechanicsFlags = {
  readonly games: number;
  readonly seed: string;
  readonly on?: string;
  readonly rules?: RuleLevel;
  readonly only?: readonly string[];
};

type Row = {
  readonly id: string;
  readonly effect: number;
  readonly interval: readonly [number, number];
  /** What moved most clearly. */
  readonly by: string;
  /** Indistinguishable from doing nothing. */
  readonly dead: boolean;
  /** Why it stays although few games show what it does. */
  readonly stays?: string;
};

const SCENARIO = 'first-table';

/** The table of GAME.md §10: what a game is like without each thing that the rules hold. */
export async function mechanicsCommand(
  { games, seed, on = SCENARIO, rules = 'standard', only }: MechanicsFlags,
  pool: PoolOptions,
): Promise<
  | { readonly report: { readonly mechanics: readonly Row[] }; readonly text: string }
  | { readonly errors: readonly string[] }
> {
  const read = readNamed(on);
  if ('errors' in read) return read;
  const { scenario } = read;
  const rows = mechanicRows(scenario, rules).filter(
    ({ id }) => !only || only.some((name) => id === name || id.startsWith(`${name}.`)),
  );
  if (rows.length === 0) return { errors: [`There is no mechanic ${(only ?? []).join(', ')}.`] };
  const judged = await judgeAll(rows, { seed, games }, { ...pool, scenario });
  const mechanics = judged.facts.map(({ id, effect, interval, by = '', pass }) => ({
    id,
    effect,
    interval,
    by,
    dead: !pass,
    ...(pass || STAYS[id] === undefined ? {} : { stays: STAYS[id] }),
  }));
  return { report: { mechanics }, text: describe(mechanics) };
}

function describe(rows: readonly Row[]): string {
  const dead = rows.filter((row) => row.dead);
  const kept = dead.filter(({ stays }) => stays !== undefined);
  const number = (value: number) => value.toFixed(3).padStart(8);
  return [
    'Mechanic                 moves most     effect   99 % interval',
    ...rows.map(
      ({ id, by, effect, interval, dead }) =>
        `${id.padEnd(24)} ${by.padEnd(12)} ${number(effect)}  [${interval.map(number).join(',')}]${dead ? '  nothing' : ''}`,
    ),
    '',
    `${dead.length} of ${rows.length} rows do nothing that these games show; ${dead.length - kept.length} of them for no known reason`,
    ...kept.map(({ id, stays = '' }) => `${id.padEnd(24)} ${stays}`),
  ].join('\n');
}

import type { RuleLevel } from '../rules/vocabulary.ts';
import { type Configuration, keyOfConfiguration } from './configuration.ts';
import type { Fact, Metric, Verdict } from './fact.ts';
import type { GameMeasures } from './measures.ts';
import type { Job } from './run.ts';
import { type Estimate, jackknifed, meanOf } from './statistics.ts';

/** Games of an experiment by configuration and seed. */
export type Games = ReadonlyMap<string, GameMeasures>;

export function keyOf({ configuration, seed }: Job): string {
  return `${seed} ${keyOfConfiguration(configuration)}`;
}

export function seedsOf(seed: string, games: number): readonly string[] {
  return Array.from({ length: games }, (_, at) => `${seed}.${at + 1}`);
}

/** How the facts are to be judged: how many games, from which seeds. */
export type Trial = {
  readonly seed: string;
  readonly games: number;
  readonly quick?: boolean;
  /** The level of rules, in place of that of each experiment. */
  readonly rules?: RuleLevel | undefined;
};

function gamesFor(fact: Fact, { games, quick = false }: Trial): number {
  return quick && fact.quick !== undefined ? fact.quick : Math.max(games, fact.games ?? 0);
}

/** Every game that the facts need, each once: facts share their arms. */
function at({ rules }: Trial, configuration: Configuration): Configuration {
  return rules === undefined ? configuration : { ...configuration, play: { ...configuration.play, rules } };
}

export function jobsFor(facts: readonly Fact[], trial: Trial): readonly Job[] {
  const jobs = new Map<string, Job>();
  for (const fact of facts)
    for (const configuration of fact.arms)
      for (const seed of seedsOf(trial.seed, gamesFor(fact, trial))) {
        const job = { configuration: at(trial, configuration), seed };
        jobs.set(keyOf(job), job);
      }
  return [...jobs.values()];
}

export function judge(fact: Fact, played: Games, trial: Trial): Verdict {
  const seeds = seedsOf(trial.seed, gamesFor(fact, trial));
  const gamesOf = (configuration: Configuration) =>
    seeds.map((seed) => {
      const game = played.get(keyOf({ configuration: at(trial, configuration), seed }));
      if (!game) throw new RangeError(`${fact.id}: a game was not played`);
      return game;
    });
  const estimate = estimateOf(fact, gamesOf);
  const { id, minimum } = fact;
  return { id, ...estimate, minimum, pass: holds(fact, estimate), games: seeds.length };
}

/** Who looks at many things at once sees one move by chance: each is held to 99 %. */
const WIDE = 2.576;

type GamesOf = (configuration: Configuration) => readonly GameMeasures[];

function estimateOf(fact: Fact, gamesOf: GamesOf): Named {
  switch (fact.kind) {
    case 'difference':
    case 'bounded':
      return contrast(fact.arms.map(gamesOf), [-1, 1], fact.metric);
    case 'interaction':
      return contrast(fact.arms.map(gamesOf), [1, -1, -1, 1], fact.metric);
    case 'anything':
      return clearest(
        Object.entries(fact.metrics).map(([by, metric]) => ({
          by,
          ...contrast(fact.arms.map(gamesOf), [-1, 1], metric, WIDE),
        })),
      );
    case 'pooled':
      return jackknifed(gamesOf(fact.arms[0]), fact.statistic);
    case 'identical': {
      const [one, other] = fact.arms.map(gamesOf);
      return meanOf(
        (one ?? []).map((game, at) => (JSON.stringify(game) === JSON.stringify(other?.[at]) ? 0 : 1)),
      );
    }
  }
}

/** The weighted sum of the arms, game by game, and its mean. */
function contrast(
  arms: readonly (readonly GameMeasures[])[],
  weights: readonly number[],
  metric: Metric,
  width?: number,
): Estimate {
  const count = Math.min(...arms.map((games) => games.length));
  return meanOf(
    Array.from({ length: count }, (_, at) =>
      arms.reduce((sum, games, arm) => sum + (weights[arm] ?? 0) * metric(games[at] as GameMeasures), 0),
    ),
    width,
  );
}

type Named = Estimate & { readonly by?: string };

function clearest(estimates: readonly Named[]): Named {
  const clarity = ({ effect, interval: [low, high] }: Estimate) =>
    Math.abs(effect) / Math.max(1e-12, high - low);
  return [...estimates].sort((one, other) => clarity(other) - clarity(one))[0] ?? meanOf([]);
}

function holds(fact: Fact, { effect, interval: [low, high] }: Estimate): boolean {
  switch (fact.kind) {
    case 'difference':
    case 'interaction': {
      const rises = fact.direction === 'rises';
      if (fact.kind === 'difference' && fact.signOnly) return rises ? effect > 0 : effect < 0;
      return (rises ? low > 0 : high < 0) && Math.abs(effect) >= fact.minimum;
    }
    case 'bounded':
      return effect <= fact.minimum && high <= fact.highest;
    case 'anything':
      return low > 0 || high < 0;
    case 'pooled':
      if (fact.direction === 'atMost') return effect <= fact.minimum;
      if (fact.direction === 'between') return effect >= fact.minimum && effect <= (fact.maximum ?? effect);
      return low > 0 && effect >= fact.minimum;
    case 'identical':
      return effect === 0;
  }
}

import type { Switch } from '../bots/switches.ts';
import type { Configuration } from './configuration.ts';
import type { Fact } from './fact.ts';
import type { GameMeasures } from './measures.ts';
import { STRATEGIES, STRATEGY_NAMES, type StrategyName } from './strategies.ts';

/** What a seat may gain by playing the score, in points of player score; and at the upper end of the interval. */
const GAIN = { most: 3, highest: 5 } as const;
/** What the table may gain in stability by words that cost nothing. */
const WORDS = 5;
const LAST_MINUTE = 8;
const SOURCE = 'MODEL.md §4.3, GAME.md §9';

const ownScore = ({ seats, chosen }: GameMeasures) => seats[chosen]?.score ?? 0;
const stability = (game: GameMeasures) => game.stability;

/** Where the strategies are tried: the table of the facts, or a scenario in one of its presets. */
export type Ground = { readonly id: string; readonly configuration: Configuration };

/** One seat plays the strategy, all others as always. */
function alone({ id, configuration }: Ground, name: StrategyName): Fact {
  return {
    id: `${name}.${id}`,
    claim: `Nobody gains who ${STRATEGIES[name].says}.`,
    source: SOURCE,
    change: 'the standard policy → the strategy, in one seat',
    measure: 'its player score',
    kind: 'bounded',
    arms: [configuration, { ...configuration, strategy: { name, by: 'one' } }],
    metric: ownScore,
    minimum: GAIN.most,
    highest: GAIN.highest,
  };
}

/** All play it, in place of a table at which nobody signs anything. */
function together(
  { id, configuration }: Ground,
  name: StrategyName,
  most: number,
  off: readonly Switch[],
): Fact {
  const play = configuration.play ?? {};
  return {
    id: `all.${name}.${id}`,
    claim: `A table is not stable because each seat ${STRATEGIES[name].says}.`,
    source: SOURCE,
    change: 'no word is given → all play the strategy',
    measure: 'final stability',
    kind: 'bounded',
    arms: [
      { ...configuration, play: { ...play, off: ['offers', 'proposals', 'messages', 'declarations'] } },
      { ...configuration, play: { ...play, off }, strategy: { name, by: 'all' } },
    ],
    metric: stability,
    minimum: most,
    highest: Number.POSITIVE_INFINITY,
  };
}

/** Every way to play the score that is known, on this ground. */
export function gamingFacts(ground: Ground): readonly Fact[] {
  return [
    ...STRATEGY_NAMES.map((name) => alone(ground, name)),
    together(ground, 'declareEverything', WORDS, ['offers', 'proposals', 'messages']),
    together(ground, 'signAtTheEnd', LAST_MINUTE, []),
  ];
}

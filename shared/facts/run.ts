import { play } from '../play.ts';
import type { Scenario } from '../rules/scenario.ts';
import { type Configuration, setUp } from './configuration.ts';
import { type GameMeasures, measuresOf } from './measures.ts';

/** A game to play, as data: the same wherever and whenever it is played. */
export type Job = { readonly configuration: Configuration; readonly seed: string };

export function run({ configuration, seed }: Job, scenario: Scenario | null): GameMeasures {
  const game = setUp(configuration, seed, scenario);
  return measuresOf(play(game.scenario, game.options), game.chosen, configuration.named ?? false);
}

import { scoreOf } from '../model/stability.ts';
import type { Lens } from '../model/world.ts';
import { initialState } from '../rules/initial.ts';
import { modelOf } from '../rules/model-of.ts';
import type { State } from '../rules/state.ts';

/** By how many points the ledger of a round misses the change of its score at most, in public and in truth. */
export function unexplained(state: State): number {
  return Math.max(gap(state, 'public'), gap(state, 'true'));
}

function gap({ scenario, settings, public: view, hidden }: State, lens: Lens): number {
  const { cast, p } = modelOf(scenario);
  const scores = lens === 'public' ? view.scores : hidden.trueScores;
  const lines = Object.values(lens === 'public' ? view.ledger : hidden.trueLines);
  let before = scoreOf(initialState(scenario, settings, hidden.seed).hidden.worlds[lens], cast, p, lens);
  let most = 0;
  for (const { round, score } of Object.values(scores)) {
    const told = lines.filter((line) => line.round === round).reduce((sum, { points }) => sum + points, 0);
    most = Math.max(most, Math.abs(score - before - told));
    before = score;
  }
  return most;
}

/** Whether the friends of friends are friends (Cartwright and Harary, Structural balance, 1956). */
import { trustIn } from '../model/worlds.ts';
import { modelOf } from '../rules/model-of.ts';
import type { State } from '../rules/state.ts';
import type { SeatId } from '../rules/vocabulary.ts';

/** From here on two states trust each other. */
const TRUSTED = 0.5;

export type TrustBalance = {
  /** Mean of the trust of either in the other, 0-1, for each pair of states. */
  readonly pairs: readonly { readonly one: SeatId; readonly other: SeatId; readonly trust: number }[];
  readonly triads: number;
  /** Triads with an even number of pairs that do not trust each other. */
  readonly balanced: number;
};

export function trustBalance({ scenario, hidden }: State): TrustBalance {
  const { states } = modelOf(scenario).cast;
  const world = hidden.worlds.true;
  const mutual = (one: SeatId, other: SeatId) =>
    (trustIn(world, one, other) + trustIn(world, other, one)) / 2;
  const pairs = states.flatMap((one, at) =>
    states.slice(at + 1).map((other) => ({ one, other, trust: mutual(one, other) })),
  );
  const distrusts = (one: SeatId, other: SeatId) => (mutual(one, other) < TRUSTED ? 1 : 0);
  let [triads, balanced] = [0, 0];
  for (const [first, one] of states.entries())
    for (const [second, other] of states.entries())
      for (const third of states.slice(second + 1)) {
        if (second <= first) continue;
        triads += 1;
        if ((distrusts(one, other) + distrusts(other, third) + distrusts(one, third)) % 2 === 0)
          balanced += 1;
      }
  return { pairs, triads, balanced };
}

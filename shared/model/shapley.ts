/**
 * Shapley values of players 0..n−1, given the value of every coalition by its bit mask (2^n numbers):
 * a player's mean contribution over all orders of joining. They sum to value(all) − value(none).
 */
export function shapley(values: Float64Array, players: number): number[] {
  const weights = coalitionWeights(players);
  const shares = new Array<number>(players).fill(0);
  const all = 1 << players;
  for (let coalition = 0; coalition < all; coalition += 1) {
    const without = values[coalition] ?? 0;
    const weight = weights[bits(coalition)] ?? 0;
    for (let player = 0; player < players; player += 1) {
      const bit = 1 << player;
      if (coalition & bit) continue;
      shares[player] = (shares[player] ?? 0) + weight * ((values[coalition | bit] ?? 0) - without);
    }
  }
  return shares;
}

/** |S|! (n − |S| − 1)! / n! for each size of a coalition without the player. */
function coalitionWeights(players: number): readonly number[] {
  const weights: number[] = [];
  let weight = 1 / Math.max(1, players);
  for (let size = 0; size < players; size += 1) {
    weights.push(weight);
    weight *= (size + 1) / Math.max(1, players - size - 1);
  }
  return weights;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

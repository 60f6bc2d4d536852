/** What a sample says: its mean (or another statistic) and the 95 % interval around it. */
export type Estimate = { readonly effect: number; readonly interval: readonly [number, number] };

/** Standard errors on either side of a 95 % interval. */
const WIDTH = 1.96;

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample. */
export function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** The mean with its interval: 95 %, or as wide as asked. */
export function meanOf(values: readonly number[], width = WIDTH): Estimate {
  return around(mean(values), spread(values) / Math.sqrt(Math.max(1, values.length)), width);
}

/** A statistic of all games together; its error by leaving out one game after the other (jackknife). */
export function jackknifed<Game>(
  games: readonly Game[],
  statistic: (games: readonly Game[]) => number,
): Estimate {
  const without = games.map((_, left) => statistic(games.filter((_game, at) => at !== left)));
  const middle = mean(without);
  const squares = without.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return around(statistic(games), Math.sqrt(((games.length - 1) / Math.max(1, games.length)) * squares));
}

function around(effect: number, error: number, width = WIDTH): Estimate {
  return { effect, interval: [effect - width * error, effect + width * error] };
}

/** Kendall's rank correlation (tau-b) of two scores of the same things. */
export function kendallTau(one: readonly number[], other: readonly number[]): number {
  let agreement = 0;
  let [inOne, inOther] = [0, 0];
  for (let i = 0; i < one.length; i += 1)
    for (let j = 0; j < i; j += 1) {
      const first = Math.sign((one[i] ?? 0) - (one[j] ?? 0));
      const second = Math.sign((other[i] ?? 0) - (other[j] ?? 0));
      agreement += first * second;
      inOne += Math.abs(first);
      inOther += Math.abs(second);
    }
  return inOne === 0 || inOther === 0 ? 1 : agreement / Math.sqrt(inOne * inOther);
}

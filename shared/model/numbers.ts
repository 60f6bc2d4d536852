/** `value` kept between `low` and `high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** Log odds of a probability in (0,1). */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability of log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Standard normal distribution function, right to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
export function normalCdf(z: number): number {
  const size = z < 0 ? -z : z;
  if (size > 8) return z < 0 ? 0 : 1;
  const t = 1 / (1 + 0.2316419 * size);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989422804014327 * Math.exp(-0.5 * size * size) * series;
  return z < 0 ? tail : 1 - tail;
}

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

/** Standard normal distribution function, right to 1e-14 (Hart 1968, after West 2005). */
export function normalCdf(z: number): number {
  const size = z < 0 ? -z : z;
  const tail = size > 37 ? 0 : upperTail(size);
  return z < 0 ? tail : 1 - tail;
}

function upperTail(z: number): number {
  const bell = Math.exp(-0.5 * z * z);
  if (z > 7.07106781186547) {
    const fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
    return bell / fraction / 2.506628274631;
  }
  let top = 0.0352624965998911 * z + 0.700383064443688;
  top = top * z + 6.37396220353165;
  top = top * z + 33.912866078383;
  top = top * z + 112.079291497871;
  top = top * z + 221.213596169931;
  top = top * z + 220.206867912376;
  let bottom = 0.0883883476483184 * z + 1.75566716318264;
  bottom = bottom * z + 16.064177579207;
  bottom = bottom * z + 86.7807322029461;
  bottom = bottom * z + 296.564248779674;
  bottom = bottom * z + 637.333633378831;
  bottom = bottom * z + 793.826512519948;
  bottom = bottom * z + 440.413735824752;
  return (bell * top) / bottom;
}

import { at } from '../model/cast-index.ts';

/** Chance that at least so many of independent events happen (Poisson-binomial tail). */
export function chanceOfAtLeast(chances: readonly number[], needed: number): number {
  // Chance of each count among the events so far; from the top, so that each is read before it is written.
  const counts = new Float64Array(chances.length + 1);
  counts[0] = 1;
  let events = 0;
  for (const chance of chances) {
    events += 1;
    for (let count = events; count >= 0; count -= 1) {
      const more = count > 0 ? at(counts, count - 1) * chance : 0;
      counts[count] = more + at(counts, count) * (1 - chance);
    }
  }
  let sum = 0;
  for (let count = Math.max(0, needed); count <= chances.length; count += 1) sum += at(counts, count);
  return sum;
}

/** Rounds each value so that the rounded ones add up to the rounded sum: a list of causes may not contradict its total. */
export function roundToSum(values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits;
  const exact = values.map((value) => value * unit);
  const total = Math.round(exact.reduce((sum, value) => sum + value, 0));
  const floors = exact.map(Math.floor);
  const missing = total - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder)
    .slice(0, Math.max(0, missing));
  const raised = new Set(byRemainder.map(({ index }) => index));
  return floors.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / unit);
}

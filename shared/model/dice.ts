/**
 * Dice without a stream: every draw is a pure function of a seed and an address such as
 * `['stake', round, actor, target]`, so that replays, branches and paired games share their luck.
 */
export type Address = readonly (string | number)[];

/** A number in [0,1), 53 bits of it. */
export function uniform(seed: string, address: Address): number {
  hash(seed, address);
  return next53();
}

/** A draw from the standard normal distribution (Box-Muller). */
export function normal(seed: string, address: Address): number {
  hash(seed, address);
  const radius = Math.sqrt(-2 * Math.log(1 - next53()));
  return radius * Math.cos(2 * Math.PI * next53());
}

/** A draw from the exponential distribution with mean 1. */
export function exponential(seed: string, address: Address): number {
  return -Math.log(1 - uniform(seed, address));
}

/** True with the given probability. */
export function chance(seed: string, address: Address, probability: number): boolean {
  return uniform(seed, address) < probability;
}

/** One of the items, each as likely; there must be one. */
export function pick<Item>(seed: string, address: Address, items: readonly Item[]): Item {
  const item = items[Math.floor(uniform(seed, address) * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** One of the items, as likely as its weight (0 or more, not all 0). */
export function pickWeighted<Item>(
  seed: string,
  address: Address,
  items: readonly Item[],
  weights: readonly number[],
): Item {
  let left = uniform(seed, address) * weights.reduce((sum, weight) => sum + weight, 0);
  let last: Item | undefined;
  for (const [at, item] of items.entries()) {
    const weight = weights[at] ?? 0;
    if (weight <= 0) continue;
    last = item;
    left -= weight;
    if (left < 0) return item;
  }
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last;
}

/** The items in a random order (Fisher-Yates). */
export function shuffled<Item>(seed: string, address: Address, items: readonly Item[]): Item[] {
  const order = [...items];
  hash(seed, address);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next53() * (at + 1));
    [order[at], order[other]] = [order[other] as Item, order[at] as Item];
  }
  return order;
}

// State of sfc32, set by `hash` and used at once: no draw depends on an earlier one.
let a = 0;
let b = 0;
let c = 0;
let d = 0;

/** cyrb128 over the characters of seed and address, the parts kept apart by a character that ids do not have. */
function hash(seed: string, address: Address): void {
  a = 1779033703;
  b = 3144134277;
  c = 1013904242;
  d = 2773480762;
  absorb(seed);
  for (const part of address) {
    absorb('\u001f');
    absorb(typeof part === 'number' ? String(part) : part);
  }
  const mixedA = Math.imul(c ^ (a >>> 18), 597399067);
  const mixedB = Math.imul(d ^ (b >>> 22), 2869860233);
  const mixedC = Math.imul(mixedA ^ (c >>> 17), 951274213);
  const mixedD = Math.imul(mixedB ^ (d >>> 19), 2716044179);
  a = mixedA ^ mixedB ^ mixedC ^ mixedD;
  b = mixedB ^ a;
  c = mixedC ^ a;
  d = mixedD ^ a;
  for (let round = 0; round < 12; round += 1) next32();
}

function absorb(text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
}

function next32(): number {
  const sum = (a + b + d) | 0;
  d = (d + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = ((c << 21) | (c >>> 11)) + sum;
  c |= 0;
  return sum >>> 0;
}

function next53(): number {
  const high = next32() >>> 5;
  const low = next32() >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

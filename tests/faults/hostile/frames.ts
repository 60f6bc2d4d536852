/** Messages that no client of ours sends. */
import type { Dice } from '../../support/expand.ts';
import { pickOf } from '../../support/expand.ts';

const WORDS = [
  '',
  'floor',
  '__proto__',
  'constructor',
  'toString',
  'p-unknown0',
  '\u0000',
  '\u202e',
  '💥',
] as const;

function nested(depth: number, inside: unknown, asList: boolean): unknown {
  let value = inside;
  for (let level = 0; level < depth; level++) value = asList ? [value] : { a: value };
  return value;
}

/** Something of any type and shape. */
export function anything(dice: Dice): unknown {
  return pickOf<() => unknown>(dice, [
    () => null,
    () => undefined,
    () => dice() < 0.5,
    () => pickOf(dice, [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 31)]),
    () => pickOf(dice, WORDS),
    () => 'x'.repeat(Math.floor(dice() * 4000)),
    () => nested(1 + Math.floor(dice() * 400), 'deep', dice() < 0.5),
    () => [],
    () => ({}),
    () => Array.from({ length: Math.floor(dice() * 300) }, () => pickOf(dice, WORDS)),
    () => JSON.parse('{"__proto__": {"role": "facilitator"}, "constructor": {"prototype": {"ok": true}}}'),
    () => new Date(0),
    () => Buffer.from('raw'),
    () => new Map([['key', 'value']]),
    () => ({ type: pickOf(dice, ['join', 'setPresence', 'passTime', 'advance', 'end', 'unlock']) }),
  ])();
}

/** A value with something changed in it: a part replaced, left out or added. */
export function mangled(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice() < 0.2) return anything(dice);
  const entries = Object.entries(value);
  const at = Math.floor(dice() * (entries.length + 1));
  const chance = dice();
  if (at === entries.length || chance < 0.15) {
    const key = pickOf(dice, ['__proto__', 'extra', 'type', 'seat', 'person', 'role']);
    return Object.defineProperty(Array.isArray(value) ? [...value] : { ...value }, key, {
      value: anything(dice),
      enumerable: true,
    });
  }
  const changed = entries.flatMap(([key, part], place): [string, unknown][] => {
    if (place !== at) return [[key, part]];
    if (chance < 0.3) return [];
    return [[key, chance < 0.6 ? anything(dice) : mangled(part, dice)]];
  });
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

/** Bytes with some of them changed, cut off, doubled or put in. */
export function mangledBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = [...bytes];
  const place = () => Math.floor(dice() * copy.length);
  const byte = () => Math.floor(dice() * 256);
  for (let change = 1 + Math.floor(dice() * 4); change > 0; change--)
    pickOf<() => unknown>(dice, [
      () => copy.splice(place(), 1, byte()),
      () => copy.splice(place(), 0, byte(), byte()),
      () => copy.splice(place(), 1 + Math.floor(dice() * 6)),
      () => copy.splice(place()),
      () => copy.push(...copy.slice(place())),
    ])();
  return Uint8Array.from(copy.slice(0, 8000));
}

/** A frame of no protocol at all. */
export function garbage(dice: Dice): Uint8Array {
  const size = Math.floor(dice() ** 3 * 2000);
  return Uint8Array.from({ length: size }, () => Math.floor(dice() * 256));
}

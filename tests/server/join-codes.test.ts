import { describe, expect, test } from 'vitest';
import { newJoinCode, parseJoinCode } from '../../server/session/join-codes.ts';
import { CODE_LETTERS } from '../../shared/wire.ts';

const letters = [...CODE_LETTERS];
/** Every valid code: for each four letters, those fifth ones that are taken. */
const all = letters.flatMap((a) =>
  letters.flatMap((b) =>
    letters.flatMap((c) =>
      letters.flatMap((d) => {
        const codes = letters.map((e) => a + b + c + d + e).filter((code) => parseJoinCode(code));
        return codes.length > 0 ? [codes] : [];
      }),
    ),
  ),
);
const valid = new Set(all.flat());

describe('join codes', () => {
  test('four letters have at most one check letter, and most have one', () => {
    expect(all.every((codes) => codes.length === 1)).toBe(true);
    expect(valid.size).toBeGreaterThan(130_000);
  });

  test('one wrong letter never gives another valid code', () => {
    // Two that differ in one place are equal without it.
    for (let place = 0; place < 5; place++)
      expect(new Set([...valid].map((code) => `${code.slice(0, place)} ${code.slice(place + 1)}`)).size).toBe(
        valid.size,
      );
  });

  test('two exchanged neighbours never give another valid code', () => {
    const confused: string[] = [];
    for (const code of valid)
      for (let place = 0; place < 4; place++) {
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
        if (swapped !== code && valid.has(swapped)) confused.push(`${code} ${swapped}`);
      }
    expect(confused).toEqual([]);
  });

  test('a new code is valid and not always the same', () => {
    const codes = Array.from({ length: 200 }, newJoinCode);
    expect(codes.every((code) => valid.has(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(190);
  });

  test('what people type and paste', () => {
    const code = newJoinCode();
    const [a, b, c, d, e] = code;
    for (const typed of [
      code.toLowerCase(),
      ` ${code}\n`,
      `${a}${b}${c}${d} ${e}`,
      `${a} ${b} ${c} ${d} ${e}`,
      `${a}${b}-${c}${d}${e}`,
      `http://192.168.1.20:2567/j/${code}`,
      `https://entente.example/j/${code.toLowerCase()}?from=qr#top`,
      `entente.example/j/${code}/`,
    ])
      expect(parseJoinCode(typed)).toBe(code);
  });

  test('what is no code', () => {
    for (const typed of [
      '',
      'BBBB',
      'BBBBBB',
      'AEIOU',
      '12345',
      'https://entente.example/',
      '/j/',
      '😀😀😀😀😀',
    ])
      expect(parseJoinCode(typed)).toBeUndefined();
  });
});

import { randomInt } from 'node:crypto';
import { CODE_LETTERS } from '../../shared/wire.ts';
import type { EventLog } from '../log/event-log.ts';

/**
 * Four letters and a check letter. The sum of each letter's number times its place is a multiple of 23: a
 * prime above the number of letters, so that one wrong letter or two exchanged ones never give a valid code.
 * Four letters whose check would be 20 or more are not given out.
 */
const MODULUS = 23;
const LENGTH = 5;

function isValid(code: string): boolean {
  if (code.length !== LENGTH) return false;
  const numbers = [...code].map((letter) => CODE_LETTERS.indexOf(letter));
  if (numbers.some((number) => number < 0)) return false;
  return numbers.reduce((sum, number, index) => sum + number * (index + 1), 0) % MODULUS === 0;
}

export function newJoinCode(): string {
  const letter = () => CODE_LETTERS[randomInt(CODE_LETTERS.length)] ?? '';
  for (;;) {
    const start = letter() + letter() + letter() + letter();
    const check = [...CODE_LETTERS].find((last) => isValid(start + last));
    if (check) return start + check;
  }
}

/** A code that no session of the store has had, nor anything else that is named. */
export async function unusedCode(
  log: Pick<EventLog, 'has'>,
  isTaken: (code: string) => boolean = () => false,
): Promise<string> {
  for (;;) {
    const code = newJoinCode();
    if (!isTaken(code) && !(await log.has(code))) return code;
  }
}

/** The code in what somebody typed or pasted: small letters, blanks, dashes or a whole link; else undefined. */
export function parseJoinCode(typed: string): string | undefined {
  const link = /\/j\/([^/?#]*)/i.exec(typed);
  const code = (link?.[1] ?? typed).replace(/[\s\-–.]/g, '').toUpperCase();
  return isValid(code) ? code : undefined;
}

/** Who somebody is: a token of 256 random bits, or a code to type; of all of them only hashes are kept. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import { CODE_LETTERS } from '../../shared/wire.ts';

const ID_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function hashToken(token: string): string {
  return sha256(token);
}

/**
 * What opens somebody's place on another device: the facilitator's recovery code (again and again), a link (once),
 * a code that somebody who is inside asks for (once, within minutes).
 */
export type PassKind = 'recovery' | 'link' | 'transfer';
/** Letters to type: 69 bits, and 43 bits for what is good for ten minutes. */
const LENGTHS = { recovery: 16, transfer: 10 } as const;

export function newPass(kind: PassKind): string {
  if (kind === 'link') return newToken();
  const letters = Array.from({ length: LENGTHS[kind] }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]);
  return letters.join('');
}

/** The hash of one kind is none of another: no pass stands in for a token. */
export function hashPass(kind: PassKind, session: string, pass: string): string {
  return `${kind}:${sha256(`${kind} ${session} ${pass}`)}`;
}

/** Which pass somebody typed or followed, with small letters, blanks and dashes as they like. */
export function readPass(typed: string): { readonly kind: PassKind; readonly pass: string } | undefined {
  if (TOKEN.test(typed)) return { kind: 'link', pass: typed };
  const letters = typed.replace(/[\s\-–.]/g, '').toUpperCase();
  if ([...letters].some((letter) => !CODE_LETTERS.includes(letter))) return undefined;
  if (letters.length === LENGTHS.recovery) return { kind: 'recovery', pass: letters };
  return letters.length === LENGTHS.transfer ? { kind: 'transfer', pass: letters } : undefined;
}

/** Random, and shaped like the ids that the rules give out. */
export function newPersonId(): PersonId {
  return `p-${Array.from({ length: 8 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('')}`;
}

export function newSeed(): string {
  return randomBytes(32).toString('hex');
}

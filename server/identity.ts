/** Who somebody is: a token of 256 random bits, of which only the hash is kept. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { PersonId } from '../shared/rules/vocabulary.ts';

const ID_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Random, and shaped like the ids that the rules give out. */
export function newPersonId(): PersonId {
  return `p-${Array.from({ length: 8 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('')}`;
}

export function newSeed(): string {
  return randomBytes(32).toString('hex');
}

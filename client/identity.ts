/** What this browser remembers: who it is in a session, and what was typed before. */

/** One browser may hold several: the facilitator's console, a desk of its own, and the big screen. */
export type Post = 'desk' | 'console' | 'screen';

function read(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(key) ?? '';
  } catch {
    // Storage is switched off: the session works, a reload does not find back.
    return '';
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    if (value) storage().setItem(key, value);
    else storage().removeItem(key);
  } catch {
    // As above.
  }
}

const local = () => window.localStorage;
/** Of this tab alone, so that two tabs of one browser may be two people. */
const tab = () => window.sessionStorage;

function tokenKey(code: string, post: Post): string {
  return `entente.token.${code}.${post}`;
}

export function rememberToken(code: string, post: Post, token: string): void {
  write(tab, tokenKey(code, post), token);
  write(local, tokenKey(code, post), token);
}

/** The token that proves who this browser is in the session; '' where it never joined. */
export function rememberedToken(code: string, post: Post): string {
  return read(tab, tokenKey(code, post)) || read(local, tokenKey(code, post));
}

export function forgetToken(code: string, post: Post): void {
  write(tab, tokenKey(code, post), '');
  write(local, tokenKey(code, post), '');
}

export function rememberName(name: string): void {
  write(local, 'entente.name', name);
}

export function rememberedName(): string {
  return read(local, 'entente.name');
}

export function rememberCode(code: string): void {
  write(local, 'entente.code', code);
}

export function rememberedCode(): string {
  return read(local, 'entente.code');
}

/** At which table of a class this browser sits; '' where it never joined one. */
export function rememberedTable(group: string): string {
  return read(tab, tableKey(group)) || read(local, tableKey(group));
}

export function rememberTable(group: string, code: string): void {
  write(tab, tableKey(group), code);
  write(local, tableKey(group), code);
}

function tableKey(group: string): string {
  return `entente.table.${group}`;
}

/** Of this tab alone. */
export function readTab(key: string): string {
  return read(tab, key);
}

export function writeTab(key: string, value: string): void {
  write(tab, key, value);
}

export function readLocal(key: string): string {
  return read(local, key);
}

export function writeLocal(key: string, value: string): void {
  write(local, key, value);
}

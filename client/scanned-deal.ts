/** A deal that this device's camera has just read, until the desk stands that shows it. */
import { readTab, writeTab } from './identity.ts';

/** Refusals of a code typed or read stand under this key. */
export const MEET_CONTROL = 'handshake.meet';

function key(code: string): string {
  return `entente.shake.${code}`;
}

export function keepScanned(code: string, secret: string): void {
  writeTab(key(code), secret);
}

/** Hands it over once. */
export function takeScanned(code: string): string {
  const secret = readTab(key(code));
  writeTab(key(code), '');
  return secret;
}

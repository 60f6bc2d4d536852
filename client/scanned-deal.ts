/** A deal that this device's camera has just read, until the desk stands that shows it. */
function key(code: string): string {
  return `entente.shake.${code}`;
}

export function keepScanned(code: string, secret: string): void {
  try {
    sessionStorage.setItem(key(code), secret);
  } catch {
    // Storage is switched off: the three digits do the same.
  }
}

/** Hands it over once. */
export function takeScanned(code: string): string {
  try {
    const secret = sessionStorage.getItem(key(code)) ?? '';
    sessionStorage.removeItem(key(code));
    return secret;
  } catch {
    return '';
  }
}

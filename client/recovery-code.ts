/**
 * The recovery code of a session that was just set up, until it is written down. The server keeps its hash alone
 * and says it once; this tab holds it so that a reload does not lose it, and forgets it with the tab.
 */
function key(code: string): string {
  return `entente.recovery.${code}`;
}

export function keepRecovery(code: string, recovery: string): void {
  try {
    sessionStorage.setItem(key(code), recovery);
  } catch {
    // Storage is switched off: it cannot be shown after a reload.
  }
}

export function keptRecovery(code: string): string {
  try {
    return sessionStorage.getItem(key(code)) ?? '';
  } catch {
    return '';
  }
}

export function forgetRecovery(code: string): void {
  try {
    sessionStorage.removeItem(key(code));
  } catch {
    // As above.
  }
}

/** In groups, as one writes it down. */
export function inGroups(letters: string, size: number): string {
  return letters.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1-');
}

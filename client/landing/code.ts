import { CODE_LETTERS } from '../../shared/wire.ts';

const LENGTH = 5;

/** What somebody typed or pasted as the code of a session: lower case, blanks and whole addresses are welcome. */
export function readCode(typed: string): string {
  const path = /\/(?:j|desk|screen|console|debrief|groups|board|enter)\/([^/?#\s]+)/i.exec(typed);
  return (path?.[1] ?? typed).toUpperCase().replaceAll(/[^A-Z]/g, '');
}

/** Whether the server can know it at all. */
export function isCode(code: string): boolean {
  return code.length === LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter));
}

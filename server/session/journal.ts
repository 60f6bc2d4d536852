import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

/** Never holds a name, a token, a seed or what somebody wrote: codes, ids and counts only. */
export type Journal = Logger;

/** An error's message may quote what somebody sent: only its kind and where it arose are kept. */
function whatHappened(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const at = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return { kind: error.name, at: at.slice(0, 6).map((line) => line.trim()) };
}

export function openJournal(level: Config['logLevel'], to: DestinationStream = pino.destination(2)): Journal {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['token', '*.token', 'name', '*.name', 'seed', '*.seed'], censor: '[left out]' },
      serializers: { error: whatHappened },
    },
    to,
  );
}

/** What Colyseus logs may quote what a client sent: only that it happened is kept, for those who debug. */
export function quietly(journal: Journal): Pick<Console, 'debug' | 'error' | 'info' | 'trace' | 'warn'> {
  const note = () => journal.debug('the room layer reported something');
  return { debug: note, error: note, info: note, trace: note, warn: note };
}

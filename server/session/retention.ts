import type { EventLog } from '../log/event-log.ts';
import type { Hall } from './hall.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Removes what was closed so many days ago: now, and every hour. Returns how to stop it. */
export function forgetOldSessions(hall: Hall, log: EventLog, days: number): () => void {
  if (days === 0) return () => {};
  const forget = async () => {
    try {
      const removed = await log.forgetClosed(hall.now() - days * DAY);
      if (removed.length > 0) hall.journal.info({ sessions: removed.length }, 'old sessions were removed');
    } catch (error) {
      hall.journal.error({ error }, 'old sessions could not be removed');
    }
  };
  void forget();
  const timer = setInterval(() => void forget(), HOUR).unref();
  return () => clearInterval(timer);
}

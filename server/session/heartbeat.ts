import type { EventLog } from '../log/event-log.ts';
import type { Hall } from './hall.ts';
import type { StoreTrouble } from './health.ts';

/** Well within the time after which another server takes over; no more than this is unknown of an outage. */
const BEAT_MILLISECONDS = 2000;

/** Keeps our claims alive, and lets go of what another server has claimed. Returns how to stop it. */
export function keepClaims(hall: Hall, log: EventLog, trouble: StoreTrouble): () => void {
  let beating = false;
  const beat = async () => {
    if (beating) return;
    beating = true;
    try {
      const lost = await log.beat();
      trouble.note(true);
      for (const code of lost) hall.lose(code);
    } catch (error) {
      trouble.note(false);
      hall.journal.error({ error }, 'the store takes no sign of life');
    } finally {
      beating = false;
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MILLISECONDS);
  return () => clearInterval(timer);
}

import { isAsleep } from '../../shared/rules/asleep.ts';
import { LONGEST_SLEEP } from '../../shared/rules/people/series.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Hall } from './hall.ts';
import { Session } from './session.ts';

const HOUR = 3_600_000;
/** What a server of this machine leaves behind can be had at once; of others, when their leases are over. */
const LOOK_MILLISECONDS = 1500;
/** How long nothing happens before a session is not opened again: after its debrief, and anywhere else. */
const KEPT = { debrief: 24 * HOUR, otherwise: 30 * 24 * HOUR };

export type Damaged = { readonly session: string; readonly reason: string };

/** A session from its record, or why it cannot be. */
export async function readSession(log: EventLog, code: string): Promise<Session | Damaged> {
  const reading = await log.read(code).catch((error: unknown) => ({ damaged: String(error) }));
  if ('damaged' in reading) return { session: code, reason: reading.damaged };
  try {
    return new Session(code, reading.records, reading.identities, await log.openedAt(code));
  } catch {
    return { session: code, reason: 'its events do not lead to a state' };
  }
}

/** A game that was played elsewhere long ago is as new as its coming here. */
export function isStale({ state, lastAt, openedAt }: Session, now: number): boolean {
  const { nextAt } = state.public.lesson;
  // Until its next lesson nobody touches it; only who never comes back for a year is not waited for.
  if (isAsleep(state.public)) return now - Math.max(lastAt, openedAt, nextAt) > LONGEST_SLEEP;
  return (
    now - Math.max(lastAt, openedAt) > (state.public.phase === 'debrief' ? KEPT.debrief : KEPT.otherwise)
  );
}

/** Opens one session under its code, with nobody connected; closes it where nobody has touched it for long. */
async function open(
  hall: Hall,
  log: EventLog,
  code: string,
): Promise<Damaged | 'opened' | 'held' | 'closed'> {
  const claim = await log.claim(code);
  if ('heldBy' in claim) {
    hall.journal.info({ session: code, owner: claim.heldBy }, 'a session is open in another server');
    return 'held';
  }
  const session = await readSession(log, code);
  if (!(session instanceof Session)) return session;
  if (isStale(session, hall.now())) {
    await log.closeSession(code, hall.now());
    return 'closed';
  }
  await hall.admit(session, claim.silentFor);
  const connected = Object.entries(session.state.public.people).filter(([, person]) => person.connected);
  await Promise.all(
    connected.map(([person]) => hall.tell(session, { type: 'setPresence', person, connected: false })),
  );
  return 'opened';
}

/**
 * Opens every session that is not over; damaged ones stay closed, and what another server writes to is left to it.
 */
export async function recover(hall: Hall, log: EventLog): Promise<readonly Damaged[]> {
  const damaged: Damaged[] = [];
  for (const code of await log.sessions('open')) {
    const opened = await open(hall, log, code);
    if (typeof opened === 'object') damaged.push(opened);
  }
  return damaged;
}

export type Takeover = { readonly look: () => void; readonly stop: () => void };

/** Takes over, for as long as this server runs, what servers leave behind that are no more. */
export function takeOver(hall: Hall, log: EventLog, damaged: (found: Damaged) => void): Takeover {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      for (const code of await log.left()) {
        if (hall.sessionOf(code)) continue;
        const opened = await open(hall, log, code);
        if (opened === 'opened') hall.journal.warn({ session: code }, 'a session was taken over');
        if (typeof opened === 'object') damaged(opened);
      }
    } catch (error) {
      hall.journal.error({ error }, 'the sessions of other servers could not be looked for');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  return { look: () => void look(), stop: () => clearInterval(timer) };
}

/** Closes, every hour, what nobody has touched for long. */
export function closeStaleSessions(hall: Hall): NodeJS.Timeout {
  const timer = setInterval(() => {
    for (const session of hall.sessions)
      if (!hall.isWatched(session) && isStale(session, hall.now()))
        hall
          .close(session)
          .catch((error: unknown) => hall.journal.error({ error }, 'a session could not be closed'));
  }, HOUR);
  return timer.unref();
}

import { clearAnnouncer, announce as say } from '@react-aria/live-announcer';

const GAP = 3_000;
/** What waits to be said, by class: a later word of the same class replaces the earlier one. */
const waiting = new Map<string, string>();
let lastSaid = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function speak(): void {
  timer = undefined;
  if (waiting.size === 0) return;
  lastSaid = Date.now();
  say([...waiting.values()].join(' '), 'polite');
  waiting.clear();
}

/**
 * Says something to those who listen: at most every three seconds, what came in between merged into one.
 * `subject` is the class of events, so that “3 have voted” replaces “2 have voted”.
 */
export function announce(text: string, subject: string): void {
  waiting.set(subject, text);
  if (timer === undefined) timer = setTimeout(speak, Math.max(0, lastSaid + GAP - Date.now()));
}

/** For what cannot wait: the round closes, the connection is lost, an incident against you. Only the last is true. */
export function announceNow(text: string): void {
  clearAnnouncer('assertive');
  say(text, 'assertive');
}

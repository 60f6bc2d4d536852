import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** How long a server may be silent before another one takes its sessions over. */
export const LEASE_MILLISECONDS = 10_000;

/** A name for one run of one server. */
export function newOwner(): string {
  return `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
}

/**
 * Whether a server of this machine is certainly no more: then nobody has to wait until it has been silent for
 * long. What runs under our own number is us, and so was not the other one.
 */
export function isGone(owner: string): boolean {
  const [machine, number] = owner.split(' ');
  if (machine !== hostname()) return false;
  const pid = Number(number);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}

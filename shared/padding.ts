/** What is done in secret travels in parcels of one size: neither size nor delay of the answer tells what was done. */
import type { CommandType } from './rules/commands.ts';

export const SEALED_COMMANDS: ReadonlySet<CommandType> = new Set(['playConduct', 'planConduct'] as const);
/** Wider than the longest plan and its answer differ. */
const PARCEL = 1024;
/** The answer to what is sealed leaves this long after it came, in milliseconds, however long it took to decide. */
export const SEALED_DELAY = 200;

/** Blanks that fill a message up to whole parcels; lengths as JSON has them, near enough for what is ASCII. */
export function paddingFor(message: object): string {
  const length = JSON.stringify(message).length;
  return ' '.repeat(Math.ceil(length / PARCEL) * PARCEL - length);
}

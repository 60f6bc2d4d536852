/** What a process of this machine holds, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 1_048_576;
const PAGE_BYTES = 4096;

export type Held = { readonly at: number; readonly megabytes: number; readonly handles: number };

export function heldBy(pid: number, at: number): Held {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return {
    at,
    megabytes: (Number(pages) * PAGE_BYTES) / MEGABYTE,
    handles: readdirSync(`/proc/${pid}/fd`).length,
  };
}

export type Gauge = {
  /** By how many megabytes it has grown since, at the most. */
  readonly grown: () => number;
  readonly stop: () => void;
};

const LOOK_MILLISECONDS = 250;

/** Looks at a process again and again, from now on. */
export function gaugeOf(pid: number): Gauge {
  const { megabytes: before } = heldBy(pid, 0);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, heldBy(pid, 0).megabytes);
  }, LOOK_MILLISECONDS);
  return { grown: () => most - before, stop: () => clearInterval(timer) };
}

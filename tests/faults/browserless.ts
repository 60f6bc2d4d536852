/**
 * As much of a browser as the client's connection asks for, so that the very code that players run meets the
 * faults, many times in one process. All connections of a process go to one address, that of the server or of
 * the proxy before it.
 */
import { setMaxListeners } from 'node:events';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};

/** The length of a frame: views are shown no more often. */
const FRAME_MILLISECONDS = 16;

function pretend(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

let origin = '';

/** Where connections go from now on. */
export function goTo(url: string): void {
  origin = url;
}

/** Every connection of the process listens to them. */
function eventTarget(): EventTarget {
  const target = new EventTarget();
  setMaxListeners(0, target);
  return target;
}

export function withoutBrowser(): void {
  pretend('window', Object.assign(eventTarget(), { localStorage: storage, sessionStorage: storage }));
  pretend('document', Object.assign(eventTarget(), { hidden: false, visibilityState: 'visible' }));
  pretend('location', {
    get origin() {
      return origin;
    },
  });
  pretend('sessionStorage', storage);
  const { fetch } = globalThis;
  const here = (what: unknown) => (typeof what === 'string' && what.startsWith('/') ? origin + what : what);
  pretend('fetch', (what: string, options?: RequestInit) => fetch(here(what) as string, options));
  pretend('requestAnimationFrame', (show: () => void) => setTimeout(show, FRAME_MILLISECONDS));
  pretend('cancelAnimationFrame', clearTimeout);
}

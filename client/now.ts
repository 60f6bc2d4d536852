import { useSyncExternalStore } from 'react';
import { useGame } from './store.ts';

const TICK = 250;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function beat(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(beat, TICK);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const never = () => () => undefined;

/** This machine's time, told four times a second by one timer for all clocks; standing still while `running` is false. */
export function useNow(running: boolean): number {
  return useSyncExternalStore(running ? subscribe : never, () => now);
}

/** The server's time, told four times a second. */
export function useServerTime(): number {
  const offset = useGame((snapshot) => snapshot.offset);
  return useNow(true) + offset;
}

/** Whole seconds until a time of the server's clock; undefined where none is set. A pause holds them. */
export function useSecondsLeft(closesAt: number): number | undefined {
  const pausedAt = useGame((snapshot) => (snapshot.public?.paused ? snapshot.public.pausedAt : 0));
  const offset = useGame((snapshot) => snapshot.offset);
  const here = useNow(closesAt > 0 && pausedAt === 0);
  if (closesAt <= 0) return undefined;
  const at = pausedAt > 0 ? pausedAt : here + offset;
  return Math.max(0, Math.ceil((closesAt - at) / 1000));
}

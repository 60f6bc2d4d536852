import { createStore } from 'zustand/vanilla';
import { emptySnapshot, type Game, type Snapshot } from '../store.ts';
import type { Seen } from './shot.ts';

const CODE = 'BCDFG';

/** A session that stands still: it takes every command, and nothing comes of it. */
export function stillGame({ at, ...views }: Seen): Game {
  const store = createStore<Snapshot>(() => ({
    ...emptySnapshot(CODE),
    link: { state: 'live' },
    offset: at - Date.now(),
    ...views,
  }));
  return {
    ...store,
    token: '',
    send: () => Promise.resolve({ ok: true }),
    why: () => Promise.resolve({ reasons: [] }),
    close: () => undefined,
  };
}

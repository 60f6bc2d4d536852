import { Suspense, useSyncExternalStore } from 'react';
import { later } from '../later.tsx';

export type Note = { readonly id: number; readonly text: string; readonly kind: 'note' | 'refusal' };

// The region that shows them comes with the first word: most sessions pass without one.
const ToastRegion = later(() => import('./toast-region.tsx').then((file) => ({ default: file.ToastRegion })));

let notes: readonly Note[] = [];
const listeners = new Set<() => void>();

/** A passing word for things that have no place of their own on the screen. */
export function toast(text: string, kind: Note['kind'] = 'note'): void {
  notes = [...notes, { id: notes.length, text, kind }];
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Mounted once, by the session. */
export function Toasts() {
  const said = useSyncExternalStore(listen, () => notes);
  if (said.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion notes={said} />
    </Suspense>
  );
}

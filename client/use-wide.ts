import { useSyncExternalStore } from 'react';

const WIDE = '(width >= 56.25rem)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether three panes fit side by side. A phone gets other markup, not the same one hidden. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

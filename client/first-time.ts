import { useState } from 'react';

const SEEN = 'entente.seen.';

function wasSeen(id: string): boolean {
  try {
    return localStorage.getItem(SEEN + id) !== null;
  } catch {
    return false;
  }
}

function markSeen(id: string): void {
  try {
    localStorage.setItem(SEEN + id, '1');
  } catch {
    // It is shown once more the next time.
  }
}

/** Whether this browser is here for the first time, and how to say that it is no longer. */
export function useFirstTime(id: string): readonly [boolean, () => void] {
  const [seen, setSeen] = useState(() => wasSeen(id));
  const dismiss = () => {
    markSeen(id);
    setSeen(true);
  };
  return [!seen, dismiss];
}

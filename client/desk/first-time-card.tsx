import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../parts/button.tsx';
import styles from './first-time-card.module.css';

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

/** One sentence for those who enter a phase for the first time; put away, it stays away. */
export function FirstTimeCard({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(() => wasSeen(id));
  if (seen) return null;
  return (
    <aside className={styles.card}>
      <p>{children}</p>
      <Button
        kind="quiet"
        icon={<X aria-hidden="true" />}
        aria-label={t`Understood`}
        onPress={() => {
          markSeen(id);
          setSeen(true);
        }}
      />
    </aside>
  );
}

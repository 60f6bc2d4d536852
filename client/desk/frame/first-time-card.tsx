import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import styles from './first-time-card.module.css';

/** One sentence for those who enter a phase for the first time. It goes when it is put away, or when they begin. */
export function FirstTimeCard({ onDismiss, children }: { onDismiss: () => void; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <aside className={styles.card}>
      <p>{children}</p>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={onDismiss} />
    </aside>
  );
}

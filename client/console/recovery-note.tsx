import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { forgetRecovery, inGroups, keptRecovery } from '../recovery-code.ts';
import styles from './console.module.css';

/** Shown until it is written down, and never again. */
export function RecoveryNote({ code }: { code: string }) {
  const [recovery, setRecovery] = useState(() => keptRecovery(code));
  if (!recovery) return null;
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>Write this down</Trans>
      </h2>
      <p className={styles.recovery} dir="ltr">
        {inGroups(recovery, 4)}
      </p>
      <p>
        <Trans>
          Your recovery code. It opens this console on any device should this one fail, and it is asked for
          before the session is ended. It will not be shown again.
        </Trans>
      </p>
      <div className={styles.actions}>
        <Button
          onPress={() => {
            forgetRecovery(code);
            setRecovery('');
          }}
        >
          <Trans>I have written it down</Trans>
        </Button>
      </div>
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Lock, LockOpen, Monitor } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { isLocalOnly, joinAddress, shortAddress } from '../session/join-address.ts';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import styles from './console.module.css';
import { LaterBackup } from './later-panels.tsx';

const CONTROL = 'console.lock';

/** How people get in, and the door. */
export function JoinPanel() {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CONTROL);
  const code = useGame((snapshot) => snapshot.code);
  const locked = usePublic((view) => view.locked);
  return (
    <section className={styles.panel}>
      <h2>
        <Trans>Way in</Trans>
      </h2>
      <div className={styles.join}>
        <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
        <div>
          <p className={styles.bigCode}>{code}</p>
          <p className={styles.address}>{shortAddress()}</p>
        </div>
      </div>
      {isLocalOnly() ? (
        <p className={styles.muted}>
          <Trans>
            This address works on this machine alone. For other devices, open the console under the network
            address that the server printed when it started.
          </Trans>
        </p>
      ) : null}
      <div className={styles.actions}>
        <a className={styles.link} href={`/screen/${code}`} target="_blank" rel="noopener">
          <Monitor aria-hidden="true" size={20} />
          <Trans>Open the big screen</Trans>
        </a>
        <Button
          icon={locked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
          pending={pending}
          onPress={() => void send({ type: 'lock', locked: !locked }, CONTROL)}
        >
          {locked ? <Trans>Let people in again</Trans> : <Trans>Lock to newcomers</Trans>}
        </Button>
        <LaterBackup />
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Link } from '../connection.ts';
import { announceNow } from '../parts/announce.ts';
import styles from './banner.module.css';

const PATIENCE = 2_000;

/** Says that the connection is lost, once that has lasted for two seconds; the screen below stays readable. */
export function Banner({ link }: { link: Link }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const since = link.state === 'resuming' ? link.since : 0;
  const restarting = link.state === 'resuming' && link.restarting;
  useEffect(() => {
    if (since === 0) return;
    let told = false;
    const timer = setTimeout(() => {
      told = true;
      setShown(true);
      announceNow(t`Connection lost. Trying again.`);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setShown(false);
      if (told) announceNow(t`Connected again.`);
    };
  }, [since, t]);
  if (!shown) return null;
  return (
    <div className={styles.banner} role="status">
      <WifiOff aria-hidden="true" />
      <p>
        {restarting ? (
          <Trans>The server is restarting. You will be back in your place by yourself.</Trans>
        ) : (
          <Trans>Connection lost. Trying again; what you see may be old, and what you send is kept.</Trans>
        )}
      </p>
    </div>
  );
}

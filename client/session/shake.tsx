import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { rememberedToken } from '../identity.ts';
import { NameMark } from '../name-mark.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { keepScanned } from '../scanned-deal.ts';
import styles from './ended.module.css';

const KEY = /^#([\w-]{22})$/;

/** Where a camera leads that has read a deal off another phone: to one's own desk, which shows it for one tap. */
export function Shake({ code }: { code: string }) {
  const [isKept] = useState(() => {
    const secret = KEY.exec(location.hash)?.[1];
    if (secret === undefined || rememberedToken(code, 'desk') === '') return false;
    keepScanned(code, secret);
    return true;
  });
  if (isKept) return <Redirect to={`/desk/${code}`} replace />;
  return (
    <main id="content" className={styles.ended}>
      <NameMark />
      <RouteHeading>
        <Trans>This deal opens where you sit</Trans>
      </RouteHeading>
      <p>
        <Trans>
          This browser has no seat in the session. In the one that has, open your deals and type the three
          digits that stand beside the picture.
        </Trans>
      </p>
      <Link href={`/j/${code}`}>
        <Trans>Join the session</Trans>
      </Link>
    </main>
  );
}

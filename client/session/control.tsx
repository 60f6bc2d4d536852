import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Console } from '../console/console.tsx';
import { rememberedToken } from '../identity.ts';
import { NameMark } from '../name-mark.tsx';
import { RouteHeading } from '../route-heading.tsx';
import styles from './ended.module.css';
import { Session } from './session.tsx';

/** The facilitator's place. */
export function Control({ code }: { code: string }) {
  const token = rememberedToken(code, 'console');
  if (!token)
    return (
      <main id="content" className={styles.ended}>
        <NameMark />
        <RouteHeading>
          <Trans>This device does not run the session</Trans>
        </RouteHeading>
        <p>
          <Trans>The console opens where the session was set up, or anywhere with its recovery code.</Trans>
        </p>
        <Link href={`/enter/${code}`}>
          <Trans>Open it with the recovery code</Trans>
        </Link>
        <Link href={`/j/${code}`}>
          <Trans>Join the session</Trans>
        </Link>
      </main>
    );
  return (
    <Session code={code} token={token} post="console">
      {() => <Console />}
    </Session>
  );
}

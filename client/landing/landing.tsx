import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useTitle } from '../title.ts';
import { HostForm } from './host-form.tsx';
import { JoinForm } from './join-form.tsx';
import styles from './landing.module.css';
import { SoloForm } from './solo-form.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { VotePicture } from './vote-picture.tsx';

// Few bring a file.
const ImportGame = lazy(() => import('./import-game.tsx').then((file) => ({ default: file.ImportGame })));

function Hosting() {
  return (
    <>
      <HostForm />
      <Suspense fallback={null}>
        <ImportGame />
      </Suspense>
    </>
  );
}

type Way = 'join' | 'solo' | 'host';

export type LandingProps = {
  /** From the address or the QR code; '' at the front door. */
  code: string;
};

/** The front door: join, play alone, or set a session up. */
export function Landing({ code }: LandingProps) {
  const { t } = useLingui();
  const [way, setWay] = useState<Way>('join');
  useTitle(code ? t`Join` : t`Norms for cyberspace, negotiated`);
  return (
    <div className={styles.landing}>
      <header className={styles.header}>
        <NameMark size="m" />
        <div className={styles.choices}>
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </header>
      <main id="content" className={styles.main}>
        <RouteHeading className={styles.title}>
          <Trans>Negotiate the rules of cyberspace</Trans>
        </RouteHeading>
        <div className={styles.lines}>
          <p>
            <Trans>You speak for a state. You trade promises, draft a common text and vote on it.</Trans>
          </p>
          <p>
            <Trans>Then you act in secret, and something goes wrong. Who did it? Nobody can be sure.</Trans>
          </p>
          <p>
            <Trans>Stability rises or falls from 0 to 100, and every point of it says why.</Trans>
          </p>
          <p>
            <Link href="/model">
              <Trans>Read how the model works</Trans>
            </Link>
          </p>
        </div>
        <section className={styles.ways} aria-label={t`Ways in`}>
          <Tabs<Way>
            label={t`Ways in`}
            selected={way}
            onSelect={setWay}
            tabs={[
              { id: 'join', label: t`Join`, panel: <JoinForm code={code} /> },
              { id: 'solo', label: t`Play solo`, panel: <SoloForm /> },
              { id: 'host', label: t`Host`, panel: <Hosting /> },
            ]}
          />
        </section>
        <VotePicture />
      </main>
    </div>
  );
}

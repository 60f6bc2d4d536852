import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { later } from '../later.tsx';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Moment } from '../parts/moment.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useTitle } from '../title.ts';
import { whenQuiet } from '../when-quiet.ts';
import { JoinForm } from './join-form.tsx';
import styles from './landing.module.css';
import { ThemeChoice } from './theme-choice.tsx';

// Most people come with a code: the other two ways in follow when the page stands.
const SoloForm = later(() => import('./solo-form.tsx').then((file) => ({ default: file.SoloForm })));
const HostForm = later(() => import('./host-form.tsx').then((file) => ({ default: file.HostForm })));
// The picture stands below all that one does here.
const VotePicture = later(() => import('./vote-picture.tsx').then((file) => ({ default: file.VotePicture })));
// Few bring a file.
const ImportGame = later(() => import('./import-game.tsx').then((file) => ({ default: file.ImportGame })));

export type Way = 'join' | 'solo' | 'host';

type WayIn = { readonly way: Way; readonly href: string; readonly label: string };

export type LandingProps = {
  /** From the address or the QR code; '' at the front door. */
  code: string;
  way: Way;
};

function Form({ way, code }: LandingProps) {
  switch (way) {
    case 'join':
      return <JoinForm code={code} />;
    case 'solo':
      return <SoloForm />;
    case 'host':
      return (
        <>
          <HostForm />
          <Suspense fallback={null}>
            <ImportGame />
          </Suspense>
        </>
      );
  }
}

/** The front door: join, play alone, or set a session up. */
export function Landing({ code, way }: LandingProps) {
  const { t } = useLingui();
  useEffect(
    () =>
      whenQuiet(() => {
        void SoloForm.ahead();
        void HostForm.ahead();
      }),
    [],
  );
  const ways: readonly WayIn[] = [
    { way: 'join', href: code ? `/j/${code}` : '/', label: t`Join` },
    { way: 'solo', href: '/solo', label: t`Play solo` },
    { way: 'host', href: '/host', label: t`Host` },
  ];
  const here = ways.find((one) => one.way === way);
  useTitle(code || way !== 'join' ? (here?.label ?? '') : t`Norms for cyberspace, negotiated`);
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
        <section className={styles.ways} aria-label={here?.label}>
          <nav className={styles.bar} aria-label={t`Ways in`}>
            {ways.map((one) => (
              <Link
                key={one.way}
                href={one.href}
                className={styles.way}
                aria-current={one.way === way ? 'page' : undefined}
              >
                {one.label}
              </Link>
            ))}
          </nav>
          <Suspense fallback={<Moment />}>
            <Form way={way} code={code} />
          </Suspense>
        </section>
        <Suspense fallback={null}>
          <VotePicture />
        </Suspense>
      </main>
    </div>
  );
}

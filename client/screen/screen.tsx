import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { later } from '../later.tsx';
import { Clock } from '../parts/clock.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { joinAddress, shortAddress } from '../session/join-address.ts';
import { TableMark } from '../session/table-mark.tsx';
import { useGame, usePublic } from '../store.ts';
import { useTitle } from '../title.ts';
import { useWords } from '../words/use-words.ts';
import { Footer } from './footer.tsx';
import { PhaseLine } from './phase-line.tsx';
import { Scene } from './scene.tsx';
import styles from './screen.module.css';
import { Side } from './side.tsx';
import { useFit, useWall } from './use-wall.ts';

// A wall foretells nothing.
const Forecasts = later(() => import('./forecasts.tsx').then((file) => ({ default: file.Forecasts })));

export type ScreenProps = {
  /** On a projector: large letters, and the key L for light and dark. Else on an observer's own device. */
  wall: boolean;
};

function Corner() {
  const { t } = useLingui();
  const code = useGame((snapshot) => snapshot.code);
  return (
    <div className={styles.corner}>
      <div>
        <span className={styles.address}>{shortAddress()}</span>
        <strong className={styles.code}>{code}</strong>
        <TableMark />
      </div>
      <div className={styles.qr}>
        <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
      </div>
    </div>
  );
}

/** What everybody may see, for the whole room: one scene at a time, chosen by the phase. */
export function Screen({ wall }: ScreenProps) {
  const { t } = useLingui();
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const stage = usePublic((view) => view.stage);
  const scene = usePublic((view) => view.lesson.scene);
  const closesAt = usePublic((view) => view.closesAt);
  const itemClosesAt = usePublic(
    (view) =>
      Object.values(view.items).find((item) => item.status === 'open')?.closesAt ?? view.stageClosesAt,
  );
  useWall(wall);
  const place = useFit<HTMLElement>(wall);
  useTitle(words.phase(phase) || t`Screen`);
  const short = phase === 'plenary' && itemClosesAt > 0 ? itemClosesAt : closesAt;
  return (
    <div className={styles.screen} data-wall={wall}>
      <header className={styles.header}>
        <RouteHeading className={styles.phase}>
          <PhaseLine />
        </RouteHeading>
        <Clock closesAt={short} size="l" />
        {phase === 'lobby' ? null : <Corner />}
      </header>
      {wall ? null : (
        <Suspense fallback={<div />}>
          <Forecasts />
        </Suspense>
      )}
      <main ref={place} id="content" className={styles.body} data-scene={scene || phase} data-stage={stage}>
        <Scene />
        <Side />
      </main>
      <Footer />
    </div>
  );
}

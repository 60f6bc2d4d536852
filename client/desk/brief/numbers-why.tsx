import { Suspense } from 'react';
import { plays } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { later } from '../../later.tsx';
import { MandateWhy } from './mandate-why.tsx';
import styles from './numbers-why.module.css';
import { StabilityWhy } from './stability-why.tsx';

// Only where tools leak and nets close.
const WorldMeters = later(() => import('./world-meters.tsx').then((file) => ({ default: file.WorldMeters })));

/** Why one's own number and everybody's stand where they stand. */
export function NumbersWhy({ view, mandate }: { view: SeatView; mandate: number | null }) {
  return (
    <div className={styles.why}>
      <MandateWhy view={view} mandate={mandate} />
      <StabilityWhy view={view.public} />
      {plays(view.public, 'planning') ? (
        <Suspense fallback={null}>
          <WorldMeters view={view} />
        </Suspense>
      ) : null}
    </div>
  );
}

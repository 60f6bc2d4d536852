import { Trans } from '@lingui/react/macro';
import { StabilityChart } from '../parts/stability-chart.tsx';
import styles from './scenes.module.css';

/** The end: step out of the role, then look back together. */
export function DebriefScene() {
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Leave your seat</Trans>
      </h2>
      <p className={styles.lead}>
        <Trans>First how it felt. Then what happened. Then why. Then what we take home.</Trans>
      </p>
      <StabilityChart switchable={false} />
    </section>
  );
}

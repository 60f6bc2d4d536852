import { Trans } from '@lingui/react/macro';
import { NextLesson } from '../parts/next-lesson.tsx';
import { StabilityChart } from '../parts/stability-chart.tsx';
import styles from './scenes.module.css';

/** Between two lessons: that the session sleeps, and until when. */
export function AsleepScene() {
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Until next time</Trans>
      </h2>
      <p className={styles.sub}>
        <NextLesson />
      </p>
      <p className={styles.lead}>
        <Trans>Every seat is kept. The same code opens it again.</Trans>
      </p>
      <StabilityChart switchable={false} />
    </section>
  );
}

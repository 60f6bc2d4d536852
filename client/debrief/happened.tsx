import { Trans } from '@lingui/react/macro';
import { Button } from '../parts/button.tsx';
import { StabilityChart } from '../parts/stability-chart.tsx';
import { Commitments } from './commitments.tsx';
import styles from './debrief.module.css';
import { RollCalls } from './roll-calls.tsx';

/** Step 2: the record, as everybody could have seen it, with what was true beside it. */
export function Happened({ onNext }: { onNext: () => void }) {
  return (
    <div className={styles.step}>
      <section className={styles.card}>
        <StabilityChart />
      </section>
      <section className={styles.section}>
        <h2>
          <Trans>Votes</Trans>
        </h2>
        <RollCalls />
      </section>
      <section className={styles.section}>
        <h2>
          <Trans>Commitments and their fate</Trans>
        </h2>
        <Commitments />
      </section>
      <div>
        <Button onPress={onNext}>
          <Trans>Next: why</Trans>
        </Button>
      </div>
    </div>
  );
}

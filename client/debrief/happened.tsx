import { Trans } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Suspense } from 'react';
import { later } from '../later.tsx';
import { Button } from '../parts/button.tsx';
import { StabilityChart } from '../parts/stability-chart.tsx';
import { useGame, usePublic } from '../store.ts';
import { withWords } from '../words/i18n.ts';
import { Commitments } from './commitments.tsx';
import styles from './debrief.module.css';
import { Moments } from './moments.tsx';
import { NotYet } from './reveals.tsx';
import { RollCalls } from './roll-calls.tsx';
import { useLead } from './use-lead.ts';

// Few classes have several.
const OtherTables = later(
  withWords(['groups'], () => import('../groups/other-tables.tsx').then((file) => file.OtherTables)),
);

const HistoryList = later(
  withWords(['cards'], () => import('../cards/history-list.tsx').then((file) => file.HistoryList)),
);

/** Step 2: the record, as everybody could have seen it, with what was true beside it. */
export function Happened({ onNext }: { onNext: () => void }) {
  const { go } = useLead();
  const table = useGame((snapshot) => snapshot.me?.table);
  const hasHistory = usePublic(
    (view) => Object.keys(view.history).length + Object.keys(view.hearings).length > 0,
  );
  const isTold = usePublic((view) => view.debrief.revealed.includes('promises'));
  return (
    <div className={styles.step}>
      <div className={styles.actions}>
        <Button kind="primary" icon={<History aria-hidden="true" />} onPress={() => go({ revision: 1 })}>
          <Trans>Replay the session</Trans>
        </Button>
        <span className={styles.muted}>
          <Trans>Any moment again, as everybody saw it or through the eyes of one seat.</Trans>
        </span>
      </div>
      <Moments />
      <section className={styles.card}>
        <StabilityChart />
      </section>
      {table ? (
        <Suspense fallback={null}>
          <OtherTables place={table} />
        </Suspense>
      ) : null}
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
        {isTold ? null : <NotYet what="promises" />}
        <Commitments />
      </section>
      {hasHistory ? (
        <Suspense fallback={null}>
          <HistoryList />
        </Suspense>
      ) : null}
      <div>
        <Button onPress={onNext}>
          <Trans>Next: why</Trans>
        </Button>
      </div>
    </div>
  );
}

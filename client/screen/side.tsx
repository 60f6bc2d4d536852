import { Trans } from '@lingui/react/macro';
import { Causes } from '../parts/causes.tsx';
import { StabilityGauge } from '../parts/stability-gauge.tsx';
import { usePublic } from '../store.ts';
import { Agenda } from './agenda.tsx';
import { GaugeList } from './gauge-list.tsx';
import styles from './screen.module.css';

const CAUSES_SHOWN = 3;

function LastCauses() {
  const ledger = usePublic((view) => view.ledger);
  const score = usePublic((view) => view.stability);
  const before = usePublic((view) => view.stabilityBefore);
  const rows = Object.values(ledger);
  const round = Math.max(0, ...rows.map((row) => row.round));
  if (round === 0) return <Agenda />;
  return (
    <>
      <h2 className={styles.sideTitle}>
        <Trans>Why, in round {round}</Trans>
      </h2>
      <Causes
        rows={rows.filter((row) => row.round === round)}
        from={before}
        to={score}
        most={CAUSES_SHOWN}
        compact
      />
    </>
  );
}

/** The number, always beside the scene; below it what moved it, what it is made of, or what is being talked about. */
export function Side() {
  const phase = usePublic((view) => view.phase);
  const stage = usePublic((view) => view.stage);
  // These scenes show the causes themselves.
  const told = phase === 'debrief' || (phase === 'assessment' && stage === 'shown');
  return (
    <section className={styles.side}>
      <StabilityGauge size="l" />
      {phase === 'negotiation' ? <Agenda /> : told ? <GaugeList /> : <LastCauses />}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { summaryOf } from '../../shared/rules/debrief/table-summary.ts';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { CLOCK_CONTROL, ClockButtons } from '../console/clock-buttons.tsx';
import { Undo } from '../console/undo.tsx';
import { useWaitingSince } from '../console/use-waiting-since.ts';
import { Waited } from '../console/waited.tsx';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './groups.module.css';
import { TableFacts } from './table-facts.tsx';

const NOBODY: ConsoleView['waitingFor'] = [];

function WaitedFor() {
  const words = useWords();
  const waiting = useGame((snapshot) => snapshot.console?.waitingFor ?? NOBODY);
  const since = useWaitingSince(waiting);
  const inLobby = useGame((snapshot) => snapshot.public?.phase === 'lobby');
  const first = Math.min(...[...since.values()].map((one) => one.since));
  if (waiting.length === 0 || inLobby) return null;
  return (
    <p className={styles.waiting} dir="auto">
      <Trans>Waited for: {words.list(waiting.map(({ seat }) => words.seat(seat)))}</Trans>{' '}
      <Waited since={first} />
    </p>
  );
}

/** One table among several on the facilitator's page: how it stands, who is waited for, and its clock. */
export function TableCard({ number, group }: { number: number; group: string }) {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const link = useGame((snapshot) => snapshot.link);
  const view = useGame((snapshot) => snapshot.public);
  const offset = useGame((snapshot) => snapshot.offset);
  return (
    <section className={styles.card} aria-label={t`Table ${number}`} data-lost={link.state !== 'live'}>
      <header className={styles.cardHeader}>
        <h2>
          <Trans>Table {number}</Trans>
        </h2>
        <span className={styles.tableCode}>{code}</span>
      </header>
      {link.state === 'ended' ? (
        <>
          <p>
            <Trans>This table is run from another window or device.</Trans>
          </p>
          <Button onPress={() => location.reload()}>
            <Trans>Take it back here</Trans>
          </Button>
        </>
      ) : view ? (
        <>
          <TableFacts summary={summaryOf(view)} offset={offset} nameOf={words.norm} />
          <WaitedFor />
          <div className={styles.buttons}>
            <ClockButtons />
            <Undo control={CLOCK_CONTROL} />
          </div>
          <RefusalLine control={CLOCK_CONTROL} />
          <Link className={styles.open} href={`/groups/${group}/${number}`}>
            <Trans>Open the console of table {number}</Trans>
          </Link>
        </>
      ) : (
        <p role="status">
          <Trans>Connecting…</Trans>
        </p>
      )}
    </section>
  );
}

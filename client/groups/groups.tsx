import { Trans, useLingui } from '@lingui/react/macro';
import { Monitor } from 'lucide-react';
import { Link } from 'wouter';
import { Console } from '../console/console.tsx';
import { RecoveryNote } from '../console/recovery-note.tsx';
import { rememberedToken } from '../identity.ts';
import { NameMark } from '../name-mark.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { RouteHeading } from '../route-heading.tsx';
import ended from '../session/ended.module.css';
import { HttpProblem } from '../session/http-problem.tsx';
import { joinAddress, shortAddress } from '../session/join-address.ts';
import { SessionGate } from '../session/session.tsx';
import { type Game, GameProvider } from '../store.ts';
import { useTitle } from '../title.ts';
import { Waiting } from '../waiting.tsx';
import styles from './groups.module.css';
import { TableCard } from './table-card.tsx';
import { Together } from './together.tsx';
import { useBoard } from './use-board.ts';
import { useGames } from './use-games.ts';

/** The tables are all there from the beginning: this only notices that the server is back. */
const EVERY = 60_000;

export type GroupsViewProps = { code: string; games: readonly Game[]; numbers: readonly number[] };

/** All tables on one page: what is done at all of them, and each with its own clock. */
export function GroupsView({ code, games, numbers }: GroupsViewProps) {
  const { t } = useLingui();
  useTitle(t`Tables ${code}`);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <NameMark size="s" />
        <RouteHeading className={styles.title}>
          <Trans>All tables</Trans>
        </RouteHeading>
        <LanguageChoice />
      </header>
      <main id="content" className={styles.main}>
        <Together games={games} />
        <RecoveryNote code={code} />
        <div className={styles.cards}>
          {games.map((game, index) => (
            <GameProvider key={numbers[index]} value={game}>
              <TableCard number={numbers[index] ?? 0} group={code} />
            </GameProvider>
          ))}
        </div>
        <section className={styles.way}>
          <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
          <div>
            <h2>
              <Trans>Way in</Trans>
            </h2>
            <p className={styles.code}>{code}</p>
            <p>{shortAddress()}</p>
            <p className={styles.muted}>
              <Trans>One code for all: it leads newcomers to the table where fewest are.</Trans>
            </p>
            <a className={styles.open} href={`/board/${code}`} target="_blank" rel="noopener">
              <Monitor aria-hidden="true" size={20} />
              <Trans>Open the board for the big screen</Trans>
            </a>
          </div>
        </section>
      </main>
    </div>
  );
}

function NotHere({ code }: { code: string }) {
  return (
    <main id="content" className={ended.ended}>
      <NameMark />
      <RouteHeading>
        <Trans>This device does not run the tables</Trans>
      </RouteHeading>
      <p>
        <Trans>Their console opens where they were set up, or anywhere with their recovery code.</Trans>
      </p>
      <Link href={`/enter/${code}`}>
        <Trans>Open it with the recovery code</Trans>
      </Link>
    </main>
  );
}

type LiveProps = { code: string; table: number; codes: string; numbers: readonly number[] };

function Live({ code, table, codes, numbers }: LiveProps) {
  const { t } = useLingui();
  const games = useGames(codes);
  if (games.length === 0) return <Waiting />;
  const game = games[numbers.indexOf(table)];
  if (!game) return <GroupsView code={code} games={games} numbers={numbers} />;
  return (
    <>
      <nav className={styles.bar} aria-label={t`Tables`}>
        <Link href={`/groups/${code}`}>
          <Trans>All tables</Trans>
        </Link>
        {numbers.map((number) => (
          <Link
            key={number}
            href={`/groups/${code}/${number}`}
            aria-current={number === table ? 'page' : undefined}
          >
            <Trans>Table {number}</Trans>
          </Link>
        ))}
      </nav>
      <GameProvider key={table} value={game}>
        <SessionGate post="console">{() => <Console />}</SessionGate>
      </GameProvider>
    </>
  );
}

/** The facilitator's page for a class of several tables; `table` opens the console of one of them, on the same line. */
export function Groups({ code, table }: { code: string; table: string }) {
  const known = useBoard(code, EVERY);
  if (known.state === 'waiting') return <Waiting />;
  if (known.state === 'failed') return <HttpProblem error={known.error} fact={known.fact} />;
  const run = known.board.tables.filter((one) => rememberedToken(one.code, 'console') !== '');
  if (run.length === 0) return <NotHere code={code} />;
  return (
    <Live
      code={code}
      table={Number(table)}
      codes={run.map((one) => one.code).join(' ')}
      numbers={run.map(({ number }) => number)}
    />
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupBoard } from '../../shared/wire.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useFit, useWall } from '../screen/use-wall.ts';
import { HttpProblem } from '../session/http-problem.tsx';
import { joinAddress, shortAddress } from '../session/join-address.ts';
import { useTitle } from '../title.ts';
import { Waiting } from '../waiting.tsx';
import { textLanguage } from '../words/i18n.ts';
import styles from './board.module.css';
import { SideBySide } from './side-by-side.tsx';
import { useBoard } from './use-board.ts';

const EVERY = 2_000;
/** A few tables in their lobby leave room for letters so much larger. */
const LARGEST = 1.5;

/** The tables of a class for the whole room: how to get in, and how they stand beside one another. */
export function BoardView({ board, offset }: { board: GroupBoard; offset: number }) {
  const { t, i18n } = useLingui();
  const { code, title, tables } = board;
  useWall(true);
  const place = useFit<HTMLDivElement>(true, LARGEST);
  useTitle(t`Board ${code}`);
  return (
    <div ref={place} className={styles.board}>
      <header className={styles.header}>
        <RouteHeading className={styles.title}>
          <span dir="auto">{title[textLanguage(i18n.locale)] || title.en}</span>
        </RouteHeading>
        <div className={styles.way}>
          <div>
            <p>
              <Trans>
                Open <strong>{shortAddress()}</strong> and type
              </Trans>
            </p>
            <p className={styles.code}>{code}</p>
          </div>
          <div className={styles.qr}>
            <QrCode text={joinAddress(code)} label={t`QR code of the address to join`} />
          </div>
        </div>
      </header>
      <main id="content" className={styles.main} data-many={tables.length > 3}>
        <SideBySide board={board} offset={offset} heading="h2" />
      </main>
    </div>
  );
}

export function Board({ code }: { code: string }) {
  const known = useBoard(code, EVERY);
  if (known.state === 'waiting') return <Waiting />;
  if (known.state === 'failed') return <HttpProblem error={known.error} fact={known.fact} />;
  return <BoardView board={known.board} offset={known.offset} />;
}

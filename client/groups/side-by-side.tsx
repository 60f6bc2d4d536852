import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupBoard } from '../../shared/wire.ts';
import { textLanguage } from '../words/i18n.ts';
import { TableFacts } from './table-facts.tsx';
import styles from './tables.module.css';

type Props = {
  board: GroupBoard;
  offset: number;
  /** The table of who looks; 0: none. */
  own?: number;
};

/** The tables of a class beside one another. */
export function SideBySide({ board, offset, own = 0 }: Props) {
  const { i18n } = useLingui();
  const language = textLanguage(i18n.locale);
  return (
    <ul className={styles.tables}>
      {board.tables.map(({ code, number, summary }) => (
        <li key={code} className={styles.table} data-own={number === own}>
          <h3>{number === own ? <Trans>Table {number}, yours</Trans> : <Trans>Table {number}</Trans>}</h3>
          <TableFacts
            summary={summary}
            offset={offset}
            nameOf={(norm) => board.norms[norm]?.[language] || board.norms[norm]?.en || norm}
          />
        </li>
      ))}
    </ul>
  );
}

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
  /** The level of the tables' headings on this page. */
  heading: 'h2' | 'h3';
};

/** The tables of a class beside one another. */
export function SideBySide({ board, offset, own = 0, heading: Heading }: Props) {
  const { i18n } = useLingui();
  const language = textLanguage(i18n.locale);
  return (
    <ul className={styles.tables}>
      {board.tables.map(({ code, number, summary }) => (
        <li key={code} className={styles.table} data-own={number === own}>
          <Heading className={styles.heading}>
            {number === own ? <Trans>Table {number}, yours</Trans> : <Trans>Table {number}</Trans>}
          </Heading>
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

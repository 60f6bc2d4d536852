import { Plural, Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Tag } from '../../parts/tag.tsx';
import { MEASURE_WORDS, OPERATION_WORDS, SECTOR_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

type Precedent = PublicView['precedents'][string];

/** How acts were answered before: the next answer of the same kind leans on it. */
export function Precedents({ view: { precedents } }: { view: PublicView }) {
  const all = Object.entries(precedents).reverse();
  const count = all.length;
  if (count === 0) return null;
  return (
    <Disclosure title={<Trans>Precedents ({count})</Trans>}>
      <ul className={styles.list}>
        {all.map(([id, precedent]) => (
          <Line key={id} precedent={precedent} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Line({ precedent }: { precedent: Precedent }) {
  const words = useWords();
  const { round, effect, sector, measure, lawful, joiners, cited } = precedent;
  const act = words.say(OPERATION_WORDS[effect]);
  const where = words.say(SECTOR_WORDS[sector]);
  const answer = words.say(MEASURE_WORDS[measure]);
  return (
    <li className={styles.section}>
      <p className={styles.row}>
        <strong>{answer}</strong>
        {lawful ? (
          <Tag tone="success">
            <Trans>inside the law</Trans>
          </Tag>
        ) : (
          <Tag tone="danger">
            <Trans>outside the law</Trans>
          </Tag>
        )}
      </p>
      <p className={styles.muted}>
        <Trans>
          Round {round}: {act}, {where}.
        </Trans>{' '}
        <Plural value={joiners} _0="Nobody joined." one="# state joined." other="# states joined." />{' '}
        <Plural value={cited} _0="Not cited since." one="Cited once since." other="Cited # times since." />
      </p>
    </li>
  );
}

import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import type { Precedent } from '../../shared/rules/view-record.ts';
import type { Id } from '../../shared/rules/vocabulary.ts';
import { MEASURE_WORDS, THRESHOLD_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { LawTag } from './law-tag.tsx';
import styles from './panel.module.css';

/** What was done before about acts of this kind; an answer of the same measure will cite it. */
export function PrecedentList({ view, incident }: { view: PublicView; incident: Id }) {
  const act = view.incidents[incident];
  const alike = Object.entries(view.precedents).filter(
    ([, { effect, sector }]) => effect === act?.effect && sector === act.sector,
  );
  if (alike.length === 0) return null;
  return (
    <>
      <h4 className={styles.muted}>
        <Trans>Precedents</Trans>
      </h4>
      <ul className={styles.list}>
        {alike.map(([id, precedent]) => (
          <li key={id}>
            <PrecedentLine precedent={precedent} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A precedent in a line: when, what was done, whether it was lawful, how often it was cited. */
export function PrecedentLine({ precedent }: { precedent: Precedent }) {
  const words = useWords();
  const { round, measure, found, lawful, joiners, cited } = precedent;
  const done = words.say(MEASURE_WORDS[measure]);
  const finding = found === '' ? '' : words.say(THRESHOLD_WORDS[found]);
  return (
    <span className={styles.row}>
      <span>
        <Trans>
          Round {round}: <strong>{done}</strong>
        </Trans>
        {joiners > 0 ? (
          <>
            {', '}
            <Trans>joined by {joiners}</Trans>
          </>
        ) : null}
        {finding ? (
          <>
            {', '}
            <Trans>found to be: {finding}</Trans>
          </>
        ) : null}
        {cited > 0 ? (
          <>
            {', '}
            {cited === 1 ? <Trans>cited once</Trans> : <Trans>cited {cited} times</Trans>}
          </>
        ) : null}
      </span>
      <LawTag lawful={lawful} contested={false} />
    </span>
  );
}

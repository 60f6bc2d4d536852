import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { PrecedentLine } from '../../parts/precedent-line.tsx';
import styles from '../frame/panel.module.css';

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

import { Trans } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { normsInForce } from '../text/in-force.ts';

/** What the last review would have shown without the commitments on one norm, the dearest first. */
export function Without({ view }: { view: SeatView }) {
  const words = useWords();
  const { agenda, stability } = view.public;
  const norms = normsInForce(view.public)
    .filter(({ instruments }) => instruments.length > 0)
    .map(({ norm }) => ({ norm, without: agenda[norm]?.without ?? -1 }))
    .filter(({ without }) => without >= 0)
    .sort((a, b) => a.without - b.without);
  if (norms.length === 0) return null;
  return (
    <Disclosure title={<Trans>What would it be without …?</Trans>}>
      <ul className={styles.list} data-numbers>
        {norms.map(({ norm, without }) => (
          <li key={norm} className={`${styles.row} ${styles.apart}`}>
            <span dir="auto">{words.norm(norm)}</span>
            <span>
              <strong>{words.number(without, 1)}</strong> ({words.signed(without - stability, 1)})
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.muted}>
        <Trans>Stability as it would be if nobody owed that norm, with the same luck.</Trans>
      </p>
    </Disclosure>
  );
}

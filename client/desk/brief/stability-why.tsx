import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import { Causes } from '../../parts/causes.tsx';
import { ModelLink } from '../../parts/model-link.tsx';
import styles from './mandate-why.module.css';

/** The causes of the last change of the public score; they add up to it. */
export function StabilityWhy({ view }: { view: PublicView }) {
  const stability = Math.round(view.stability);
  const last = Math.max(0, ...Object.values(view.scores).map(({ round }) => round));
  const rows = Object.values(view.ledger).filter(({ round }) => round === last);
  return (
    <section className={styles.why}>
      <h3>
        <Trans>Stability {stability} of 100</Trans>
      </h3>
      {last === 0 ? (
        <p>
          <Trans>This is where the session began. The first review says what moved it, cause by cause.</Trans>
        </p>
      ) : (
        <Causes rows={rows} from={view.stabilityBefore} to={view.stability} />
      )}
      <p>
        <ModelLink view={view} />
      </p>
    </section>
  );
}

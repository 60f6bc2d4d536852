import { Trans } from '@lingui/react/macro';
import { GAUGES } from '../../shared/rules/vocabulary.ts';
import { usePublic } from '../store.ts';
import { GAUGE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './screen.module.css';

/** The seven gauges that the number is made of, after the last review. */
export function GaugeList() {
  const words = useWords();
  const scores = usePublic((view) => view.scores);
  const last = Object.values(scores).reduce<(typeof scores)[string] | undefined>(
    (latest, entry) => (!latest || entry.round > latest.round ? entry : latest),
    undefined,
  );
  if (!last) return null;
  return (
    <div className={styles.gauges}>
      <h2 className={styles.sideTitle}>
        <Trans>What it is made of</Trans>
      </h2>
      <dl>
        {GAUGES.map((gauge) => (
          <div key={gauge}>
            <dt>{words.say(GAUGE_WORDS[gauge])}</dt>
            <dd data-numbers="">{words.percent(last[gauge])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

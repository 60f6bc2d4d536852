import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { MineView } from '../../shared/rules/view/mine.ts';
import { FORECASTS, type Forecasting } from '../../shared/rules/vocabulary/people.ts';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

const ABOUT_WORDS: Readonly<Record<Forecasting, MessageDescriptor>> = {
  vote: msg`Votes`,
  stability: msg`Stability`,
  culprit: msg`Who did it`,
};

const NONE: MineView['foretold'] = {};

/** What those who watched foretold, together; and for each of them their own. */
export function Foretold() {
  const words = useWords();
  const foretold = useGame((snapshot) => snapshot.mine?.foretold ?? NONE);
  const isWatching = useGame((snapshot) => snapshot.me?.role === 'observer');
  const kinds = FORECASTS.flatMap((about) => {
    const entry = foretold[about];
    return entry ? [{ about, ...entry }] : [];
  });
  if (kinds.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>What those who watched foretold</Trans>
      </h2>
      <p className={styles.muted}>
        <Trans>
          The Brier score is 0 for who was certain and right, and 2 for who was certain and wrong.
        </Trans>
      </p>
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>About</Trans>
            <Trans>Right</Trans>
            <Trans>Brier score</Trans>
          </Columns>
          <tbody>
            {kinds.map(({ about, made, right, brier }) => (
              <tr key={about}>
                <th scope="row">{words.say(ABOUT_WORDS[about])}</th>
                <td>
                  <Trans>
                    {right} of {made}
                  </Trans>
                </td>
                <td>{words.number(brier, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {isWatching ? <Own /> : null}
    </section>
  );
}

function Own() {
  const words = useWords();
  const mine = useGame((snapshot) => snapshot.mine);
  const known = Object.values(mine?.forecasts ?? {}).filter(({ brier }) => brier >= 0);
  if (known.length === 0) return null;
  const mean = words.number(known.reduce((sum, { brier }) => sum + brier, 0) / known.length, 2);
  return (
    <p>
      <Plural
        value={known.length}
        one={`Your own prediction: ${mean}. Nobody else sees it.`}
        other={`Your own # predictions: ${mean} on average. Nobody else sees it.`}
      />
    </p>
  );
}

import { Trans } from '@lingui/react/macro';
import type { MineView } from '../../shared/rules/view/mine.ts';
import { LISTED_WORDS } from '../lessons/survey-words.ts';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

const NONE: MineView['questions'] = {};

/** For the facilitator: what all said before and after, as means. Lines stand in the export. */
export function SurveyResults() {
  const words = useWords();
  const questions = useGame((snapshot) => snapshot.mine?.questions ?? NONE);
  const means = useGame((snapshot) => snapshot.console?.survey.means);
  if (!means || Object.keys(means).length === 0) return null;
  const cell = (mean: number, of: number) => (of === 0 ? '–' : `${words.number(mean, 1)} (${of})`);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Before and after</Trans>
      </h2>
      <p className={styles.muted}>
        <Trans>
          Means from 1 to 5, with how many answered. Single answers stand in the record, without names.
        </Trans>
      </p>
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>Statement</Trans>
            <Trans>Before</Trans>
            <Trans>After</Trans>
          </Columns>
          <tbody>
            {Object.entries(means).map(([id, { before, beforeOf, after, afterOf }]) => {
              const question = questions[id];
              if (!question) return null;
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {question.listed === '' ? question.text : words.say(LISTED_WORDS[question.listed])}
                  </th>
                  <td>{cell(before, beforeOf)}</td>
                  <td>{cell(after, afterOf)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

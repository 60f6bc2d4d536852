import { Trans, useLingui } from '@lingui/react/macro';
import { GAUGE_WORDS } from '../words/terms.ts';
import styles from './model.module.css';
import { n } from './number.ts';
import { ACTS, EQUATIONS, GAUGE_QUESTIONS, OWN_SCORE, RUNGS, SCORE_EQUATION } from './one-page-text.ts';

/** What a student should have read once. */
export function OnePage() {
  const { i18n } = useLingui();
  return (
    <article className={styles.text} lang="en" dir="ltr">
      <p className={styles.lead}>
        You speak for a state. Each round has three acts, and at its end a review says what moved.
      </p>
      <ol className={styles.acts}>
        {ACTS.map(({ title, text }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>

      <h2>
        <Trans>Four rungs</Trans>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Rung</Trans>
            </th>
            <th scope="col">
              <Trans>What it takes</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Believed</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Binds</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {RUNGS.map(({ rung, verb, means }) => (
            <tr key={rung}>
              <th scope="row">
                {rung} {verb}
              </th>
              <td>{means}</td>
              <td data-number>{n(`rung${rung}.assurance`)}</td>
              <td data-number>{n(`rung${rung}.bite`)}</td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2>
        <Trans>Stability, 0 to 100</Trans>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Gauge</Trans>
            </th>
            <th scope="col">
              <Trans>What it asks</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Points</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {GAUGE_QUESTIONS.map(({ gauge, asks }) => (
            <tr key={gauge}>
              <th scope="row">{i18n._(GAUGE_WORDS[gauge])}</th>
              <td>{asks}</td>
              <td data-number>{n(`${gauge}.points`)}</td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2>
        <Trans>Five equations for the wall</Trans>
      </h2>
      <ol className={styles.equations}>
        {[...EQUATIONS, SCORE_EQUATION].map(({ title, formula, words }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p className={styles.formula}>{formula}</p>
            <p>{words}</p>
          </li>
        ))}
      </ol>

      <h2>
        <Trans>Your own score</Trans>
      </h2>
      {OWN_SCORE.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles.note}>
        The numbers are stylised, not estimated from data. A result of the game is no evidence about any real
        state.
      </p>
    </article>
  );
}

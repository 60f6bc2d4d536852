import { Trans, useLingui } from '@lingui/react/macro';
import { PARAMETERS } from '../../shared/model/parameters.ts';
import { GAUGE_WORDS, RUNG_WORDS } from '../words/terms.ts';
import styles from './model.module.css';
import { sayWithNumbers, useNumbers } from './number.ts';
import { ACTS, EQUATIONS, GAUGE_QUESTIONS, OWN_SCORE, RUNGS, SCORE_WORDS } from './one-page-text.ts';

type EquationProps = { title: string; formula: string; words: string };

function Equation({ title, formula, words }: EquationProps) {
  return (
    <li>
      <h3>{title}</h3>
      <p className={styles.formula}>{formula}</p>
      <p>{words}</p>
    </li>
  );
}

/** What a student should have read once. */
export function OnePage() {
  const { plain } = useNumbers();
  const { i18n, t } = useLingui();
  const points = GAUGE_QUESTIONS.map(
    ({ gauge }) =>
      `${plain(PARAMETERS[`${gauge}.points`].value)} ${i18n._(GAUGE_WORDS[gauge]).toLocaleLowerCase(i18n.locale)}`,
  ).join(' + ');
  return (
    <article className={styles.text}>
      <p className={styles.lead}>
        <Trans>
          You speak for a state. Each round has three acts, and at its end a review says what moved.
        </Trans>
      </p>
      <ol className={styles.acts}>
        {ACTS.map(({ title, text }) => (
          <li key={title.id}>
            <h2>{i18n._(title)}</h2>
            <p>{i18n._(text)}</p>
          </li>
        ))}
      </ol>

      <h2>
        <Trans>Four rungs</Trans>
      </h2>
      <table className={styles.table} data-stack="">
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
          {RUNGS.map(({ rung, means }) => (
            <tr key={rung}>
              <th scope="row">
                {rung} {i18n._(RUNG_WORDS[rung])}
              </th>
              <td>{i18n._(means)}</td>
              <td data-number data-label={t`Believed`}>
                {plain(PARAMETERS[`rung${rung}.assurance`].value)}
              </td>
              <td data-number data-label={t`Binds`}>
                {plain(PARAMETERS[`rung${rung}.bite`].value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2>
        <Trans>Stability, 0 to 100</Trans>
      </h2>
      <table className={styles.table} data-stack="">
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
              <td>{i18n._(asks)}</td>
              <td data-number data-label={t`Points`}>
                {plain(PARAMETERS[`${gauge}.points`].value)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2>
        <Trans>Five equations for the wall</Trans>
      </h2>
      <ol className={styles.equations}>
        {EQUATIONS.map(({ title, formula, words }) => (
          <Equation
            key={title.id}
            title={i18n._(title)}
            formula={i18n._(formula)}
            words={sayWithNumbers(i18n, words)}
          />
        ))}
        <Equation
          title={i18n._(SCORE_WORDS.title)}
          formula={`S = ${points}`}
          words={i18n._(SCORE_WORDS.words)}
        />
      </ol>

      <h2>
        <Trans>Your own score</Trans>
      </h2>
      {OWN_SCORE.map((paragraph) => (
        <p key={paragraph.id}>{sayWithNumbers(i18n, paragraph)}</p>
      ))}
      <p className={styles.note}>
        <Trans>
          The numbers are stylised, not estimated from data. A result of the game is no evidence about any
          real state.
        </Trans>
      </p>
    </article>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import address from '../../shared/coverage.json?url';
import type { CoverageRow, Standing, Coverage as Table } from '../../shared/coverage.ts';
import { Tag, type TagProps } from '../parts/tag.tsx';
import { textLanguage } from '../words/i18n.ts';
import { FromFile } from './from-file.tsx';
import styles from './model.module.css';

const TONES: Record<Standing, NonNullable<TagProps['tone']>> = {
  lives: 'success',
  merged: 'plain',
  absent: 'danger',
};

function Where({ is }: { is: Standing }) {
  const words: Record<Standing, ReactNode> = {
    lives: <Trans>in the game</Trans>,
    merged: <Trans>part of another thing</Trans>,
    absent: <Trans>not modelled</Trans>,
  };
  return <Tag tone={TONES[is]}>{words[is]}</Tag>;
}

function Row({ row }: { row: CoverageRow }) {
  const { i18n } = useLingui();
  const language = textLanguage(i18n.locale);
  const { id, is, concept, how, rules, scenarios, everywhere } = row;
  return (
    <tr>
      <th scope="row">
        {concept[language]}
        <small>{id}</small>
      </th>
      <td>
        <Where is={is} />
        <p>{how[language]}</p>
        {everywhere ? (
          <small>
            <Trans>In every scenario</Trans>
          </small>
        ) : null}
        {scenarios.map((scenario) => (
          <small key={scenario.id}>{scenario.title[language]}</small>
        ))}
        {rules.map((rule) => (
          <small key={rule.id} lang="en" dir="ltr">
            <b>{rule.id}</b> {rule.says}
          </small>
        ))}
      </td>
    </tr>
  );
}

function Rows({ title, rows }: { title: ReactNode; rows: readonly CoverageRow[] }) {
  return (
    <section className={styles.chapter}>
      <h2>{title}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Idea</Trans>
            </th>
            <th scope="col">
              <Trans>Where it is</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every idea of the two texts that this game began with, and what became of it. */
export function Coverage() {
  return (
    <FromFile<Table> address={address}>
      {({ rows }) => {
        const all = rows.length;
        const lives = rows.filter(({ is }) => is === 'lives').length;
        const merged = rows.filter(({ is }) => is === 'merged').length;
        const absent = rows.filter(({ is }) => is === 'absent').length;
        return (
          <div className={styles.text}>
            <p className={styles.lead}>
              <Trans>
                The game began with two texts on cyber diplomacy. They hold {all} ideas. {lives} are in the
                game by themselves, {merged} as part of another thing, and {absent} are not. Rules stand in
                English, with their numbers.
              </Trans>
            </p>
            <Rows
              title={<Trans>An essay of 2018: the case for a cyber treaty</Trans>}
              rows={rows.filter(({ id }) => id.startsWith('A'))}
            />
            <Rows
              title={<Trans>A commentary of 2021: diplomacy for cyberspace</Trans>}
              rows={rows.filter(({ id }) => id.startsWith('B'))}
            />
          </div>
        );
      }}
    </FromFile>
  );
}

import { NOTES } from 'virtual:parameter-notes';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { markOf, PARAMETER_MARKS, type ParameterRow } from '../../shared/model/parameter-row.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../shared/model/parameters.ts';
import { CONDUCT_PARAMETERS } from '../../shared/model/parameters-conduct.ts';
import { NORM_PARAMETERS } from '../../shared/model/parameters-norms.ts';
import { SCORE_PARAMETERS } from '../../shared/model/parameters-score.ts';
import { TextField } from '../parts/field.tsx';
import { MARK_WORDS, Mark } from './mark.tsx';
import styles from './model.module.css';
import { useNumbers } from './number.ts';
import { overridesIn } from './overrides.ts';

const GROUPS = ['norms', 'conduct', 'score', 'play'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_WORDS: Readonly<Record<Group, MessageDescriptor>> = {
  norms: msg`Norms, rungs and commitments`,
  conduct: msg`Operations, arming and answers`,
  score: msg`Evidence, trust and the scores`,
  play: msg`Rules of play`,
};

function groupOf(name: ParameterName): Group {
  if (name in NORM_PARAMETERS) return 'norms';
  if (name in CONDUCT_PARAMETERS) return 'conduct';
  return name in SCORE_PARAMETERS ? 'score' : 'play';
}

function rowOf(name: ParameterName): ParameterRow {
  return { ...PARAMETERS[name], ...NOTES[name] };
}

type RowProps = { name: ParameterName; override: number | undefined };

function Row({ name, override }: RowProps) {
  const { plain } = useNumbers();
  const row = rowOf(name);
  const [value, min, max] = [plain(row.value), plain(row.min), plain(row.max)];
  return (
    <tr data-overridden={override === undefined ? undefined : ''}>
      <th scope="row">
        <code>{name}</code>
        <small lang="en">{row.unit}</small>
      </th>
      <td data-number>
        <span>{override === undefined ? value : plain(override)}</span>
        <small>
          {override === undefined ? (
            <Trans>
              {min} to {max}
            </Trans>
          ) : (
            <Trans>instead of {value}</Trans>
          )}
        </small>
      </td>
      <td>
        <Mark mark={markOf(row)} /> <small lang="en">{row.source}</small>
      </td>
    </tr>
  );
}

type TableProps = {
  label: string;
  names: readonly ParameterName[];
  overrides: Readonly<Record<string, number>>;
};

function Table({ label, names, overrides }: TableProps) {
  return (
    <table className={styles.table} data-stack="" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Number</Trans>
          </th>
          <th scope="col" data-number>
            <Trans>Value</Trans>
          </th>
          <th scope="col">
            <Trans>Where it is from</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <Row key={name} name={name} override={overrides[name]} />
        ))}
      </tbody>
    </table>
  );
}

/** Every number of the model, in its own words, and what a session changed of them. */
export function ParameterTable({ search }: { search: string }) {
  const { t, i18n } = useLingui();
  const [wanted, setWanted] = useState('');
  const overrides = overridesIn(search);
  const changed = PARAMETER_NAMES.filter((name) => overrides[name] !== undefined).length;
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = PARAMETER_NAMES.filter((name) => {
    const row = rowOf(name);
    const said = `${name} ${row.unit} ${row.source} ${i18n._(MARK_WORDS[markOf(row)])}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const total = PARAMETER_NAMES.length;
  return (
    <div className={styles.text}>
      <p className={styles.lead}>
        <Trans>
          The model has {total} numbers. None is estimated from data. GAME, MODEL and DESIGN are design papers
          of the project; the page “In full” says what the formulas are and whose they are.
        </Trans>
      </p>
      <ul className={styles.marks}>
        {PARAMETER_MARKS.map((mark) => {
          const count = PARAMETER_NAMES.filter((name) => markOf(rowOf(name)) === mark).length;
          return (
            <li key={mark}>
              <Mark mark={mark} /> {count}
            </li>
          );
        })}
      </ul>
      {changed > 0 ? (
        <p role="status">
          <Plural
            value={changed}
            one="This session plays with # other number; it is marked below."
            other="This session plays with # other numbers; they are marked below."
          />
        </p>
      ) : null}
      <TextField
        label={t`Find a number`}
        hint={t`By name, unit, source or mark`}
        value={wanted}
        onChange={setWanted}
        type="search"
        autoComplete="off"
      />
      <p role="status" className={styles.source}>
        <Plural value={found.length} one="# number" other="# numbers" />
      </p>
      {GROUPS.map((group) => {
        const names = found.filter((name) => groupOf(name) === group);
        if (names.length === 0) return null;
        const label = i18n._(GROUP_WORDS[group]);
        return (
          <section key={group} className={styles.chapter}>
            <h2>{label}</h2>
            <Table label={label} names={names} overrides={overrides} />
          </section>
        );
      })}
    </div>
  );
}

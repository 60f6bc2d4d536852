import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LIMITS, tablesFor } from '../../shared/rules/limits.ts';
import { TextField } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import styles from './form.module.css';

type Props = {
  people: string;
  onPeople: (typed: string) => void;
  /** '' follows the number of people. */
  tables: string;
  onTables: (chosen: string) => void;
};

const DIGITS = 3;

/** How many tables a number of people typed asks for, or what was chosen instead. */
export function tablesChosen({ people, tables }: Pick<Props, 'people' | 'tables'>): number {
  return tables === '' ? tablesFor(Number(people)) : Number(tables);
}

/** How many are expected, and at how many tables: above 24 several are proposed. */
export function TableChoice({ people, onPeople, tables, onTables }: Props) {
  const { t, i18n } = useLingui();
  const chosen = tablesChosen({ people, tables });
  const { least, most } = LIMITS.tables;
  const counts = [1, ...Array.from({ length: most - least + 1 }, (_, index) => least + index)];
  const proposed = tablesFor(Number(people));
  return (
    <>
      <TextField
        label={t`People you expect`}
        value={people}
        onChange={(typed) => onPeople(typed.replace(/\D/g, '').slice(0, DIGITS))}
        inputMode="numeric"
        autoComplete="off"
      />
      <Select
        label={t`Tables`}
        value={String(chosen)}
        onChange={onTables}
        options={counts.map((count) => ({ value: String(count), label: i18n.number(count) }))}
      />
      {chosen > 1 ? (
        <p className={styles.found}>
          <Trans>Each table plays the same scenario by itself. You run all of them from one page.</Trans>
        </p>
      ) : null}
      {proposed > chosen ? (
        <p role="status">
          <Plural
            value={proposed}
            one="With so many, # table plays better."
            other="With so many, # tables play better."
          />
        </p>
      ) : null}
    </>
  );
}

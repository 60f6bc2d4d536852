import type { ReactNode } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import { CheckBox } from './check-box.tsx';
import styles from './check-list.module.css';
import { classNames } from './class-names.ts';

export type CheckListProps<T extends string> = {
  label: string;
  entries: readonly { readonly value: T; readonly words: ReactNode }[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
  /** How many may be chosen at once; left out: all. */
  most?: number;
};

/** Some of a list. What is chosen keeps the order of the list. */
export function CheckList<T extends string>({ label, entries, chosen, onChange, most }: CheckListProps<T>) {
  const isFull = most !== undefined && chosen.length >= most;
  return (
    <CheckboxGroup
      className={classNames(styles.group)}
      aria-label={label}
      value={[...chosen]}
      onChange={(values) =>
        onChange(entries.map(({ value }) => value).filter((value) => values.includes(value)))
      }
    >
      {entries.map(({ value, words }) => (
        <CheckBox key={value} value={value} isDisabled={isFull && !chosen.includes(value)}>
          {words}
        </CheckBox>
      ))}
    </CheckboxGroup>
  );
}

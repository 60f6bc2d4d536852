import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './select.module.css';

export type SelectProps<T extends string> = {
  label: ReactNode;
  /** '' while nothing is chosen. */
  value: T | '';
  onChange: (value: T) => void;
  options: readonly { readonly value: T; readonly label: string }[];
  /** What stands there while nothing is chosen; “Choose” where it is left out. */
  placeholder?: string;
  isDisabled?: boolean;
};

/**
 * For long lists; up to five options stand better as `Choices`. What is chosen is shown in full, in as many lines as it
 * takes; over it, unseen, lies the list of the device itself, which a thumb knows and which finds room everywhere.
 */
export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  isDisabled = false,
}: SelectProps<T>) {
  const { t } = useLingui();
  const id = useId();
  const shown = options.find((option) => option.value === value);
  const nothing = placeholder ?? t`Choose`;
  return (
    <div className={styles.select}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.button} data-disabled={isDisabled || undefined}>
        <span className={styles.value} data-placeholder={shown === undefined || undefined} aria-hidden="true">
          {shown?.label ?? nothing}
        </span>
        <ChevronDown aria-hidden="true" />
        <select
          id={id}
          className={styles.list}
          value={shown?.value ?? ''}
          disabled={isDisabled}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {shown ? null : (
            <option value="" disabled>
              {nothing}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

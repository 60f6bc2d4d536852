import type { ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './choices.module.css';
import { classNames } from './class-names.ts';

export type Choice<T extends string> = {
  readonly value: T;
  readonly label: ReactNode;
  /** A line of explanation below the label. */
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
};

export type ChoicesProps<T extends string> = {
  label: ReactNode;
  /** The label is read out but not shown. */
  quietLabel?: boolean;
  /** '' while nothing is chosen. */
  value: T | '';
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
  /** Rows below each other, one row of equal parts (for words or for numbers), five steps that stay one row, or cards that fill the width. */
  layout?: 'list' | 'segmented' | 'numbers' | 'scale' | 'cards';
  isDisabled?: boolean;
  error?: string | undefined;
};

export function Choices<T extends string>(props: ChoicesProps<T>) {
  const {
    label,
    quietLabel = false,
    value,
    onChange,
    options,
    layout = 'list',
    isDisabled = false,
    error,
  } = props;
  return (
    <RadioGroup
      className={classNames(styles.group)}
      value={value === '' ? null : value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
    >
      <Label className={classNames(quietLabel ? styles.quiet : styles.label)}>{label}</Label>
      <div className={classNames(styles.options)} data-layout={layout}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled ?? false}
            className={classNames(styles.option)}
          >
            {layout === 'segmented' || layout === 'scale' ? null : (
              <span className={styles.dot} aria-hidden="true" />
            )}
            {option.icon}
            <span className={styles.words}>
              <span>{option.label}</span>
              {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={classNames(styles.error)}>{error ?? ''}</FieldError>
    </RadioGroup>
  );
}

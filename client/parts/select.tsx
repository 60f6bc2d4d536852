import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
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

/** For long lists; up to five options stand better as `Choices`. */
export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  isDisabled = false,
}: SelectProps<T>) {
  const { t } = useLingui();
  return (
    <AriaSelect
      className={classNames(styles.select)}
      value={value === '' ? null : value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder ?? t`Choose`}
      isDisabled={isDisabled}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      <AriaButton className={classNames(styles.button)}>
        <SelectValue className={classNames(styles.value)} />
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <Popover className={classNames(styles.popover)}>
        <ListBox className={classNames(styles.list)}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classNames(styles.item)}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

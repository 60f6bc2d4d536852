import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';
import styles from './check-box.module.css';
import { classNames } from './class-names.ts';

export type CheckBoxProps = Pick<CheckboxProps, 'value' | 'isSelected' | 'onChange' | 'isDisabled'> & {
  children: ReactNode;
};

export function CheckBox({ children, ...held }: CheckBoxProps) {
  return (
    <Checkbox className={classNames(styles.box)} {...held}>
      <span className={styles.mark} aria-hidden="true">
        <Check strokeWidth={3} />
      </span>
      <span dir="auto">{children}</span>
    </Checkbox>
  );
}

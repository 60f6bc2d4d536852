import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** What pressing it means: the one thing to do here, one among several, a side road, or a thing that hurts. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** `l` for the decision of the moment. */
  size?: 'm' | 'l';
  /** An icon before the words; where there are no words, give an `aria-label`. */
  icon?: ReactNode;
  /** Waiting for the server's answer: it cannot be pressed again, and says so. */
  pending?: boolean;
  children?: ReactNode;
};

/** What a button does while its last press is not answered: nothing, and it says so; its place keeps the focus. */
const WAITING = { 'aria-disabled': true, type: 'button', onPress: () => undefined } as const;

export function Button({
  kind = 'plain',
  size = 'm',
  icon,
  pending = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(pending ? WAITING : {})}
      className={classNames(styles.button, children === undefined && styles.bare)}
      data-kind={kind}
      data-size={size}
      data-waiting={pending}
    >
      {icon}
      {children}
      {pending ? <span className={styles.wait} aria-hidden="true" /> : null}
    </AriaButton>
  );
}

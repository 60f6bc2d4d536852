import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> & {
  label: ReactNode;
  /** A sentence below the label. */
  hint?: ReactNode;
  /** Why the value was not taken; linked to the field, so that it is read out with it. */
  error?: string | undefined;
  /** Several lines of text. */
  multiline?: boolean;
  /** Codes: large, spaced letters. */
  look?: 'text' | 'code';
};

export function TextField({ label, hint, error, multiline = false, look = 'text', ...rest }: TextFieldProps) {
  const input = classNames(styles.input, look === 'code' && styles.code);
  return (
    <AriaTextField {...rest} className={classNames(styles.field)} isInvalid={error !== undefined}>
      <Label className={classNames(styles.label)}>{label}</Label>
      {hint ? (
        <Text slot="description" className={classNames(styles.hint)}>
          {hint}
        </Text>
      ) : null}
      {multiline ? (
        <TextArea className={input} rows={3} dir="auto" />
      ) : (
        <Input className={input} dir={look === 'code' ? 'ltr' : 'auto'} />
      )}
      <FieldError className={classNames(styles.error)}>{error ?? ''}</FieldError>
    </AriaTextField>
  );
}

import { Trans } from '@lingui/react/macro';
import { cloneElement, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { later } from '../later.tsx';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

/** A button, as far as a dialog gives it something to do. */
export type Trigger = ReactElement<Pick<ButtonProps, 'onPress' | 'aria-expanded' | 'aria-haspopup'>>;

export type DialogProps = {
  title: ReactNode;
  /** The button that opens it; leave out when `open` is held outside. */
  trigger?: Trigger;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The content; `close` ends the dialog. */
  children: (close: () => void) => ReactNode;
};

/** Layers and focus traps weigh more than most screens: whoever has a dialog to show later loads them in a quiet moment. */
export const DialogOverlay = later(() =>
  import('./dialog-overlay.tsx').then((file) => ({ default: file.DialogOverlay })),
);

export function Dialog({ title, trigger, open, onOpenChange, children }: DialogProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = trigger ? isOpen : (open ?? false);
  const change = trigger ? setOpen : (onOpenChange ?? setOpen);
  return (
    <>
      {trigger
        ? cloneElement(trigger, {
            onPress: (event) => {
              trigger.props.onPress?.(event);
              setOpen(true);
            },
            'aria-haspopup': 'dialog',
            'aria-expanded': shown,
          })
        : null}
      {shown ? (
        <Suspense fallback={null}>
          <DialogOverlay title={title} onOpenChange={change}>
            {children}
          </DialogOverlay>
        </Suspense>
      ) : null}
    </>
  );
}

export type ConfirmProps = {
  title: ReactNode;
  trigger: Trigger;
  /** What will happen, in a sentence. */
  children: ReactNode;
  confirm: ReactNode;
  onConfirm: () => void;
};

/** For the few things that cannot be undone. */
export function Confirm({ title, trigger, children, confirm, onConfirm }: ConfirmProps) {
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <>
          <p>{children}</p>
          <footer className={styles.footer}>
            <Button onPress={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              kind="danger"
              onPress={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </footer>
        </>
      )}
    </Dialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export type DialogProps = {
  title: ReactNode;
  /** The button that opens it; leave out when `open` is held outside. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The content; `close` ends the dialog. */
  children: (close: () => void) => ReactNode;
};

function Frame({ title, children }: Pick<DialogProps, 'title' | 'children'>) {
  const { t } = useLingui();
  return (
    <AriaDialog className={classNames(styles.dialog)}>
      {({ close }) => (
        <>
          <header className={styles.header}>
            <Heading slot="title" className={classNames(styles.title)}>
              {title}
            </Heading>
            <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Close`} onPress={close} />
          </header>
          {children(close)}
        </>
      )}
    </AriaDialog>
  );
}

export function Dialog({ title, trigger, open, onOpenChange, children }: DialogProps) {
  const overlay = (held: { isOpen?: boolean; onOpenChange?: (open: boolean) => void }) => (
    <ModalOverlay {...held} isDismissable className={classNames(styles.overlay)}>
      <Modal className={classNames(styles.modal)}>
        <Frame title={title}>{children}</Frame>
      </Modal>
    </ModalOverlay>
  );
  if (trigger)
    return (
      <DialogTrigger>
        {trigger}
        {overlay({})}
      </DialogTrigger>
    );
  return overlay({ isOpen: open ?? false, ...(onOpenChange ? { onOpenChange } : {}) });
}

export type ConfirmProps = {
  title: ReactNode;
  trigger: ReactElement;
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

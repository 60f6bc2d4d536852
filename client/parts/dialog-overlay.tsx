import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import type { DialogProps } from './dialog.tsx';
import styles from './dialog-overlay.module.css';

/** What a dialog is once it is open: it takes the focus, holds it, and gives it back. */
export function DialogOverlay({
  title,
  onOpenChange,
  children,
}: Required<Pick<DialogProps, 'title' | 'onOpenChange' | 'children'>>) {
  const { t } = useLingui();
  return (
    <ModalOverlay isOpen onOpenChange={onOpenChange} isDismissable className={classNames(styles.overlay)}>
      <Modal className={classNames(styles.modal)}>
        <Dialog className={classNames(styles.dialog)}>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

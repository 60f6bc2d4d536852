import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './toasts.module.css';

type Note = { readonly text: string; readonly kind: 'note' | 'refusal' };

const queue = new ToastQueue<Note>({ maxVisibleToasts: 3 });

/** A passing word for things that have no place of their own on the screen. */
export function toast(text: string, kind: Note['kind'] = 'note'): void {
  queue.add({ text, kind }, { timeout: 8_000 });
}

/** Mounted once, by the app. At the top: at the bottom it would cover a phone's buttons. */
export function Toasts() {
  const { t } = useLingui();
  return (
    <ToastRegion queue={queue} className={classNames(styles.region)}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={classNames(styles.toast)} data-kind={shown.content.kind}>
          <ToastContent>
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          <Button slot="close" className={classNames(styles.close)} aria-label={t`Close`}>
            <X aria-hidden="true" />
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}

import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './toasts.module.css';
import type { Note } from './toasts.tsx';

const queue = new ToastQueue<Note>({ maxVisibleToasts: 3 });
let told = 0;

/** At the top: at the bottom it would cover a phone's buttons. */
export function ToastRegion({ notes }: { notes: readonly Note[] }) {
  const { t } = useLingui();
  useEffect(() => {
    for (const note of notes.slice(told)) queue.add(note, { timeout: 8_000 });
    told = notes.length;
  }, [notes]);
  return (
    <AriaToastRegion queue={queue} className={classNames(styles.region)}>
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
    </AriaToastRegion>
  );
}

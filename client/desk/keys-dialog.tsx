import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Dialog, type Trigger } from '../parts/dialog.tsx';
import { isAloneKey } from './vote-keys.ts';

const KeysHelp = lazy(() => import('./keys-help.tsx').then((file) => ({ default: file.KeysHelp })));

/** The keys of the desk: behind a button, or behind “?” wherever the focus stands. */
export function KeysDialog({ trigger }: { trigger?: Trigger }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (trigger) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && isAloneKey(event)) setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [trigger]);
  const held = trigger ? { trigger } : { open: isOpen, onOpenChange: setOpen };
  return (
    <Dialog title={<Trans>Keys</Trans>} {...held}>
      {() => (
        <Suspense fallback={null}>
          <KeysHelp />
        </Suspense>
      )}
    </Dialog>
  );
}

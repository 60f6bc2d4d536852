import { Trans } from '@lingui/react/macro';
import { Suspense, useEffect, useState } from 'react';
import { later } from '../../later.tsx';
import { Dialog, type Trigger } from '../../parts/dialog.tsx';
import { withWords } from '../../words/i18n.ts';
import { isAloneKey } from '../text/vote-keys.ts';

const KeysHelp = later(
  withWords(['sections'], () => import('./keys-help.tsx').then((file) => file.KeysHelp)),
);

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

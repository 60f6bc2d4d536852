import { Trans, useLingui } from '@lingui/react/macro';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import type { PassGiven } from '../../shared/wire.ts';
import { type Answer, askForTransfer } from '../http.ts';
import { rememberedToken } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PassCard } from '../parts/pass-card.tsx';
import { inGroups } from '../recovery-code.ts';
import { useGame } from '../store.ts';
import { passAddress } from './join-address.ts';

/** A code with which one's own seat goes over to another device. */
export function MoveDevice() {
  const { t } = useLingui();
  const code = useGame((snapshot) => snapshot.code);
  const [answer, setAnswer] = useState<Answer<PassGiven>>();
  const [open, setOpen] = useState(false);
  const ask = async () => {
    setAnswer(await askForTransfer(code, rememberedToken(code, 'desk')));
    setOpen(true);
  };
  return (
    <>
      <Button kind="quiet" icon={<MonitorSmartphone aria-hidden="true" />} onPress={() => void ask()}>
        <Trans>Move to another device</Trans>
      </Button>
      <Dialog title={<Trans>Move to another device</Trans>} open={open} onOpenChange={setOpen}>
        {() =>
          answer?.ok ? (
            <PassCard
              address={passAddress(code, answer.value.pass)}
              label={t`QR code that opens your seat`}
              text={inGroups(answer.value.pass, 5)}
            >
              <Trans>
                Scan this with the other device, or choose “Come back from another device” there and type the
                code. It works once, within ten minutes; keep it to yourself.
              </Trans>
            </PassCard>
          ) : (
            <p>
              <Trans>No code could be had. Try again in a moment.</Trans>
            </p>
          )
        }
      </Dialog>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { PassGiven } from '../../shared/wire.ts';
import { type Answer, askForLink } from '../http.ts';
import { rememberedToken } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PassCard } from '../parts/pass-card.tsx';
import { passAddress } from '../session/join-address.ts';
import { useGame } from '../store.ts';

/** A new link into one person's place: for a lost phone, or a page that was closed for good. */
export function SeatLink({ person, name }: { person: string; name: string }) {
  const { t } = useLingui();
  const code = useGame((snapshot) => snapshot.code);
  const [answer, setAnswer] = useState<Answer<PassGiven>>();
  const [open, setOpen] = useState(false);
  const ask = async () => {
    setAnswer(await askForLink(code, person, rememberedToken(code, 'console')));
    setOpen(true);
  };
  const address = answer?.ok ? passAddress(code, answer.value.pass) : '';
  return (
    <>
      <Button
        kind="quiet"
        icon={<Link2 aria-hidden="true" />}
        aria-label={t`New link for ${name}`}
        onPress={() => void ask()}
      >
        <Trans>Link</Trans>
      </Button>
      <Dialog title={<Trans>The place of {name}</Trans>} open={open} onOpenChange={setOpen}>
        {() =>
          address ? (
            <PassCard address={address} label={t`QR code of the link for ${name}`} text={address}>
              <Trans>
                Good for one use. It opens this place on another device and closes it where it was open; the
                link before it no longer works.
              </Trans>
            </PassCard>
          ) : (
            <p>
              <Trans>No link could be had. Try again in a moment.</Trans>
            </p>
          )
        }
      </Dialog>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { accepts } from '../../../shared/rules/texts/accepts.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { TextField } from '../../parts/field.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { MEET_CONTROL } from '../../scanned-deal.ts';
import { usePending, useSend } from '../../store.ts';
import styles from '../frame/panel.module.css';

const LENGTH = 3;

/** Three digits that somebody read out, and the deal is on this screen too. For tables with other people. */
export function MeetHandshake({ view }: { view: SeatView }) {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(MEET_CONTROL);
  const [code, setCode] = useState('');
  const { phase, seats } = view.public;
  const hasOthers = Object.entries(seats).some(
    ([seat, { driver }]) => seat !== view.own.seat && driver === 'human',
  );
  if (!hasOthers || !accepts(phase, 'confirmHandshake')) return null;
  async function meet(event: FormEvent): Promise<void> {
    event.preventDefault();
    const outcome = await send({ type: 'meetHandshake', code }, MEET_CONTROL);
    if (outcome.ok) setCode('');
  }
  return (
    <div className={styles.section}>
      <Disclosure title={<Trans>I was told a code</Trans>}>
        <form className={styles.section} onSubmit={(event) => void meet(event)}>
          <TextField
            label={t`Three digits`}
            look="code"
            value={code}
            onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, LENGTH))}
            inputMode="numeric"
            autoComplete="off"
          />
          <Button
            type="submit"
            kind="primary"
            icon={<Handshake aria-hidden="true" />}
            pending={pending}
            isDisabled={code.length < LENGTH}
          >
            <Trans>Show me the deal</Trans>
          </Button>
        </form>
      </Disclosure>
      <RefusalLine control={MEET_CONTROL} />
    </div>
  );
}

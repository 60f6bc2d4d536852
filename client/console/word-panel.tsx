import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

const CONTROL = 'console.tell';
const ALL = 'all';

/** A word to one seat or to all; it stands on their desks until they put it away. */
export function WordPanel() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const seats = usePublic((view) => view.seats);
  const [to, setTo] = useState<string>(ALL);
  const [text, setText] = useState('');
  async function tell(event: FormEvent): Promise<void> {
    event.preventDefault();
    const outcome = await send({ type: 'tell', seat: to === ALL ? '' : to, text }, CONTROL);
    if (outcome.ok) setText('');
  }
  const name = to === ALL ? '' : words.seat(to);
  return (
    <section className={styles.panel}>
      <Disclosure level={2} title={<Trans>Say a word</Trans>}>
        <form className={styles.list} onSubmit={(event) => void tell(event)}>
          <Select
            label={t`To`}
            value={to}
            onChange={setTo}
            options={[
              { value: ALL, label: t`All seats` },
              ...Object.keys(seats).map((seat) => ({ value: seat, label: words.seat(seat) })),
            ]}
          />
          <TextField
            multiline
            label={t`Your word`}
            value={text}
            onChange={setText}
            maxLength={LIMITS.aside}
          />
          <Button type="submit" pending={pending} isDisabled={text.trim() === ''}>
            {to === ALL ? <Trans>Send to all</Trans> : <Trans>Send to {name} only</Trans>}
          </Button>
          <RefusalLine control={CONTROL} />
        </form>
      </Disclosure>
    </section>
  );
}

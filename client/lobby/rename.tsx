import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { rememberName } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { usePending, useRefusal, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './lobby.module.css';

const CONTROL = 'lobby.rename';

export function Rename({ name }: { name: string }) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const refusal = useRefusal(CONTROL);
  const [typed, setTyped] = useState(name);

  async function rename(event: FormEvent): Promise<void> {
    event.preventDefault();
    const outcome = await send({ type: 'rename', name: typed.trim() }, CONTROL);
    if (outcome.ok) rememberName(typed.trim());
  }

  return (
    <Disclosure title={<Trans>Change your name</Trans>} level={2}>
      <form className={styles.rename} onSubmit={(event) => void rename(event)} noValidate>
        <TextField
          label={t`Your name`}
          value={typed}
          onChange={setTyped}
          error={refusal ? words.refusal(refusal) : undefined}
          maxLength={LIMITS.name}
          autoComplete="nickname"
        />
        <Button type="submit" pending={pending} isDisabled={typed.trim() === '' || typed.trim() === name}>
          <Trans>Change</Trans>
        </Button>
      </form>
    </Disclosure>
  );
}

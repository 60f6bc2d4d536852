import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import { FEELINGS, type Feeling } from '../../shared/rules/vocabulary.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { FEELING_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { countedFeelings } from './voices.ts';

const CONTROL = 'debrief.reflect';

function Form() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const [feeling, setFeeling] = useState<Feeling | ''>('');
  const [line, setLine] = useState('');
  const [sent, setSent] = useState(false);

  async function reflect(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (feeling === '') return;
    const outcome = await send({ type: 'reflect', feeling, line: line.trim() }, CONTROL);
    if (!outcome.ok) return;
    setSent(true);
    setLine('');
  }

  return (
    <form className={styles.form} onSubmit={(event) => void reflect(event)}>
      <Choices<Feeling>
        label={t`How do you leave the table?`}
        layout="segmented"
        value={feeling}
        onChange={setFeeling}
        options={FEELINGS.map((value) => ({ value, label: words.say(FEELING_WORDS[value]) }))}
      />
      <TextField
        label={t`One sentence, if you like`}
        hint={t`Everybody reads it, without your name.`}
        value={line}
        onChange={setLine}
        maxLength={LIMITS.reflection}
        multiline
      />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" pending={pending} isDisabled={feeling === ''}>
          <Trans>Share</Trans>
        </Button>
        <span role="status">{sent ? <Trans>Shared. Thank you.</Trans> : null}</span>
      </div>
      <RefusalLine control={CONTROL} />
    </form>
  );
}

/** Step 1: out of the role, and how it felt. */
export function Reaction({ onNext }: { onNext: () => void }) {
  const words = useWords();
  const seat = useGame((snapshot) => snapshot.me?.seat ?? '');
  const reflections = usePublic((view) => view.reflections);
  const name = words.seat(seat);
  return (
    <div className={styles.step}>
      <p className={styles.lead}>
        {seat === '' ? (
          <Trans>
            The game is over. Everybody leaves the seat behind: what was said there was said in a role.
          </Trans>
        ) : (
          <Trans>
            The game is over. You no longer speak for {name}: what was said there was said in a role.
          </Trans>
        )}
      </p>
      {seat === '' ? null : <Form />}
      {Object.keys(reflections).length > 0 ? (
        <ul className={styles.voices}>
          {countedFeelings(reflections).map(([feeling, count]) => (
            <li key={feeling}>
              <strong>{words.say(FEELING_WORDS[feeling])}</strong>
              {count > 1 ? ` × ${words.number(count)}` : null}
            </li>
          ))}
          {Object.entries(reflections).map(([id, { feeling, line }]) =>
            line === '' ? null : (
              <li key={id}>
                <strong>{words.say(FEELING_WORDS[feeling])}</strong> <span dir="auto">{line}</span>
              </li>
            ),
          )}
        </ul>
      ) : null}
      <div>
        <Button onPress={onNext}>
          <Trans>Next: what happened</Trans>
        </Button>
      </div>
    </div>
  );
}

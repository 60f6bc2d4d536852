import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { TextField } from '../parts/field.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useGame, usePending, useSend } from '../store.ts';
import { timeOfDay } from '../time-of-day.ts';
import { useWide } from '../use-wide.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

const CONTROL = 'console.note';
const NONE: ConsoleView['notes'] = {};

/** What is worth remembering for the debrief, with the moment; nobody else reads it. */
export function NotesPanel() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const pending = usePending(CONTROL);
  const wide = useWide();
  const notes = useGame((snapshot) => snapshot.console?.notes ?? NONE);
  const offset = useGame((snapshot) => snapshot.offset);
  const [text, setText] = useState('');
  async function note(event: FormEvent): Promise<void> {
    event.preventDefault();
    const outcome = await send({ type: 'note', text }, CONTROL);
    if (outcome.ok) setText('');
  }
  const written = Object.entries(notes).sort(([, left], [, right]) => right.at - left.at);
  return (
    <section className={styles.panel}>
      <Disclosure level={2} open={!wide} title={<Trans>Notes ({written.length})</Trans>}>
        <form className={styles.list} onSubmit={(event) => void note(event)}>
          <TextField
            label={t`A note for yourself`}
            value={text}
            onChange={setText}
            maxLength={LIMITS.aside}
          />
          <Button type="submit" pending={pending} isDisabled={text.trim() === ''}>
            <Trans>Note it</Trans>
          </Button>
          <RefusalLine control={CONTROL} />
        </form>
        <ul className={styles.list}>
          {written.map(([id, { at, phase, text: line }]) => (
            <li key={id}>
              <span className={styles.muted}>
                {timeOfDay(at - offset)} · {words.phase(phase)}
              </span>
              <p dir="auto">{line}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

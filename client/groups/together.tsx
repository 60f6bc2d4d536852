import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CirclePlus, Megaphone, Pause, Play, SkipForward } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { CLOCK_CONTROL } from '../console/clock-buttons.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import type { Game } from '../store.ts';
import styles from './groups.module.css';
import { type TableState, useTableStates } from './use-games.ts';

const MINUTE = 60;
const PLAYED: readonly TableState[] = ['running', 'paused'];

/** What is done at all tables at once: at each where it can be done now. */
export function Together({ games }: { games: readonly Game[] }) {
  const { t } = useLingui();
  const states = useTableStates(games);
  const [pending, setPending] = useState(false);
  const [word, setWord] = useState('');
  const at = (wanted: readonly TableState[]) =>
    games.filter((_game, index) => wanted.includes(states[index] ?? 'away'));
  async function send(tables: readonly Game[], command: FacilitatorCommand): Promise<boolean> {
    setPending(true);
    const outcomes = await Promise.all(tables.map((game) => game.send(command, CLOCK_CONTROL)));
    setPending(false);
    return outcomes.every(({ ok }) => ok);
  }
  async function tell(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await send(at(['lobby', 'running', 'paused', 'over']), { type: 'tell', seat: '', text: word }))
      setWord('');
  }
  const [waiting, running, paused, played] = [at(['lobby']), at(['running']), at(['paused']), at(PLAYED)];
  return (
    <section className={styles.together} aria-label={t`All tables`}>
      <div className={styles.buttons}>
        {waiting.length > 0 ? (
          <Button
            kind="primary"
            icon={<Play aria-hidden="true" />}
            pending={pending}
            onPress={() => void send(waiting, { type: 'start' })}
          >
            <Plural value={waiting.length} one="Start # table" other="Start # tables" />
          </Button>
        ) : null}
        {running.length > 0 ? (
          <Button
            icon={<Pause aria-hidden="true" />}
            pending={pending}
            onPress={() => void send(running, { type: 'pause' })}
          >
            <Plural value={running.length} one="Pause # table" other="Pause # tables" />
          </Button>
        ) : null}
        {paused.length > 0 ? (
          <Button
            icon={<Play aria-hidden="true" />}
            pending={pending}
            onPress={() => void send(paused, { type: 'resume' })}
          >
            <Plural value={paused.length} one="Resume # table" other="Resume # tables" />
          </Button>
        ) : null}
        {played.length > 0 ? (
          <>
            <Button
              icon={<CirclePlus aria-hidden="true" />}
              pending={pending}
              onPress={() => void send(played, { type: 'extend', seconds: MINUTE })}
            >
              <Trans>1 minute for all</Trans>
            </Button>
            <Button
              kind="primary"
              icon={<SkipForward aria-hidden="true" />}
              pending={pending}
              onPress={() => void send(played, { type: 'advance' })}
            >
              <Plural value={played.length} one="Next at # table" other="Next at # tables" />
            </Button>
          </>
        ) : null}
      </div>
      <form className={styles.word} onSubmit={(event) => void tell(event)}>
        <TextField
          label={t`A word to every table`}
          value={word}
          onChange={setWord}
          maxLength={LIMITS.aside}
          autoComplete="off"
        />
        <Button
          type="submit"
          icon={<Megaphone aria-hidden="true" />}
          pending={pending}
          isDisabled={word.trim() === ''}
        >
          <Trans>Send</Trans>
        </Button>
      </form>
    </section>
  );
}

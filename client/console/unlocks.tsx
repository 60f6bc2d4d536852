import { Trans, useLingui } from '@lingui/react/macro';
import { LockOpen } from 'lucide-react';
import { MECHANICS, type Mechanic } from '../../shared/rules/vocabulary.ts';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import { MECHANIC_WORDS } from '../words/mechanics.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

function Unlock({ mechanic }: { mechanic: Mechanic }) {
  const words = useWords();
  const send = useSend();
  const control = `console.unlock.${mechanic}`;
  const pending = usePending(control);
  const { t } = useLingui();
  const { title, card } = MECHANIC_WORDS[mechanic];
  const name = words.say(title);
  return (
    <li className={styles.incident}>
      <strong>{name}</strong>
      <p className={styles.muted}>{words.say(card)}</p>
      <div>
        <Button
          icon={<LockOpen aria-hidden="true" />}
          pending={pending}
          aria-label={t`Unlock: ${name}`}
          onPress={() => void send({ type: 'unlock', mechanic }, control)}
        >
          <Trans>Unlock</Trans>
        </Button>
      </div>
      <RefusalLine control={control} />
    </li>
  );
}

/** A notice binds for a round, and none takes effect in the last one (R4): with fewer to come nobody could give it. */
const ROUNDS_TO_WITHDRAW = 3;

/** Moves that the rules of this session leave out. Every desk is told of one that is unlocked. */
export function Unlocks() {
  const played = usePublic((view) => view.setup.mechanics);
  const phase = usePublic((view) => view.phase);
  const left = usePublic((view) => view.rounds - view.round);
  const missing = MECHANICS.filter(
    (mechanic) => !played.includes(mechanic) && (mechanic !== 'withdrawal' || left >= ROUNDS_TO_WITHDRAW),
  );
  if (missing.length === 0 || phase === 'debrief') return null;
  return (
    <section className={styles.panel}>
      <Disclosure title={<Trans>Unlock a move</Trans>} level={2}>
        <ul className={styles.list}>
          {missing.map((mechanic) => (
            <Unlock key={mechanic} mechanic={mechanic} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

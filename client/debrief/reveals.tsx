import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Check, Eye, Lock } from 'lucide-react';
import { REVEALS, type Reveal } from '../../shared/rules/vocabulary.ts';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './reveals.module.css';
import { useLead } from './use-lead.ts';

export const REVEAL_WORDS = {
  goals: msg`What each seat wanted`,
  promises: msg`Private promises, and which were kept`,
  culprits: msg`Who was behind each incident`,
  conduct: msg`What each seat did in secret`,
  eyes: msg`What each seat saw: its own desk, with private offers and messages`,
} as const satisfies Record<Reveal, unknown>;

const CONTROL = 'debrief.reveal';

/** What is still hidden, in the order in which the facilitator brings it to light. */
export function Reveals() {
  const words = useWords();
  const send = useSend();
  const { leader, leads } = useLead();
  const revealed = usePublic((view) => view.debrief.revealed);
  if (leader === '' || revealed.length === REVEALS.length) return null;
  const next = REVEALS.find((what) => !revealed.includes(what));
  return (
    <section className={styles.reveals} aria-labelledby="reveals-title">
      <h2 id="reveals-title">
        <Trans>What is still hidden</Trans>
      </h2>
      <ol>
        {REVEALS.map((what) => {
          const isOut = revealed.includes(what);
          return (
            <li key={what} data-out={isOut}>
              {isOut ? <Check aria-hidden="true" /> : <Lock aria-hidden="true" />}
              <span>
                {words.say(REVEAL_WORDS[what])}
                {isOut ? (
                  <span className={styles.state}>
                    {' '}
                    <Trans>(revealed)</Trans>
                  </span>
                ) : null}
              </span>
              {leads && what === next ? (
                <Button
                  kind="primary"
                  icon={<Eye aria-hidden="true" />}
                  onPress={() => void send({ type: 'reveal', what }, CONTROL)}
                >
                  <Trans>Reveal it</Trans>
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {leads ? (
        <>
          <p className={styles.state}>
            <Trans>Let them guess first. What is revealed stays so.</Trans>
          </p>
          <RefusalLine control={CONTROL} />
        </>
      ) : (
        <p className={styles.state}>
          <Trans>{leader} reveals it step by step.</Trans>
        </p>
      )}
    </section>
  );
}

/** Stands in the place of what is not revealed yet. */
export function NotYet({ what }: { what: Reveal }) {
  const words = useWords();
  const { leader } = useLead();
  const about = words.say(REVEAL_WORDS[what]);
  return (
    <p className={styles.hidden}>
      <Lock aria-hidden="true" />
      <span>
        <Trans>
          {about}: not revealed yet. {leader} brings it to light.
        </Trans>
      </span>
    </p>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { useGame, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

const NONE: readonly { readonly person: string; readonly since: number }[] = [];

/** Who asked for the facilitator, the longest wait first. */
export function Hands() {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const hands = useGame((snapshot) => snapshot.console?.hands ?? NONE);
  const people = usePublic((view) => view.people);
  if (hands.length === 0) return null;
  return (
    <ul className={styles.hands} aria-label={t`Hands up`}>
      {[...hands]
        .sort((left, right) => left.since - right.since)
        .map(({ person }) => {
          const { name = '', seat = '' } = people[person] ?? {};
          return (
            <li key={person}>
              <Button
                icon={<Hand aria-hidden="true" />}
                aria-label={t`Lower the hand of ${name}`}
                onPress={() => void send({ type: 'lowerHand', person }, 'console.hands')}
              >
                <span dir="auto">
                  {seat ? (
                    <Trans>
                      {name}, {words.seat(seat)}
                    </Trans>
                  ) : (
                    name
                  )}
                </span>
              </Button>
            </li>
          );
        })}
    </ul>
  );
}

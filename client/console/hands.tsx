import { useLingui } from '@lingui/react/macro';
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
          const seatName = seat ? words.seat(seat) : '';
          const who = seat ? t`${name}, ${seatName}` : name;
          return (
            <li key={person}>
              <Button
                icon={<Hand aria-hidden="true" />}
                aria-label={t`${who}: lower the hand`}
                onPress={() => void send({ type: 'lowerHand', person }, 'console.hands')}
              >
                <span dir="auto">{who}</span>
              </Button>
            </li>
          );
        })}
    </ul>
  );
}

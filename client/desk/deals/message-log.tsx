import { Trans } from '@lingui/react/macro';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Said } from './channels.ts';
import styles from './talk-panel.module.css';

/** Whether a new phase began between a message and the one before it. */
function isLater({ round, phase }: Said, before: Said | undefined): boolean {
  return before === undefined || before.round !== round || before.phase !== phase;
}

function When({ round, phase }: Pick<Said, 'round' | 'phase'>) {
  const words = useWords();
  const name = words.phase(phase);
  return (
    <span className={styles.when}>
      {round > 0 ? (
        <Trans>
          Round {round}: {name}
        </Trans>
      ) : (
        name
      )}
    </span>
  );
}

type Props = { messages: readonly Said[]; me: SeatId };

/** What was said in one channel. People's words and bots' phrases look alike; who spoke is always beside them. */
export function MessageLog({ messages, me }: Props) {
  const words = useWords();
  if (messages.length === 0)
    return (
      <p className={styles.closed}>
        <Trans>Nothing has been said here yet.</Trans>
      </p>
    );
  return (
    <ol className={styles.log}>
      {messages.map((message, place) => (
        <li key={message.id} className={styles.message} data-mine={message.from === me}>
          {isLater(message, messages[place - 1]) ? <When {...message} /> : null}
          <span className={styles.from}>
            <Emblem seat={message.from} size="s" />
            {message.author ? <span dir="auto">{message.author}</span> : null}
          </span>
          <p className={styles.said} dir="auto">
            {words.message(message)}
          </p>
        </li>
      ))}
    </ol>
  );
}

import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

const SHOWN = 4;

/** The last things said to everybody. */
export function Floor() {
  const words = useWords();
  const floor = usePublic((view) => view.floor);
  const last = Object.entries(floor)
    .sort(([, left], [, right]) => left.order - right.order)
    .slice(-SHOWN);
  return (
    <ul className={styles.floor}>
      {last.map(([id, message]) => (
        <li key={id}>
          <Emblem seat={message.from} size="s" />
          <span dir="auto">{words.message(message)}</span>
        </li>
      ))}
    </ul>
  );
}

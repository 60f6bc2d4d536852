import { usePublic } from '../store.ts';
import { ShockEffect } from '../words/shock-effect.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './scenes.module.css';

/** What befell the world as the round opened, above what is being talked about. */
export function ShockLine() {
  const words = useWords();
  const round = usePublic((view) => view.round);
  const shock = usePublic((view) => Object.values(view.shocks).find((struck) => struck.round === view.round));
  if (!shock) return null;
  return (
    <section className={styles.scene}>
      <h2 className={styles.title} dir="auto">
        {words.text(`shock.${round}.title`)}
      </h2>
      <p className={styles.lead}>
        <ShockEffect kind={shock.kind} seat={shock.seat} me="" />
      </p>
    </section>
  );
}

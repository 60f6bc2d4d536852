import styles from './name-mark.module.css';

export type NameMarkProps = {
  size?: 's' | 'm' | 'l';
};

/** Two rings that hold each other: neither can leave without the other opening. */
export function NameMark({ size = 'm' }: NameMarkProps) {
  return (
    <span className={styles.mark} data-size={size}>
      <svg viewBox="4 3 40 26" aria-hidden="true" className={styles.emblem}>
        <path className={styles.left} d="M20.49 25.37A10 10 0 1 1 26.3 19.68" />
        <path className={styles.right} d="M27.51 6.63A10 10 0 1 1 21.7 12.32" />
      </svg>
      <span className={styles.word} translate="no">
        Entente
      </span>
    </span>
  );
}

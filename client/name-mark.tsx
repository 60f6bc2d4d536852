import styles from './name-mark.module.css';

export type NameMarkProps = {
  size?: 's' | 'm' | 'l';
};

/** Two arcs that hold each other: neither can leave without the other opening. */
export function NameMark({ size = 'm' }: NameMarkProps) {
  return (
    <span className={styles.mark} data-size={size}>
      <svg viewBox="0 0 48 32" aria-hidden="true" className={styles.emblem}>
        <g fill="none" strokeLinecap="round">
          <path className={styles.left} d="M26.9 22.6A11 11 0 1 1 27 9.5" />
          <path className={styles.gap} d="M21.1 9.4A11 11 0 1 1 21 22.5" />
          <path className={styles.right} d="M21.1 9.4A11 11 0 1 1 21 22.5" />
          <path className={styles.gap} d="M28.5 12.5A11 11 0 0 1 28.5 19.5" />
          <path className={styles.left} d="M27.6 10.3A11 11 0 0 1 29 16" />
        </g>
      </svg>
      <span className={styles.word} translate="no">
        Entente
      </span>
    </span>
  );
}

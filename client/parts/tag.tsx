import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type TagProps = {
  /** Colour goes with an icon or with words that say the same. */
  tone?: 'plain' | 'brand' | 'yes' | 'no' | 'abstain' | 'private' | 'danger' | 'success' | 'warning';
  icon?: ReactNode;
  children: ReactNode;
};

/** A state in a word or two. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

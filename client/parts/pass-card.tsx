import type { ReactNode } from 'react';
import styles from './pass-card.module.css';
import { QrCode } from './qr-code.tsx';

export type PassCardProps = {
  /** What the QR code holds. */
  address: string;
  label: string;
  /** The code or address to read and type. */
  text: string;
  children: ReactNode;
};

/** What opens a place on another device, to scan or to copy. */
export function PassCard({ address, label, text, children }: PassCardProps) {
  return (
    <div className={styles.card}>
      <div className={styles.qr}>
        <QrCode text={address} label={label} />
      </div>
      <p className={styles.text} dir="ltr">
        {text}
      </p>
      <p>{children}</p>
    </div>
  );
}

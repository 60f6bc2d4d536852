import { Suspense } from 'react';
import { later } from '../later.tsx';
import styles from './qr-code.module.css';

export type QrCodeProps = {
  /** The address that it leads to. */
  text: string;
  label: string;
};

const QrDrawing = later(() => import('./qr-drawing.tsx').then((file) => ({ default: file.QrDrawing })));

/** A QR code, in the place that it will take. */
export function QrCode(props: QrCodeProps) {
  return (
    <Suspense fallback={<div className={styles.code} />}>
      <QrDrawing {...props} />
    </Suspense>
  );
}

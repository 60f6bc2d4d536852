import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { usePublic } from '../store.ts';
import { Emblem } from './emblem.tsx';

type Props = { text: string; className?: string | undefined };

/** Who has signed a text that was opened for signature, who acceded to it, and who stepped back. */
export function Signatories({ text, className }: Props) {
  const treaty = usePublic((view) => view.treaties[text]);
  if (!treaty || treaty.signing === 0) return null;
  const { acceded, declined } = treaty;
  const signed = treaty.signedBy.filter((seat) => !acceded.includes(seat));
  return (
    <>
      {signed.length > 0 ? (
        <Row className={className} seats={signed}>
          <Trans>Signed by</Trans>
        </Row>
      ) : (
        <p className={className}>
          <Trans>Nobody has signed it yet.</Trans>
        </p>
      )}
      {acceded.length > 0 ? (
        <Row className={className} seats={acceded}>
          <Trans>Acceded since</Trans>
        </Row>
      ) : null}
      {declined.length > 0 ? (
        <Row className={className} seats={declined}>
          <Trans>Voted for it and did not sign</Trans>
        </Row>
      ) : null}
    </>
  );
}

type RowProps = { className: string | undefined; seats: readonly SeatId[]; children: ReactNode };

function Row({ className, seats, children }: RowProps) {
  return (
    <p className={className}>
      {children}{' '}
      {seats.map((seat) => (
        <Emblem key={seat} seat={seat} size="s" />
      ))}
    </p>
  );
}

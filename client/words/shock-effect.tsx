import { Trans } from '@lingui/react/macro';
import type { SeatId, ShockKind } from '../../shared/rules/vocabulary.ts';
import { useWords } from './use-words.ts';

type Props = {
  kind: ShockKind;
  seat: SeatId;
  /** The seat of who reads it; '' for the room. */
  me: SeatId | '';
};

/** What a shock changes in the game, in a sentence. */
export function ShockEffect({ kind, seat, me }: Props) {
  const words = useWords();
  const name = words.seat(seat);
  switch (kind) {
    case 'turnover':
      return seat === me ? (
        <Trans>You have a new government, and your brief has changed. Read it again.</Trans>
      ) : (
        <Trans>{name} has a new government and wants other things now.</Trans>
      );
    case 'technology':
      return <Trans>Attacks are easier, and harder to attribute.</Trans>;
    case 'focusingEvent':
      return <Trans>For two rounds it costs half as much at home to protect civilians.</Trans>;
    case 'closingWindow':
      return seat === me ? (
        <Trans>You are in the chair now.</Trans>
      ) : (
        <Trans>{name} is in the chair now.</Trans>
      );
  }
}

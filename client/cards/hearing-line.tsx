import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { useWords } from '../words/use-words.ts';

type Props = { hearing: PublicView['hearings'][string]; states: number };

/** What the experts said, in a sentence. */
export function HearingLine({ hearing: { by, about, norm, seat, value, round }, states }: Props) {
  const words = useWords();
  const caller = words.seat(by);
  const title = words.norm(norm);
  const step = words.rung(value);
  const name = words.seat(seat);
  const count = words.number(value, 1);
  return (
    <p>
      <Trans>
        Round {round}, called by {caller}:
      </Trans>{' '}
      {about === 'ceiling' && value > 0 ? (
        <Trans>
          on “{title}” every state could go as far as “{step}”, and not further.
        </Trans>
      ) : null}
      {about === 'ceiling' && value === 0 ? <Trans>some state could not bear “{title}” at all.</Trans> : null}
      {about === 'parliaments' ? (
        <Trans>
          {value} of {states} parliaments would let “{title}” become law.
        </Trans>
      ) : null}
      {about === 'arsenal' ? (
        <Trans>
          {name} holds {count} usable exploits.
        </Trans>
      ) : null}
    </p>
  );
}

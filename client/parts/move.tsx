import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PublicView } from '../../shared/rules/view.ts';
import type { NormId, SeatId } from '../../shared/rules/vocabulary.ts';
import { NEWS_WORDS } from '../words/news.ts';
import { useWords } from '../words/use-words.ts';
import { Emblem } from './emblem.tsx';

type Props = { view: Pick<PublicView, 'agenda'>; norm: NormId };

/** Who would have which item in which forum, as a sentence. */
export function MoveSentence({ view, norm }: Props) {
  const words = useWords();
  const { movedBy = '', moveTo = '' } = view.agenda[norm] ?? {};
  const named = { seat: words.seat(movedBy), norm: words.norm(norm), forum: words.forum(moveTo) };
  return words.say(NEWS_WORDS.moveProposed, named);
}

/** Which members of that forum are for it, and which against. */
export function MoveVoices({ view, norm, className }: Props & { className?: string | undefined }) {
  const { moveAgreed = [], moveOpposed = [] } = view.agenda[norm] ?? {};
  return (
    <>
      <Voices seats={moveAgreed} className={className}>
        <Trans>For</Trans>
      </Voices>
      <Voices seats={moveOpposed} className={className}>
        <Trans>Against</Trans>
      </Voices>
    </>
  );
}

type VoicesProps = { seats: readonly SeatId[]; className: string | undefined; children: ReactNode };

function Voices({ seats, className, children }: VoicesProps) {
  if (seats.length === 0) return null;
  return (
    <p className={className}>
      {children}
      {seats.map((seat) => (
        <Emblem key={seat} seat={seat} size="s" />
      ))}
    </p>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ClubCall } from '../../shared/rules/view/clubs.ts';
import { CALL_STATUS_WORDS } from '../words/clubs.ts';
import { MEASURE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { Emblem } from './emblem.tsx';
import { Tag } from './tag.tsx';

/** What a club is called for, as a sentence. */
export function CallSentence({ call }: { call: ClubCall }) {
  const words = useWords();
  const [club, by] = [words.text(`club.${call.club}.name`), words.seat(call.by)];
  if (call.kind === 'consult')
    return (
      <Trans>
        <strong>{club}</strong>: {by} asks all to show what they know.
      </Trans>
    );
  const [suspect, measure] = [words.seat(call.suspect), words.say(MEASURE_WORDS[call.measure])];
  return (
    <Trans>
      <strong>{club}</strong>: {by} asks for one answer to {suspect}. {measure}.
    </Trans>
  );
}

/** Who said what to a call, and what came of it. */
export function CallVoices({ call, className }: { call: ClubCall; className?: string | undefined }) {
  const words = useWords();
  const voices = [
    { name: <Trans>For</Trans>, seats: call.agreed },
    { name: <Trans>Against</Trans>, seats: call.opposed },
    { name: <Trans>Aside</Trans>, seats: call.abstained },
    { name: <Trans>By silence</Trans>, seats: call.silent },
  ];
  return (
    <>
      {voices.map(({ name, seats }, index) =>
        seats.length === 0 ? null : (
          <p key={['for', 'against', 'aside', 'silent'][index]} className={className}>
            {name}
            {seats.map((seat) => (
              <Emblem key={seat} seat={seat} size="s" />
            ))}
          </p>
        ),
      )}
      {call.status === 'open' ? null : <Tag>{words.say(CALL_STATUS_WORDS[call.status])}</Tag>}
    </>
  );
}

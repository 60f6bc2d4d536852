import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import { plays } from '../../../shared/rules/settings.ts';
import { ballotsLeft } from '../../../shared/rules/texts/business.ts';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { ForumsList } from './forums-list.tsx';
import { type Standing, standingOf, textsInPlay } from './text-list.ts';

const STANDING_WORDS: Readonly<Record<Standing, MessageDescriptor>> = {
  now: msg`Now`,
  waits: msg`Waits`,
  adopted: msg`Adopted`,
  rejected: msg`Not adopted`,
  carriedOver: msg`Carried over`,
  draft: msg`Not tabled`,
};
const STANDING_TONES = {
  now: 'brand',
  waits: 'plain',
  adopted: 'success',
  rejected: 'plain',
  carriedOver: 'warning',
  draft: 'plain',
} as const satisfies Record<Standing, string>;

const CONTROL = 'callText';

/** The texts before the plenary: which one is dealt with, which come after it, what there is no time for. */
export function OrderOfBusiness({ view, options }: { view: SeatView; options: Options }) {
  const texts = textsInPlay(view.public);
  const isOver = view.public.phase === 'plenary' && view.public.stage === 'done';
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Order of business</Trans>
      </h3>
      <ol className={styles.list}>
        {texts.map((text) => (
          <Line
            key={text}
            view={view.public}
            text={text}
            mayCall={options.callText?.includes(text) ?? false}
          />
        ))}
      </ol>
      <RefusalLine control={CONTROL} />
      {isOver ? null : <BallotsLeft view={view.public} />}
      {plays(view.public, 'forums') && view.public.setup.forums.length > 0 ? (
        <ForumsList view={view.public} />
      ) : null}
    </section>
  );
}

function Line({ view, text, mayCall }: { view: PublicView; text: Id; mayCall: boolean }) {
  const words = useWords();
  const names = useTextNames(view);
  const standing = standingOf(view, text);
  const { called = 0, sponsors = [] } = view.treaties[text] ?? {};
  return (
    <li className={styles.row} aria-current={standing === 'now' ? 'step' : undefined}>
      <strong>{names(text)}</strong>
      <Tag tone={STANDING_TONES[standing]}>{words.say(STANDING_WORDS[standing])}</Tag>
      {called > 0 && standing === 'waits' ? (
        <span className={styles.muted}>
          <Trans>called by the chair: {called}</Trans>
        </span>
      ) : null}
      {sponsors.length > 0 ? (
        <span className={styles.muted}>
          <Plural value={sponsors.length} one="# sponsor" other="# sponsors" />
        </span>
      ) : null}
      {mayCall ? (
        <SendButton
          command={{ type: 'callText', text }}
          control={CONTROL}
          kind="quiet"
          icon={<CalendarClock aria-hidden="true" />}
        >
          <Trans>Take it next</Trans>
        </SendButton>
      ) : null}
    </li>
  );
}

function BallotsLeft({ view }: { view: PublicView }) {
  const left = Math.max(0, ballotsLeft(view));
  return (
    <p className={styles.muted}>
      <Plural
        value={left}
        _0="No time for more ballots."
        one="Time for # more ballot."
        other="Time for # more ballots."
      />{' '}
      <Trans>What does not fit is carried over to the next round.</Trans>
    </p>
  );
}

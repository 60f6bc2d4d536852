import { Trans, useLingui } from '@lingui/react/macro';
import { LockOpen, Users, X, Zap } from 'lucide-react';
import { useEffect } from 'react';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import { useFirstTime } from '../../first-time.ts';
import { announce } from '../../parts/announce.ts';
import { Button } from '../../parts/button.tsx';
import { MECHANIC_WORDS } from '../../words/mechanics.ts';
import { ShockEffect } from '../../words/shock-effect.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './announcement-cards.module.css';
import { type Announcement, announcementsOf } from './told.ts';

/** What has changed for everybody, each until it is put away. */
export function AnnouncementCards({ view }: { view: SeatView }) {
  return announcementsOf(view.public, view.own.seat).map((announcement) => (
    <Card key={announcement.id} view={view} announcement={announcement} />
  ));
}

function useCardWords({ round }: PublicView, announcement: Announcement) {
  const { t } = useLingui();
  const words = useWords();
  if (announcement.kind === 'delegation') {
    const other = words.seat(announcement.line.other);
    return {
      title: words.news(announcement.line),
      text: t`Your titles pass on anew. Whoever came speaks for ${other} on the same device.`,
    };
  }
  if (announcement.kind === 'unlocked') {
    const { title, card } = MECHANIC_WORDS[announcement.mechanic];
    return { title: words.say(title), text: words.say(card) };
  }
  return { title: words.text(`shock.${round}.title`), text: words.text(`shock.${round}.text`) };
}

const KIND_WORDS = {
  shock: <Trans>The world has changed</Trans>,
  unlocked: <Trans>New for everybody</Trans>,
  delegation: <Trans>Your delegation</Trans>,
};

type CardProps = { view: SeatView; announcement: Announcement };

function Card({ view, announcement }: CardProps) {
  const { t } = useLingui();
  const [isNew, putAway] = useFirstTime(announcement.id);
  const { title, text } = useCardWords(view.public, announcement);
  const isShock = announcement.kind === 'shock';
  useEffect(() => announce(title, 'announcement'), [title]);
  if (!isNew) return null;
  return (
    <aside className={styles.card} data-kind={announcement.kind} aria-label={title}>
      {isShock ? <Zap aria-hidden="true" /> : null}
      {announcement.kind === 'unlocked' ? <LockOpen aria-hidden="true" /> : null}
      {announcement.kind === 'delegation' ? <Users aria-hidden="true" /> : null}
      <div className={styles.words}>
        <p className={styles.kind}>{KIND_WORDS[announcement.kind]}</p>
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
        <p dir="auto">{text}</p>
        {announcement.kind === 'shock' ? (
          <p className={styles.effect}>
            <ShockEffect kind={announcement.shock} seat={announcement.seat} me={view.own.seat} />
          </p>
        ) : null}
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={putAway} />
    </aside>
  );
}

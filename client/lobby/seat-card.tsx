import { Plural, Trans } from '@lingui/react/macro';
import { Bot, Check, Users } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Tag } from '../parts/tag.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { STAKEHOLDER_ROLE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './seat-card.module.css';

/** A seat to be had: who it is, who sits there, and the button that takes it. */
export function SeatCard({ seat: id }: { seat: string }) {
  const words = useWords();
  const send = useSend();
  const control = `lobby.seat.${id}`;
  const pending = usePending(control);
  const seat = usePublic((view) => view.seats[id]);
  const chair = usePublic((view) => view.chair);
  const mine = useGame((snapshot) => snapshot.me?.seat === id);
  if (!seat) return null;
  const name = words.seat(id);
  const taken = seat.members.length > 0;
  return (
    <li className={styles.card} data-mine={mine}>
      <div className={styles.head}>
        <Emblem seat={id} size="l" />
        <h3 dir="auto">{name}</h3>
      </div>
      <div className={styles.tags}>
        {seat.role === '' ? (
          <Tag>
            <Trans>State</Trans>
          </Tag>
        ) : (
          <Tag tone="brand">{words.say(STAKEHOLDER_ROLE_WORDS[seat.role])}</Tag>
        )}
        {chair === id ? (
          <Tag>
            <Trans>Chair</Trans>
          </Tag>
        ) : null}
        {mine ? (
          <Tag tone="success" icon={<Check aria-hidden="true" />}>
            <Trans>Your seat</Trans>
          </Tag>
        ) : null}
        {seat.ready ? (
          <Tag tone="success" icon={<Check aria-hidden="true" />}>
            <Trans>Ready</Trans>
          </Tag>
        ) : null}
      </div>
      <p className={styles.about} dir="auto">
        {words.text(`seat.${id}.about`)}
      </p>
      <p className={styles.members}>
        {taken ? (
          <>
            <Users aria-hidden="true" />
            <bdi>{words.list(seat.members)}</bdi>
          </>
        ) : seat.driver === 'bot' ? (
          <>
            <Bot aria-hidden="true" />
            <Trans>A bot plays it</Trans>
          </>
        ) : (
          <Trans>Free; a bot will play it if nobody comes</Trans>
        )}
      </p>
      {mine ? (
        <Button kind="quiet" pending={pending} onPress={() => void send({ type: 'leaveSeat' }, control)}>
          <Trans>Leave this seat</Trans>
        </Button>
      ) : (
        <Button pending={pending} onPress={() => void send({ type: 'takeSeat', seat: id }, control)}>
          {taken ? (
            <Plural value={seat.members.length} one="Join the one there" other="Join the # there" />
          ) : (
            <Trans>Take this seat</Trans>
          )}
          <Hidden>: {name}</Hidden>
        </Button>
      )}
      <RefusalLine control={control} />
    </li>
  );
}

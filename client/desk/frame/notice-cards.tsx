import { Trans, useLingui } from '@lingui/react/macro';
import { Megaphone, X } from 'lucide-react';
import { useEffect } from 'react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { useFirstTime } from '../../first-time.ts';
import { announce } from '../../parts/announce.ts';
import { Button } from '../../parts/button.tsx';
import styles from './announcement-cards.module.css';

type Notice = SeatView['own']['notices'][string];

/** What the facilitator said in this round, to this seat or to all, each until it is put away. */
export function NoticeCards({ view }: { view: SeatView }) {
  return Object.entries(view.own.notices)
    .filter(([, { round }]) => round === view.public.round)
    .map(([id, notice]) => <Card key={id} id={id} notice={notice} />);
}

function Card({ id, notice }: { id: string; notice: Notice }) {
  const { t } = useLingui();
  const [isNew, putAway] = useFirstTime(id);
  const { text, toAll } = notice;
  useEffect(() => announce(text, 'notice'), [text]);
  if (!isNew) return null;
  return (
    <aside className={styles.card} aria-label={t`From the facilitator`}>
      <Megaphone aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.kind}>
          {toAll ? <Trans>The facilitator, to all</Trans> : <Trans>The facilitator, to you</Trans>}
        </p>
        <p dir="auto">{text}</p>
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={putAway} />
    </aside>
  );
}

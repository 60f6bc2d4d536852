import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, X } from 'lucide-react';
import type { SeatView } from '../../shared/rules/view.ts';
import cards from '../desk/frame/announcement-cards.module.css';
import { useFirstTime } from '../first-time.ts';
import { Button } from '../parts/button.tsx';
import { RecapList } from './recap-list.tsx';

/** For who comes back in another lesson. It stands until it is put away, and then under “More”. */
export function RecapCard({ view, code }: { view: SeatView; code: string }) {
  const { t } = useLingui();
  const { lesson } = view.public;
  const [isNew, putAway] = useFirstTime(`recap.${code}.${view.own.seat}.${lesson.number}`);
  if (!isNew) return null;
  return (
    <aside className={cards.card} data-kind="recap" aria-label={t`Where we were`}>
      <CalendarClock aria-hidden="true" />
      <div className={cards.words}>
        <h2 className={cards.title}>
          <Trans>Where we were</Trans>
        </h2>
        <RecapList view={view} />
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={putAway} />
    </aside>
  );
}

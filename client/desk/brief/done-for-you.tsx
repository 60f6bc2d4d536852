import { Trans, useLingui } from '@lingui/react/macro';
import { UserRoundCheck, X } from 'lucide-react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { useFirstTime } from '../../first-time.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useDeedWords } from '../crisis/use-deed-words.ts';
import cards from '../frame/announcement-cards.module.css';
import styles from '../frame/panel.module.css';

/** For whoever comes back: what the facilitator decided in their place. It stands until it is put away. */
export function DoneForYou({ view, code }: { view: SeatView; code: string }) {
  const { t } = useLingui();
  const words = useWords();
  const deed = useDeedWords(view);
  const done = Object.values(view.own.doneForIt).sort((one, other) => other.order - one.order);
  const [isNew, putAway] = useFirstTime(`for.${code}.${view.own.seat}.${done.length}`);
  if (!isNew || done.length === 0) return null;
  return (
    <aside className={cards.card} data-kind="deputy" aria-label={t`What the facilitator did for you`}>
      <UserRoundCheck aria-hidden="true" />
      <div className={cards.words}>
        <h3 className={styles.heading}>
          <Trans>The facilitator decided for you</Trans>
        </h3>
        <ul className={styles.list}>
          {done.map(({ order, round, phase, command }) => (
            <li key={order} dir="auto">
              <Trans>
                Round {round}, {words.phase(phase)}:
              </Trans>{' '}
              {deed(command)}
            </li>
          ))}
        </ul>
      </div>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t`Understood`} onPress={putAway} />
    </aside>
  );
}

import { Trans } from '@lingui/react/macro';
import { ArrowDown, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Prediction } from '../../../shared/rules/vocabulary.ts';
import { classNames } from '../../parts/class-names.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { PREDICTION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

const ICONS: Readonly<Record<Prediction, LucideIcon>> = { up: ArrowUp, same: ArrowRight, down: ArrowDown };
const CONTROL = 'predict';

/** A guess before the number is shown: it makes the number worth reading. */
export function PredictSection({ view, options }: { view: SeatView; options: Options }) {
  const words = useWords();
  const mine = view.own.predictions[String(view.public.round)];
  return (
    <section className={styles.card} data-private="true">
      <h3 className={styles.heading}>
        <Trans>Where will stability go?</Trans>
      </h3>
      {mine ? (
        <p>
          <Trans>Your prediction:</Trans> <strong>{words.say(PREDICTION_WORDS[mine])}</strong>
        </p>
      ) : null}
      <div className={classNames(styles.actions, styles.uneven)}>
        {options.predict?.map((direction) => {
          const Icon = ICONS[direction];
          return (
            <SendButton
              key={direction}
              command={{ type: 'predict', direction }}
              control={CONTROL}
              kind={direction === mine ? 'primary' : 'plain'}
              icon={<Icon aria-hidden="true" />}
            >
              {words.say(PREDICTION_WORDS[direction])}
            </SendButton>
          );
        })}
      </div>
      <RefusalLine control={CONTROL} />
    </section>
  );
}

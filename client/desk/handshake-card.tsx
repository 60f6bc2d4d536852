import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake as HandshakeIcon } from 'lucide-react';
import type { Handshake } from '../../shared/rules/view-own.ts';
import { Clock } from '../parts/clock.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import { SendButton } from './send-button.tsx';

type Props = Pick<PanelProps, 'options'> & { id: string; handshake: Handshake };

/** The same sentence on every phone of the bargain: all confirm it, and either may cancel while the clock runs. */
export function HandshakeCard({ id, handshake, options }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const control = `handshake.${id}`;
  const sentence = words.list(
    handshake.terms.map(({ seat, gives }) => {
      const name = words.seat(seat);
      const things = words.list(gives.map((item) => words.item(item)));
      return t`${name} gives: ${things}`;
    }),
  );
  return (
    <article className={styles.card} data-private="true" data-urgent="true">
      <header className={`${styles.row} ${styles.apart}`}>
        <h3 className={styles.row}>
          <HandshakeIcon aria-hidden="true" />
          <Trans>Handshake</Trans>
        </h3>
        <Clock closesAt={handshake.closesAt} />
      </header>
      <p className={styles.lead} dir="auto">
        {sentence}.
      </p>
      <p className={styles.muted}>
        {handshake.status === 'confirmed' ? (
          <Trans>All have confirmed. It holds when the clock ends; either may still cancel.</Trans>
        ) : (
          <Trans>Read it aloud. It holds when all have confirmed it on their own screens.</Trans>
        )}
      </p>
      <div className={styles.actions}>
        {options.confirmHandshake?.includes(id) ? (
          <SendButton
            command={{ type: 'confirmHandshake', handshake: id }}
            control={control}
            kind="primary"
            size="l"
          >
            <Trans>Confirm</Trans>
          </SendButton>
        ) : null}
        {options.cancelHandshake?.includes(id) ? (
          <SendButton command={{ type: 'cancelHandshake', handshake: id }} control={control} size="l">
            <Trans>Cancel</Trans>
          </SendButton>
        ) : null}
      </div>
      <RefusalLine control={control} />
    </article>
  );
}

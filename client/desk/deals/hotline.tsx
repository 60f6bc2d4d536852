import { Trans } from '@lingui/react/macro';
import { Phone } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Props = { view: SeatView; options: Options; incident: Id };

/** Whom the seat has consulted about an incident, and whom it may call: below every protest, and without blame. */
export function Hotline({ view, options, incident }: Props) {
  const words = useWords();
  const me = view.own.seat;
  const control = `consult.${incident}`;
  const held = Object.entries(view.own.consultations).filter(([, talk]) => talk.incident === incident);
  const open = options.consult?.find((entry) => entry.incident === incident)?.seats ?? [];
  if (held.length === 0 && open.length === 0) return null;
  const label = (seat: SeatId) => {
    const name = words.seat(seat);
    return <Trans>Call {name}</Trans>;
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>The hotline</Trans>
      </h3>
      {held.map(([id, { by, seat }]) => {
        const other = words.seat(by === me ? seat : by);
        return (
          <p key={id} className={styles.row}>
            <Phone aria-hidden="true" />
            {by === me ? (
              <Trans>You consulted {other}. Anger fell on both sides.</Trans>
            ) : (
              <Trans>{other} consulted you. Anger fell on both sides.</Trans>
            )}
          </p>
        );
      })}
      {open.length > 0 ? (
        <>
          <p className={styles.muted}>
            <Trans>A call blames nobody: anger falls, and a little trust grows.</Trans>
          </p>
          <div className={styles.actions}>
            {open.map((seat) => (
              <SendButton
                key={seat}
                command={{ type: 'consult', incident, seat }}
                control={control}
                icon={<Phone aria-hidden="true" />}
              >
                {label(seat)}
              </SendButton>
            ))}
          </div>
          <RefusalLine control={control} />
        </>
      ) : null}
    </section>
  );
}

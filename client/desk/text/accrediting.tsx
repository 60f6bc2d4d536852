import { Trans, useLingui } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';

type Props = { view: PublicView; options: Options };

/** Who of the stakeholders may sit: what the states say of each that waits at the door. */
export function Accrediting({ view, options }: Props) {
  const waiting = Object.keys(view.seats).filter((seat) => view.seats[seat]?.accredited === false);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>Who may sit?</Trans>
      </h3>
      <p className={styles.muted}>
        {view.setup.accreditation === 'majority' ? (
          <Trans>When the talks end, more states for it than against admit a stakeholder.</Trans>
        ) : (
          <Trans>When the talks end, a stakeholder is admitted unless a state objects.</Trans>
        )}
      </p>
      {waiting.map((seat) => (
        <Outsider
          key={seat}
          view={view}
          seat={seat}
          choice={options.accredit?.find((one) => one.seat === seat)}
        />
      ))}
    </section>
  );
}

type OutsiderProps = {
  view: PublicView;
  seat: SeatId;
  choice: NonNullable<Options['accredit']>[number] | undefined;
};

function Outsider({ view, seat, choice }: OutsiderProps) {
  const { t } = useLingui();
  const words = useWords();
  const { admittedBy = [], objectedBy = [] } = view.seats[seat] ?? {};
  const labels = { admit: t`Admit`, object: t({ message: 'Object', context: 'to an observer' }) };
  return (
    <article className={styles.card}>
      <p className={styles.row}>
        <Emblem seat={seat} size="s" />
        <strong dir="auto">{words.seat(seat)}</strong>
      </p>
      <Voices title={t`For`} seats={admittedBy} />
      <Voices title={t`Against`} seats={objectedBy} />
      {choice ? (
        <div className={styles.actions}>
          {choice.stances.map((stance) => (
            <SendButton
              key={stance}
              command={{ type: 'accredit', seat, stance }}
              control={`accredit.${seat}`}
            >
              {labels[stance]}
            </SendButton>
          ))}
        </div>
      ) : null}
      <RefusalLine control={`accredit.${seat}`} />
    </article>
  );
}

function Voices({ title, seats }: { title: string; seats: readonly SeatId[] }) {
  if (seats.length === 0) return null;
  return (
    <p className={styles.row}>
      {title}
      {seats.map((seat) => (
        <Emblem key={seat} seat={seat} size="s" />
      ))}
    </p>
  );
}

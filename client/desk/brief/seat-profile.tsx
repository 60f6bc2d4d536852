import { Trans } from '@lingui/react/macro';
import { Landmark } from 'lucide-react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Enquiry, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Meter } from '../../parts/meter.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { WishesOfSeat } from './wish-lines.tsx';

type Props = { view: SeatView; options: Options; seat: SeatId };

/** What this seat knows of another state: the public numbers, its own trust and anger, what its embassy reported. */
export function SeatProfile({ view, options, seat }: Props) {
  const words = useWords();
  const { own } = view;
  const shown = view.public.seats[seat];
  if (!shown) return null;
  return (
    <div className={styles.section}>
      <p dir="auto">{words.text(`seat.${seat}.about`)}</p>
      <Meter label={<Trans>Power</Trans>} value={shown.power} />
      <Meter label={<Trans>Defences</Trans>} value={shown.defence} />
      <WishesOfSeat view={view} seat={seat} />
      <PrivateMark to={words.seat(own.seat)}>
        <div className={styles.section}>
          <Meter label={<Trans>Your trust in it</Trans>} value={own.trust[seat] ?? 0} tone="private" />
          <Meter label={<Trans>Your anger at it</Trans>} value={own.grievance[seat] ?? 0} tone="private" />
          <Reports view={view} seat={seat} />
          <Embassy options={options} seat={seat} />
        </div>
      </PrivateMark>
    </div>
  );
}

/** What the embassies said, of it and to it. */
function Reports({ view, seat }: { view: SeatView; seat: SeatId }) {
  const words = useWords();
  const me = view.own.seat;
  const about = Object.entries(view.own.enquiries).filter(
    ([, entry]) => (entry.by === me && entry.seat === seat) || (entry.by === seat && entry.seat === me),
  );
  const name = words.seat(seat);
  return about.map(([id, entry]) => {
    const { round } = entry;
    if (entry.by !== me)
      return (
        <p key={id}>
          <Trans>
            Round {round}: the embassy of {name} asked about you.
          </Trans>
        </p>
      );
    if (entry.about === 'arsenal') {
      const stock = words.number(entry.value, 1);
      return (
        <p key={id} data-numbers>
          <Trans>
            Your embassy, round {round}: {name} holds <strong>{stock}</strong> exploits.
          </Trans>
        </p>
      );
    }
    const title = words.norm(entry.norm);
    const rung = words.rung(entry.rung);
    return (
      <p key={id}>
        {title ? (
          <Trans>
            Your embassy, round {round}: {name} will not take <strong>{title}</strong> beyond “{rung}”.
          </Trans>
        ) : (
          <Trans>
            Your embassy, round {round}: {name} has no red line that it has not told.
          </Trans>
        )}
      </p>
    );
  });
}

/** One report a round; the state asked about is told that it was. */
function Embassy({ options, seat }: Omit<Props, 'view'>) {
  const words = useWords();
  const control = `ask.${seat}`;
  const open = options.ask?.find((entry) => entry.seat === seat)?.about ?? [];
  if (open.length === 0) return null;
  const name = words.seat(seat);
  const label = (about: Enquiry) =>
    about === 'redLine' ? <Trans>What would it never sign?</Trans> : <Trans>How many exploits has it?</Trans>;
  return (
    <section className={styles.section}>
      <p className={styles.muted}>
        <Trans>Your embassy can report once a round. {name} is told that you asked.</Trans>
      </p>
      <div className={styles.actions}>
        {open.map((about) => (
          <SendButton
            key={about}
            command={{ type: 'ask', seat, about }}
            control={control}
            icon={<Landmark aria-hidden="true" />}
          >
            {label(about)}
          </SendButton>
        ))}
      </div>
      <RefusalLine control={control} />
    </section>
  );
}

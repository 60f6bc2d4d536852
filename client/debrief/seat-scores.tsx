import { Trans } from '@lingui/react/macro';
import { Emblem } from '../parts/emblem.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

/** Seats in their fixed order, not ranked: they did not want the same things. */
export function SeatScores() {
  const words = useWords();
  const seats = usePublic((view) => view.seats);
  const scores = usePublic((view) => view.revealedSeats);
  return (
    <ScrollBox>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Seat</Trans>
            </th>
            <th scope="col">
              <Trans>Score</Trans>
            </th>
            <th scope="col">
              <Trans>Interest</Trans>
            </th>
            <th scope="col">
              <Trans>Misjudged</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(seats).map((seat) => {
            const entry = scores[seat];
            if (!entry) return null;
            return (
              <tr key={seat}>
                <th scope="row">
                  <Emblem seat={seat} size="s" name />
                </th>
                <td>{words.number(entry.score)}</td>
                <td>{words.percent(entry.nationalInterest)}</td>
                <td>{entry.brier < 0 ? '–' : words.number(entry.brier, 2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.muted}>
        <Trans>
          Misjudged: how far the seat's beliefs about incidents lay from the truth; 0 is best, 2 is worst.
        </Trans>
      </p>
    </ScrollBox>
  );
}

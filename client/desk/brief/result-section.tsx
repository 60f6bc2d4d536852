import { Trans } from '@lingui/react/macro';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Causes } from '../../parts/causes.tsx';
import { Meter } from '../../parts/meter.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { PREDICTION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { Stage } from '../frame/stage.tsx';

/** What the round did to everybody's number, cause by cause, and to one's own. */
export function ResultSection({ view, round }: { view: SeatView; round: number }) {
  const words = useWords();
  const { stability, stabilityBefore, ledger } = view.public;
  const mine = view.own.scores[String(round)];
  const predicted = view.own.predictions[String(round)];
  const rows = Object.values(ledger).filter((row) => row.round === round);
  const score = words.number(stability);
  return (
    <>
      <Stage>
        <section className={styles.card}>
          <h3 className={styles.heading}>
            <Trans>Stability is {score}</Trans>
          </h3>
          {predicted ? (
            <p className={styles.muted}>
              <Trans>You predicted:</Trans> {words.say(PREDICTION_WORDS[predicted])}
            </p>
          ) : null}
          <Causes rows={rows} from={stabilityBefore} to={stability} most={5} />
        </section>
      </Stage>
      {mine ? <OwnResult view={view} mine={mine} /> : null}
    </>
  );
}

function OwnResult({ view, mine }: { view: SeatView; mine: SeatView['own']['scores'][string] }) {
  const words = useWords();
  const score = words.number(mine.score);
  const isState = view.public.seats[view.own.seat]?.kind === 'state';
  return (
    <section className={styles.section}>
      <PrivateMark to={words.seat(view.own.seat)}>
        <h3 className={styles.heading}>
          <Trans>Your result so far: {score}</Trans>
        </h3>
        {isState ? (
          <>
            <Meter label={<Trans>Mandate: interests reached</Trans>} value={mine.mandate} tone="private" />
            <Meter
              label={<Trans>Account: gains less harms and costs</Trans>}
              value={mine.account}
              tone="private"
            />
            <Meter
              label={<Trans>Standing: how far others trust you</Trans>}
              value={mine.standing}
              tone="private"
            />
          </>
        ) : (
          <Meter label={<Trans>Your causes</Trans>} value={mine.nationalInterest} tone="private" />
        )}
      </PrivateMark>
    </section>
  );
}

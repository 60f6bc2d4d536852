import { Trans, useLingui } from '@lingui/react/macro';
import type { Phase } from '../../shared/rules/vocabulary.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Meter } from '../parts/meter.tsx';
import { useGame, usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';

const NO_LOOKS: Readonly<Record<string, { readonly round: number; readonly phase: Phase }>> = {};

/** Told when the game is over: when the facilitator saw what this seat saw. */
function Looks() {
  const words = useWords();
  const looks = useGame((snapshot) => snapshot.own?.looks ?? NO_LOOKS);
  const moments = Object.values(looks).map(
    ({ round, phase }) => `${words.phase(phase)} (${words.number(round)})`,
  );
  if (moments.length === 0) return null;
  return (
    <p className={styles.muted}>
      <Trans>The facilitator looked at your desk in these phases (rounds): {words.list(moments)}.</Trans>
    </p>
  );
}

/** The parts of this player's own score. */
export function OwnScore() {
  const { t } = useLingui();
  const words = useWords();
  const seat = useGame((snapshot) => snapshot.me?.seat ?? '');
  const mine = usePublic((view) => view.revealedSeats[seat]);
  const kind = usePublic((view) => view.seats[seat]?.kind);
  const stability = usePublic((view) => view.stability);
  if (!mine) return null;
  const score = words.number(mine.score);
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Your seat</Trans>
      </h2>
      <div className={styles.card}>
        <p className={styles.tags}>
          <Emblem seat={seat} name />
          <strong>
            <Trans>{score} of 100</Trans>
          </strong>
        </p>
        <div className={styles.meters}>
          <Meter
            label={kind === 'state' ? t`National interest` : t`Own cause`}
            value={mine.nationalInterest}
            text={words.percent(mine.nationalInterest)}
          />
          {kind === 'state' ? (
            <>
              <Meter label={t`of it: mandate`} value={mine.mandate} text={words.percent(mine.mandate)} />
              <Meter
                label={t`of it: gains and losses`}
                value={mine.account}
                text={words.percent(mine.account)}
              />
              <Meter
                label={t`of it: standing with others`}
                value={mine.standing}
                text={words.percent(mine.standing)}
              />
            </>
          ) : null}
          <Meter label={t`Shared stability`} value={stability} max={100} text={words.number(stability)} />
        </div>
        <Looks />
        <p className={styles.muted}>
          {kind === 'state' ? (
            <Trans>National interest counts for seven tenths, shared stability for three.</Trans>
          ) : (
            <Trans>Your own cause counts for four tenths, shared stability for six.</Trans>
          )}
        </p>
      </div>
    </section>
  );
}

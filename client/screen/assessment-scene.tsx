import { Trans } from '@lingui/react/macro';
import { openMoves } from '../../shared/rules/forums/forums-of.ts';
import { Causes } from '../parts/causes.tsx';
import { MoveSentence, MoveVoices } from '../parts/move.tsx';
import { StabilityChart } from '../parts/stability-chart.tsx';
import { usePublic } from '../store.ts';
import styles from './scenes.module.css';
import { Ceremony } from './signing-scene.tsx';

const CAUSES_SHOWN = 6;

/** First the guess, then the number and its causes. */
export function AssessmentScene() {
  const stage = usePublic((view) => view.stage);
  const round = usePublic((view) => view.round);
  const ledger = usePublic((view) => view.ledger);
  const score = usePublic((view) => view.stability);
  const before = usePublic((view) => view.stabilityBefore);
  const agenda = usePublic((view) => view.agenda);
  const moves = openMoves({ agenda });
  const rows = Object.values(ledger).filter((row) => row.round === round);
  if (stage !== 'shown')
    return (
      <section className={styles.scene}>
        <h2 className={styles.title}>
          <Trans>Up, down, or about the same?</Trans>
        </h2>
        <p className={styles.lead}>
          <Trans>Each seat makes its guess and decides on its commitments. Then the number is shown.</Trans>
        </p>
        {moves.length > 0 ? (
          <ul className={styles.moves}>
            {moves.map((norm) => (
              <li key={norm}>
                <span dir="auto">
                  <MoveSentence view={{ agenda }} norm={norm} />
                </span>
                <MoveVoices view={{ agenda }} norm={norm} className={styles.voices} />
              </li>
            ))}
          </ul>
        ) : null}
        <Ceremony />
        <StabilityChart switchable={false} />
      </section>
    );
  return (
    <section className={styles.scene}>
      <h2 className={styles.title}>
        <Trans>Why stability moved</Trans>
      </h2>
      <Causes rows={rows} from={before} to={score} most={CAUSES_SHOWN} />
    </section>
  );
}

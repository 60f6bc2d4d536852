import { Trans } from '@lingui/react/macro';
import type { Feeling } from '../../../shared/rules/vocabulary.ts';
import { useGame, usePublic } from '../../store.ts';
import { FEELING_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { Found } from '../found.tsx';
import { SeatScores } from '../seat-scores.tsx';
import { CommitmentLines } from './commitment-lines.tsx';
import styles from './papers.module.css';

function Rounds() {
  const words = useWords();
  const scores = usePublic((view) => view.scores);
  const truths = usePublic((view) => view.revealedScores);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Round</Trans>
          </th>
          <th scope="col">
            <Trans>Stability, as all could know it</Trans>
          </th>
          <th scope="col">
            <Trans>Stability, in truth</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(scores).map(([id, { round, score }]) => (
          <tr key={id}>
            <td>{words.number(round)}</td>
            <td>{words.number(score, 1)}</td>
            <td>{words.number(truths[id]?.true ?? score, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who took part, as far as the console knows it. */
function TakingPart() {
  const words = useWords();
  const radar = useGame((snapshot) => snapshot.console?.radar);
  if (!radar || Object.keys(radar).length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Who took part</Trans>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Seat</Trans>
            </th>
            <th scope="col">
              <Trans>Spoke</Trans>
            </th>
            <th scope="col">
              <Trans>Was spoken to</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(radar).map(([seat, { spoke, addressed }]) => (
            <tr key={seat}>
              <th scope="row">{words.seat(seat)}</th>
              <td>{words.number(spoke)}</td>
              <td>{words.number(addressed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many left the table with a feeling and no word on it. */
function silently(
  reflections: Readonly<Record<string, { readonly feeling: Feeling; readonly line: string }>>,
): readonly (readonly [Feeling, number])[] {
  const tally = new Map<Feeling, number>();
  for (const { feeling, line } of Object.values(reflections))
    if (line === '') tally.set(feeling, (tally.get(feeling) ?? 0) + 1);
  return [...tally];
}

/** Lines that players wrote, by feeling; and what the facilitator noted. */
function Written() {
  const words = useWords();
  const reflections = usePublic((view) => view.reflections);
  const notes = useGame((snapshot) => snapshot.console?.notes);
  return (
    <section>
      <h2>
        <Trans>What was written</Trans>
      </h2>
      <ul>
        {Object.entries(reflections)
          .filter(([, { line }]) => line !== '')
          .map(([id, { feeling, line }]) => (
            <li key={id}>{words.pair(words.say(FEELING_WORDS[feeling]), line)}</li>
          ))}
        {silently(reflections).map(([feeling, count]) => (
          <li key={feeling}>{words.pair(words.say(FEELING_WORDS[feeling]), words.number(count))}</li>
        ))}
        {Object.entries(notes ?? {}).map(([id, { text }]) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the facilitator keeps: scores, causes, promises, who took part. By seat, without names of people. */
export function Report() {
  return (
    <>
      <Rounds />
      <section>
        <h2>
          <Trans>What the record says</Trans>
        </h2>
        <Found />
      </section>
      <section>
        <h2>
          <Trans>How the seats did</Trans>
        </h2>
        <SeatScores />
      </section>
      <section>
        <h2>
          <Trans>Commitments</Trans>
        </h2>
        <CommitmentLines keep={() => true} />
      </section>
      <TakingPart />
      <Written />
    </>
  );
}

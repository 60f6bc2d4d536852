import { Trans } from '@lingui/react/macro';
import type { Commitment } from '../../../shared/rules/view-record.ts';
import { useGame, usePublic } from '../../store.ts';
import { COMMITMENT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { PROMISE_WORDS } from '../mark-words.ts';
import styles from './papers.module.css';

const NONE: Readonly<Record<string, Commitment>> = {};

/** Commitments that this reader may know of, each with what became of it: the truth, once that was told. */
export function CommitmentLines({ keep }: { keep: (made: Commitment) => boolean }) {
  const words = useWords();
  const known = usePublic((view) => view.commitments);
  const told = usePublic((view) => view.revealedCommitments);
  const truths = usePublic((view) => view.revealedStates);
  const own = useGame((snapshot) => snapshot.own?.commitments ?? NONE);
  const lines = Object.entries({ ...known, ...own, ...told }).filter(([, made]) => keep(made));
  if (lines.length === 0)
    return (
      <p>
        <Trans>Nothing.</Trans>
      </p>
    );
  return (
    <table className={styles.table}>
      <tbody>
        {lines.map(([id, made]) => (
          <tr key={id}>
            <th scope="row">{words.seat(made.debtor)}</th>
            <td>
              {made.promise === ''
                ? words.pair(words.norm(made.norm), words.rung(made.rung))
                : words.say(PROMISE_WORDS[made.promise])}
            </td>
            <td>{words.list(made.creditors.map(words.seat))}</td>
            <td>{words.say(COMMITMENT_WORDS[truths[id]?.state ?? made.state])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

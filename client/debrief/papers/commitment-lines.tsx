import { Trans } from '@lingui/react/macro';
import type { Commitment } from '../../../shared/rules/view/record.ts';
import { useGame, usePublic } from '../../store.ts';
import { COMMITMENT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { PROMISE_WORDS } from '../mark-words.ts';
import styles from './papers.module.css';

type Fate = Commitment['state'];
/** What did not hold is read first. */
const UNKEPT: readonly Fate[] = ['breached', 'broken', 'strained', 'withdrawn', 'suspended'];

type Line = {
  readonly key: string;
  readonly made: Commitment;
  readonly fate: Fate;
  readonly creditors: readonly string[];
};

/** One line for what a seat owes of one kind with one fate, to whomever; what did not hold first, then seat by seat. */
function linesOf(
  commitments: Readonly<Record<string, Commitment>>,
  fateOf: (id: string, made: Commitment) => Fate,
): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const [id, made] of Object.entries(commitments)) {
    const fate = fateOf(id, made);
    const { debtor, promise, promiseRef, norm, rung } = made;
    const key = [debtor, fate, promise, promiseRef, norm, rung].join(' ');
    const creditors = [...(lines.get(key)?.creditors ?? []), ...made.creditors];
    lines.set(key, { key, made, fate, creditors: [...new Set(creditors)] });
  }
  const rank = ({ fate }: Line) => (UNKEPT.includes(fate) ? 0 : 1);
  return [...lines.values()].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.made.debtor.localeCompare(other.made.debtor) ||
      one.made.norm.localeCompare(other.made.norm) ||
      other.made.rung - one.made.rung,
  );
}

const NONE: Readonly<Record<string, Commitment>> = {};

/** Commitments that this reader may know of, each with what became of it: the truth, once that was told. */
export function CommitmentLines({ keep }: { keep: (made: Commitment) => boolean }) {
  const words = useWords();
  const known = usePublic((view) => view.commitments);
  const told = usePublic((view) => view.revealedCommitments);
  const truths = usePublic((view) => view.revealedStates);
  const own = useGame((snapshot) => snapshot.own?.commitments ?? NONE);
  const kept = Object.entries({ ...known, ...own, ...told }).filter(([, made]) => keep(made));
  const lines = linesOf(Object.fromEntries(kept), (id, made) => truths[id]?.state ?? made.state);
  if (lines.length === 0)
    return (
      <p>
        <Trans>Nothing.</Trans>
      </p>
    );
  return (
    <table className={styles.table}>
      <tbody>
        {lines.map(({ key, made, fate, creditors }) => (
          <tr key={key}>
            <th scope="row">{words.seat(made.debtor)}</th>
            <td>
              {made.promise === ''
                ? words.pair(words.norm(made.norm), words.rung(made.rung))
                : words.say(PROMISE_WORDS[made.promise])}
            </td>
            <td>{words.list(creditors.map(words.seat))}</td>
            <td>{words.say(COMMITMENT_WORDS[fate])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

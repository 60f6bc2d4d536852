import { Trans, useLingui } from '@lingui/react/macro';
import type { Commitment } from '../../../shared/rules/view/record.ts';
import { useGame, usePublic } from '../../store.ts';
import { COMMITMENT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { Columns } from '../columns.tsx';
import { PROMISE_WORDS } from '../mark-words.ts';
import { promiseGroups } from './commitment-groups.ts';
import styles from './papers.module.css';

const NONE: Readonly<Record<string, Commitment>> = {};

export type CommitmentLinesProps = {
  keep: (made: Commitment) => boolean;
  /** What goes without saying: on the page of a seat, who owes what it promised, or to whom what it was promised. */
  without?: 'by' | 'to';
};

/** Commitments that this reader may know of, each with what became of it: the truth, once that was told. */
export function CommitmentLines({ keep, without }: CommitmentLinesProps) {
  const words = useWords();
  const { t } = useLingui();
  const known = usePublic((view) => view.commitments);
  const told = usePublic((view) => view.revealedCommitments);
  const truths = usePublic((view) => view.revealedStates);
  const own = useGame((snapshot) => snapshot.own?.commitments ?? NONE);
  const states = usePublic(
    (view) => Object.values(view.seats).filter((seat) => seat.kind === 'state').length,
  );
  const kept = Object.entries({ ...known, ...own, ...told }).filter(([, made]) => keep(made));
  const ids = new Map(kept.map(([id, made]) => [made, id]));
  const groups = promiseGroups(
    kept.map(([, made]) => made),
    (made) => truths[ids.get(made) ?? '']?.state ?? made.state,
    { states, isToOne: without === 'to' },
  );
  if (groups.length === 0)
    return (
      <p>
        <Trans>Nothing.</Trans>
      </p>
    );
  const everybody = t`all states`;
  const names = (seats: readonly string[]) =>
    seats.length >= states ? everybody : words.list(seats.map(words.seat));
  return (
    <table className={styles.table}>
      <Columns>
        <Trans>What</Trans>
        {without === 'by' ? null : <Trans>Who</Trans>}
        {without === 'to' ? null : <Trans>To whom</Trans>}
        <Trans>What became of it</Trans>
      </Columns>
      <tbody>
        {groups.map(({ key, made, fate, debtors, creditors }) => (
          <tr key={key}>
            <th scope="row">
              {made.promise === ''
                ? words.pair(words.norm(made.norm), words.rung(made.rung))
                : words.say(PROMISE_WORDS[made.promise])}
            </th>
            {without === 'by' ? null : <td>{names(debtors)}</td>}
            {without === 'to' ? null : <td>{creditors === '' ? everybody : names(creditors)}</td>}
            <td>{words.say(COMMITMENT_WORDS[fate])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Trans } from '@lingui/react/macro';
import { useGame, usePublic } from '../../store.ts';
import { CHOICE_WORDS } from '../../words/front/choices.ts';
import { useWords } from '../../words/use-words.ts';
import { CommitmentLines } from './commitment-lines.tsx';
import styles from './papers.module.css';

/** How this seat voted on the texts. */
function Votes({ seat }: { seat: string }) {
  const words = useWords();
  const votes = usePublic((view) => view.votes);
  const items = usePublic((view) => view.items);
  const mine = Object.values(votes).filter((vote) => vote.seat === seat && items[vote.item]?.kind === 'text');
  if (mine.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>How it voted</Trans>
      </h2>
      <ul>
        {mine.map((vote) => {
          const round = items[vote.item]?.round ?? 0;
          const choice = words.say(CHOICE_WORDS[vote.choice]);
          return (
            <li key={vote.item}>
              <Trans>
                Round {round}: {choice}
              </Trans>{' '}
              {vote.reason}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One page for one player: the seat, what it reached, gave and got, and lines to write on. */
export function PersonalPage() {
  const words = useWords();
  const seat = useGame((snapshot) => snapshot.me?.seat ?? '');
  const name = useGame((snapshot) => snapshot.me?.name ?? '');
  const score = usePublic((view) => view.revealedSeats[seat]);
  const stability = usePublic((view) => words.number(view.stability));
  const seatName = words.seat(seat);
  const points = words.number(score?.score ?? 0);
  const own = words.percent(score?.nationalInterest ?? 0);
  return (
    <>
      <p>
        <Trans>
          {name}, in the seat of {seatName}
        </Trans>
      </p>
      {score ? (
        <p>
          <Trans>
            The seat reached {points} of 100: {own} of what it wanted, in a world of stability {stability}.
          </Trans>
        </p>
      ) : null}
      <section>
        <h2>
          <Trans>What it promised</Trans>
        </h2>
        <CommitmentLines keep={({ debtor }) => debtor === seat} without="by" />
      </section>
      <section>
        <h2>
          <Trans>What it was promised</Trans>
        </h2>
        <CommitmentLines keep={({ creditors }) => creditors.includes(seat)} without="to" />
      </section>
      <Votes seat={seat} />
      <section className={styles.lines}>
        <h2>
          <Trans>What I take home</Trans>
        </h2>
        <hr />
        <hr />
        <hr />
        <hr />
      </section>
    </>
  );
}

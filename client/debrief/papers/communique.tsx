import { Trans } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { adoptionOf, articleOf, clausesOf } from '../../desk/text/articles.ts';
import { usePublic } from '../../store.ts';
import { CHOICE_WORDS } from '../../words/front/choices.ts';
import { ProvisoLines } from '../../words/proviso-lines.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './papers.module.css';

type Clause = PublicView['clauses'][string];

function Article({ clause }: { clause: Clause }) {
  const words = useWords();
  const number = usePublic((view) => articleOf(view, clause.norm));
  const adopted = usePublic((view) => adoptionOf(view, clause.text));
  return (
    <li className={styles.article}>
      <h3>
        <Trans>Article {number}</Trans> · {words.norm(clause.norm)}
      </h3>
      <p>{words.duty(clause.norm, clause.rung)}</p>
      <ProvisoLines of={clause} from={adopted} />
    </li>
  );
}

/** Who voted how, by name of the seat, on the item by which a text was decided. */
function RollCallTable({ text }: { text: Id }) {
  const words = useWords();
  const items = usePublic((view) => view.items);
  const votes = usePublic((view) => view.votes);
  const decisive = Object.entries(items).find(
    ([, item]) => item.text === text && item.kind === 'text' && item.status === 'closed',
  )?.[0];
  const cast = Object.values(votes).filter(({ item }) => item === decisive);
  if (cast.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Roll call</Trans>
      </h3>
      <table className={styles.table}>
        <tbody>
          {cast.map((vote) => (
            <tr key={vote.seat}>
              <th scope="row">{words.seat(vote.seat)}</th>
              <td>
                {words.say(CHOICE_WORDS[vote.choice])} {words.list(vote.norms.map(words.norm))}
              </td>
              <td>{vote.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Who signs, and on which articles a state does not. */
function Signatures({ text }: { text: Id }) {
  const words = useWords();
  const treaty = usePublic((view) => view.treaties[text]);
  const votes = usePublic((view) => view.votes);
  const items = usePublic((view) => view.items);
  const reserved = Object.values(votes).filter(
    (vote) => items[vote.item]?.text === text && vote.choice === 'joinExcept' && vote.norms.length > 0,
  );
  if (treaty && treaty.signing > 0) return <SignedByAct text={text} />;
  return (
    <>
      {reserved.length > 0 ? (
        <>
          <h3>
            <Trans>Reservations</Trans>
          </h3>
          <ul>
            {reserved.map((vote) => {
              const name = words.seat(vote.seat);
              const articles = words.list(vote.norms.map(words.norm));
              return (
                <li key={vote.seat}>
                  <Trans>
                    {name} does not join: {articles}.
                  </Trans>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
      <h3>
        <Trans>Signed</Trans>
      </h3>
      <ul className={styles.signatures}>
        {(treaty?.parties ?? []).map((seat) => (
          <li key={seat}>{words.seat(seat)}</li>
        ))}
      </ul>
    </>
  );
}

/** Who signed a text that was opened for signature, each by its own act, and without which articles. */
function SignedByAct({ text }: { text: Id }) {
  const words = useWords();
  const treaty = usePublic((view) => view.treaties[text]);
  const clauses = usePublic((view) => view.clauses);
  if (!treaty) return null;
  const { signedBy, acceded, declined } = treaty;
  const line = (seat: SeatId) => {
    const outside = Object.values(clauses).filter(
      (clause) => clause.text === text && clause.outside.includes(seat),
    );
    const name = words.seat(seat);
    const articles = words.list(outside.map(({ norm }) => words.norm(norm)));
    return (
      <li key={seat}>
        {articles === '' ? (
          name
        ) : (
          <Trans>
            {name}, without {articles}
          </Trans>
        )}
      </li>
    );
  };
  return (
    <>
      <h3>
        <Trans>Signed</Trans>
      </h3>
      <ul className={styles.signatures}>{signedBy.filter((seat) => !acceded.includes(seat)).map(line)}</ul>
      {acceded.length > 0 ? (
        <>
          <h3>
            <Trans>Acceded since</Trans>
          </h3>
          <ul className={styles.signatures}>{acceded.map(line)}</ul>
        </>
      ) : null}
      {declined.length > 0 ? (
        <>
          <h3>
            <Trans>Voted for it and did not sign</Trans>
          </h3>
          <ul className={styles.signatures}>{declined.map(line)}</ul>
        </>
      ) : null}
    </>
  );
}

function Instrument({ text }: { text: Id }) {
  const words = useWords();
  const round = usePublic((view) => view.treaties[text]?.round ?? 0);
  const review = usePublic((view) => view.treaties[text]?.reviewRound ?? 0);
  const parties = usePublic((view) => view.treaties[text]?.parties ?? []);
  const clauses = usePublic((view) => view.clauses);
  const agenda = usePublic((view) => view.agenda);
  const articles = clausesOf({ agenda, clauses }, text).filter(({ rung }) => rung > 0);
  const names = words.list(parties.map(words.seat));
  const annexed = articles.filter((clause) => clause.annexed);
  return (
    <section className={styles.sheet}>
      <h2>
        <Trans>The text of round {round}</Trans>
      </h2>
      <p>
        <Trans>The parties, {names}, have agreed as follows.</Trans>
      </p>
      {review > 0 ? (
        <p>
          <Trans>They meet again in round {review} to review all of it.</Trans>
        </p>
      ) : null}
      <ol className={styles.articles}>
        {articles
          .filter((clause) => !clause.annexed)
          .map((clause) => (
            <Article key={clause.norm} clause={clause} />
          ))}
      </ol>
      {annexed.length > 0 ? (
        <>
          <h3>
            <Trans>Annex of the chair: supported by some</Trans>
          </h3>
          <ol className={styles.articles}>
            {annexed.map((clause) => (
              <Article key={clause.norm} clause={clause} />
            ))}
          </ol>
        </>
      ) : null}
      <RollCallTable text={text} />
      <Signatures text={text} />
    </section>
  );
}

/** What the session agreed, as a communiqué. */
export function Communique() {
  const treaties = usePublic((view) => view.treaties);
  const adopted = Object.entries(treaties).filter(([, { status }]) => status === 'adopted');
  if (adopted.length > 0) return adopted.map(([id]) => <Instrument key={id} text={id} />);
  return (
    <>
      <p>
        <Trans>The parties have met and adopted no text.</Trans>
      </p>
      {Object.keys(treaties).map((id) => (
        <RollCallTable key={id} text={id} />
      ))}
    </>
  );
}

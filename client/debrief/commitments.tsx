import { Plural, Trans } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import type { CommitmentState } from '../../shared/rules/vocabulary.ts';
import { classNames } from '../parts/class-names.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { Tag, type TagProps } from '../parts/tag.tsx';
import { usePublic } from '../store.ts';
import { COMMITMENT_WORDS, ORIGIN_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './debrief.module.css';
import { MARK_WORDS, PROMISE_WORDS } from './mark-words.ts';

type Commitment = PublicView['commitments'][string];
type Entry = { readonly id: string; readonly commitment: Commitment; readonly secret: boolean };

const BROKEN: readonly CommitmentState[] = ['breached', 'broken'];

function toneOf(state: CommitmentState): NonNullable<TagProps['tone']> {
  switch (state) {
    case 'kept':
    case 'fulfilled':
      return 'success';
    case 'breached':
    case 'broken':
      return 'danger';
    case 'strained':
    case 'suspended':
      return 'warning';
    case 'signed':
    case 'untested':
    case 'noBreachKnown':
    case 'withdrawn':
    case 'expired':
    case 'open':
    case 'released':
      return 'plain';
  }
}

function State({ state }: { state: CommitmentState }) {
  const words = useWords();
  return <Tag tone={toneOf(state)}>{words.say(COMMITMENT_WORDS[state])}</Tag>;
}

function History({ id }: { id: string }) {
  const words = useWords();
  const marks = usePublic((view) => view.marks);
  const mine = Object.values(marks).filter((mark) => mark.commitment === id);
  if (mine.length === 0) return null;
  const steps = mine.map((mark) => {
    const what = words.say(MARK_WORDS[mark.cause]);
    return mark.round > 0 ? words.pair(`${mark.round}`, what) : what;
  });
  return <p className={styles.muted}>{steps.join(' → ')}</p>;
}

function Line({ entry }: { entry: Entry }) {
  const words = useWords();
  const { id, commitment, secret } = entry;
  const truth = usePublic((view) => view.revealedStates[id]?.state);
  const states = usePublic(
    (view) => Object.values(view.seats).filter((seat) => seat.kind === 'state').length,
  );
  const all = commitment.creditors.length >= states - 1;
  return (
    <li className={styles.commitment}>
      <p>
        <strong dir="auto">
          {commitment.norm === ''
            ? commitment.promise === ''
              ? ''
              : words.say(PROMISE_WORDS[commitment.promise])
            : `${words.norm(commitment.norm)} – ${words.rung(commitment.rung)}`}
        </strong>{' '}
        {all ? (
          <Trans>owed to all states</Trans>
        ) : (
          <>
            <Trans>owed to</Trans>{' '}
            {commitment.creditors.map((seat) => (
              <Emblem key={seat} seat={seat} size="s" />
            ))}
          </>
        )}
      </p>
      <p className={styles.tags}>
        {secret ? (
          <Tag tone="private">
            <Trans>Was private</Trans>
          </Tag>
        ) : (
          <span>
            <Trans>Seen:</Trans> <State state={commitment.state} />
          </span>
        )}
        {truth ? (
          <span>
            <Trans>In truth:</Trans> <State state={truth} />
          </span>
        ) : null}
        <span className={styles.muted}>{words.say(ORIGIN_WORDS[commitment.origin])}</span>
      </p>
      <History id={id} />
    </li>
  );
}

function Debtor({ seat, entries }: { seat: string; entries: readonly Entry[] }) {
  const states = usePublic((view) => view.revealedStates);
  const broken = entries.filter(({ id }) => {
    const truth = states[id]?.state;
    return truth !== undefined && BROKEN.includes(truth);
  }).length;
  return (
    <Disclosure
      title={
        <span className={styles.tags}>
          <Emblem seat={seat} name />
          <span className={styles.muted}>
            <Plural value={entries.length} one="# commitment" other="# commitments" />
          </span>
          {broken > 0 ? (
            <Tag tone="danger">
              <Plural value={broken} one="# broken" other="# broken" />
            </Tag>
          ) : null}
        </span>
      }
    >
      <ul className={styles.commitments}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** Every commitment, by the seat that owes it: what was seen of it, and what was true. */
export function Commitments() {
  const commitments = usePublic((view) => view.commitments);
  const revealed = usePublic((view) => view.revealedCommitments);
  const seats = usePublic((view) => view.seats);
  const entries: readonly Entry[] = [
    ...Object.entries(commitments).map(([id, commitment]) => ({ id, commitment, secret: false })),
    ...Object.entries(revealed).map(([id, commitment]) => ({ id, commitment, secret: true })),
  ];
  if (entries.length === 0)
    return (
      <p>
        <Trans>Nobody promised anything.</Trans>
      </p>
    );
  return (
    <div className={classNames(styles.card, styles.folds)}>
      {Object.keys(seats).map((seat) => {
        const mine = entries.filter(({ commitment }) => commitment.debtor === seat);
        return mine.length > 0 ? <Debtor key={seat} seat={seat} entries={mine} /> : null;
      })}
    </div>
  );
}

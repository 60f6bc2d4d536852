import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../../../shared/rules/keys.ts';
import { NO_PROVISOS } from '../../../shared/rules/texts/provisos-on-clauses.ts';
import type { Commitment } from '../../../shared/rules/view/record.ts';
import type { PublicView, SeatView } from '../../../shared/rules/view.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { Tag } from '../../parts/tag.tsx';
import { ProvisoLines } from '../../words/proviso-lines.tsx';
import { COMMITMENT_WORDS, ORIGIN_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { MARK_WORDS, PROMISE_WORDS, STATE_TONES } from './commitment-words.ts';

type Props = {
  id: string;
  commitment: Commitment;
  view: SeatView;
  isPrivate: boolean;
  /** What can be done about it. */
  children?: ReactNode;
};

/** What hangs on it: on its clause, or in its bargain. */
function Condition({ view, commitment }: { view: PublicView; commitment: Commitment }) {
  const clause = view.clauses[keyOf(commitment.source, commitment.norm)];
  return (
    <ProvisoLines
      of={clause ?? { ...NO_PROVISOS, condition: commitment.condition }}
      from={commitment.round}
    />
  );
}

/** One thing owed, with its state and everything that ever moved it: a living object, not a line in a text. */
export function CommitmentCard({ id, commitment, view, isPrivate, children }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const { debtor, creditors, norm, rung, state, origin, promise, promiseRef } = commitment;
  const states = Object.values(view.public.seats).filter(({ kind }) => kind === 'state').length;
  const isToAll = creditors.length >= states - 1;
  const marks = Object.entries({ ...view.public.marks, ...view.own.marks })
    .filter(([, mark]) => mark.commitment === id)
    .sort(([, a], [, b]) => a.round - b.round);
  const title =
    promise === ''
      ? `${words.norm(norm)} – ${words.rung(rung)}`
      : words.say(PROMISE_WORDS[promise], { name: words.seat(promiseRef) });
  return (
    <article className={styles.card} data-private={isPrivate}>
      <p className={styles.row}>
        <Emblem seat={debtor} size="s" />
        <ArrowRight aria-label={t`owes`} role="img" size={16} />
        {isToAll ? (
          <span>
            <Trans>everybody</Trans>
          </span>
        ) : (
          creditors.map((seat) => <Emblem key={seat} seat={seat} size="s" />)
        )}
        <Tag tone={STATE_TONES[state]}>{words.say(COMMITMENT_WORDS[state])}</Tag>
      </p>
      <p dir="auto">
        <strong>{title}</strong>
      </p>
      {isPrivate ? (
        <PrivateMark to={words.list([debtor, ...creditors].map((seat) => words.seat(seat)))} />
      ) : null}
      <Disclosure title={<Trans>What became of it</Trans>} level={4}>
        <div className={styles.section}>
          {norm !== '' ? <p dir="auto">{words.duty(norm, rung)}</p> : null}
          <Condition view={view.public} commitment={commitment} />
          <p className={styles.muted}>{words.say(ORIGIN_WORDS[origin])}</p>
          <ol className={styles.list}>
            {marks.map(([key, mark]) => {
              const { round } = mark;
              const phase = words.phase(mark.phase);
              const now = words.say(COMMITMENT_WORDS[mark.state]);
              const cause = words.say(MARK_WORDS[mark.cause]);
              return (
                <li key={key} className={styles.small}>
                  <Trans>
                    Round {round}, {phase}: <strong>{now}</strong> ({cause})
                  </Trans>
                </li>
              );
            })}
          </ol>
        </div>
      </Disclosure>
      {children}
    </article>
  );
}

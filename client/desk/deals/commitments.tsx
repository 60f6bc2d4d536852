import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Commitment } from '../../../shared/rules/view/record.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import { CommitmentCard } from './commitment-card.tsx';

type Entry = readonly [id: string, commitment: Commitment];

/** Everything that is owed, as far as this seat knows: its own debts, its claims, and what others owe each other. */
export function Commitments({ view }: { view: SeatView }) {
  const me = view.own.seat;
  const all: readonly Entry[] = [
    ...Object.entries(view.own.commitments),
    ...Object.entries(view.public.commitments),
  ];
  const mine = all.filter(([, { debtor }]) => debtor === me);
  const toMe = all.filter(([, { debtor, creditors }]) => debtor !== me && creditors.includes(me));
  const others = all.filter(([, { debtor, creditors }]) => debtor !== me && !creditors.includes(me));
  if (all.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <Trans>What is promised</Trans>
      </h3>
      <Group title={<Trans>You owe ({mine.length})</Trans>} entries={mine} view={view} />
      <Group title={<Trans>Owed to you ({toMe.length})</Trans>} entries={toMe} view={view} />
      <Group title={<Trans>Between others ({others.length})</Trans>} entries={others} view={view} />
    </section>
  );
}

type GroupProps = { title: ReactNode; entries: readonly Entry[]; view: SeatView };

/** From this many on they are read norm by norm. */
const MANY = 6;

function Group({ title, entries, view }: GroupProps) {
  const words = useWords();
  if (entries.length === 0) return null;
  if (entries.length < MANY)
    return (
      <Disclosure title={title}>
        <Cards entries={entries} view={view} />
      </Disclosure>
    );
  const norms = [...new Set(entries.map(([, { norm }]) => norm))];
  return (
    <Disclosure title={title}>
      {norms.map((norm) => {
        const alike = entries.filter(([, commitment]) => commitment.norm === norm);
        const topic = norm === '' ? <Trans>Votes and answers</Trans> : words.norm(norm);
        const count = alike.length;
        return (
          <Disclosure
            key={norm}
            level={4}
            title={
              <Trans>
                {topic} ({count})
              </Trans>
            }
          >
            <Cards entries={alike} view={view} />
          </Disclosure>
        );
      })}
    </Disclosure>
  );
}

function Cards({ entries, view }: Omit<GroupProps, 'title'>) {
  return (
    <ul className={styles.list}>
      {entries.map(([id, commitment]) => (
        <li key={id}>
          <CommitmentCard
            id={id}
            commitment={commitment}
            view={view}
            isPrivate={id in view.own.commitments}
          />
        </li>
      ))}
    </ul>
  );
}

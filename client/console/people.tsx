import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import styles from './console.module.css';

function PersonRow({ id, person }: { id: string; person: PublicView['people'][string] }) {
  const { t } = useLingui();
  const send = useSend();
  const control = `console.person.${id}`;
  const pending = usePending(control);
  const { name } = person;
  return (
    <li className={styles.row}>
      <span>
        <bdi>{name}</bdi> {person.seat ? <Emblem seat={person.seat} size="s" /> : null}{' '}
        {person.connected ? null : (
          <span className={styles.muted}>
            <Trans>away</Trans>
          </span>
        )}
      </span>
      <Confirm
        title={<Trans>Take {name} out of the session?</Trans>}
        confirm={<Trans>Take out</Trans>}
        onConfirm={() => void send({ type: 'removePerson', person: id }, control)}
        trigger={
          <Button kind="quiet" pending={pending} aria-label={t`Take ${name} out`}>
            <Trans>Take out</Trans>
          </Button>
        }
      >
        <Trans>
          Their seat goes to a bot, if nobody else sits there. They may join again unless you lock the door.
        </Trans>
      </Confirm>
      <RefusalLine control={control} />
    </li>
  );
}

/** Everybody in the session but the facilitator. */
export function People() {
  const people = usePublic((view) => view.people);
  const others = Object.entries(people).filter(([, person]) => person.role !== 'facilitator');
  const count = others.length;
  if (count === 0) return null;
  return (
    <section className={styles.panel}>
      <Disclosure title={<Trans>People ({count})</Trans>} level={2}>
        <ul className={styles.list}>
          {others.map(([id, person]) => (
            <PersonRow key={id} id={id} person={person} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

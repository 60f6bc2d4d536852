import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { everybodyIn } from '../../shared/rules/people/everybody.ts';
import { titleOf } from '../../shared/rules/people/titles.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { TITLE_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';
import { RollCall } from './roll-call.tsx';
import { SeatLink } from './seat-link.tsx';

const NOWHERE = 'none';
const AWAY = msg`away`;

function Mover({ id, person }: PersonRowProps) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const seats = usePublic((view) => view.seats);
  const options = Object.keys(seats).map((seat) => ({ value: seat, label: words.seat(seat) }));
  return (
    <Select
      label={<Hidden>{t`Seat of ${person.name}`}</Hidden>}
      value={person.seat}
      placeholder={person.role === 'observer' ? t`watches` : t`no seat`}
      onChange={(seat) =>
        void send(
          { type: 'movePerson', person: id, seat: seat === NOWHERE ? '' : seat },
          `console.person.${id}`,
        )
      }
      options={person.seat ? [...options, { value: NOWHERE, label: t`no seat` }] : options}
    />
  );
}

type PersonRowProps = { id: string; person: PublicView['people'][string] };

function PersonVerbs({ id, person }: PersonRowProps) {
  const { t } = useLingui();
  const send = useSend();
  const control = `console.person.${id}`;
  const pending = usePending(control);
  const { name } = person;
  return (
    <>
      <Mover id={id} person={person} />
      <Confirm
        title={<Trans>Take {name} out of the session?</Trans>}
        confirm={<Trans>Take out</Trans>}
        onConfirm={() => void send({ type: 'removePerson', person: id }, control)}
        trigger={
          <Button kind="quiet" pending={pending} aria-label={t`Take out: ${name}`}>
            <Trans>Take out</Trans>
          </Button>
        }
      >
        <Trans>
          Their seat goes to a bot, if nobody else sits there. They may join again unless you lock the door.
        </Trans>
      </Confirm>
      <SeatLink person={id} name={name} />
      <RefusalLine control={control} />
    </>
  );
}

/** With forty people their names are the list, and what can be done with one opens below it. */
function PersonRow({ id, person }: PersonRowProps) {
  const words = useWords();
  const title = useGame((snapshot) => (snapshot.public ? titleOf(snapshot.public, id) : ''));
  const about = [
    title ? words.say(TITLE_WORDS[title]) : '',
    person.seat ? words.seat(person.seat) : '',
    person.connected ? '' : words.say(AWAY),
  ].filter(Boolean);
  return (
    <li>
      <Disclosure
        level={3}
        title={
          <span>
            <bdi>{person.name}</bdi> <span className={styles.muted}>{about.join(' · ')}</span>
          </span>
        }
      >
        <div className={styles.actions}>
          <PersonVerbs id={id} person={person} />
        </div>
      </Disclosure>
    </li>
  );
}

/** Everybody in the session but the facilitator. */
export function People() {
  const people = usePublic((view) => view.people);
  const phase = usePublic((view) => view.phase);
  const others = everybodyIn({ people }).filter(([, person]) => person.role !== 'facilitator');
  const count = others.length;
  return (
    <section className={styles.panel}>
      <Disclosure title={<Trans>People ({count})</Trans>} level={2} open={phase === 'lobby'}>
        <RollCall />
        <ul className={styles.list}>
          {others.map(([id, person]) => (
            <PersonRow key={id} id={id} person={person} />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

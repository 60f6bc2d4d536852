import { Trans, useLingui } from '@lingui/react/macro';
import { Bot, CircleDashed, Eye, Wifi, WifiOff } from 'lucide-react';
import type { PublicView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import panel from './console.module.css';
import { SeatMoves } from './seat-moves.tsx';
import styles from './seats.module.css';
import { TASK_WORDS } from './task-words.ts';
import type { useWaitingSince } from './use-waiting-since.ts';
import { Waited } from './waited.tsx';

type Since = ReturnType<typeof useWaitingSince>;
type Seat = PublicView['seats'][string];

function Presence({ seat }: { seat: Seat }) {
  if (seat.driver === 'bot')
    return (
      <Tag icon={<Bot aria-hidden="true" />}>
        <Trans>Bot</Trans>
      </Tag>
    );
  if (seat.driver === 'nobody')
    return (
      <Tag icon={<CircleDashed aria-hidden="true" />}>
        <Trans>Nobody yet</Trans>
      </Tag>
    );
  return seat.connected ? (
    <Tag tone="success" icon={<Wifi aria-hidden="true" />}>
      <Trans>Here</Trans>
    </Tag>
  ) : (
    <Tag tone="danger" icon={<WifiOff aria-hidden="true" />}>
      <Trans>Lost</Trans>
    </Tag>
  );
}

function Handing({ id, seat }: { id: string; seat: Seat }) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const control = `console.driver.${id}`;
  const pending = usePending(control);
  const debrief = usePublic((view) => view.phase === 'debrief');
  const name = words.seat(id);
  const people = words.list(seat.members);
  if (debrief) return null;
  if (seat.driver === 'bot')
    return seat.members.length > 0 ? (
      <Button
        kind="quiet"
        pending={pending}
        aria-label={t`Give back ${name} to ${people}`}
        onPress={() => void send({ type: 'setDriver', seat: id, driver: 'human' }, control)}
      >
        <Trans>Give back</Trans>
      </Button>
    ) : null;
  return (
    <Button
      kind="quiet"
      pending={pending}
      aria-label={t`Hand ${name} to a bot`}
      onPress={() => void send({ type: 'setDriver', seat: id, driver: 'bot' }, control)}
    >
      <Trans>To a bot</Trans>
    </Button>
  );
}

function Row({ id, seat, since, onLook }: SeatsProps & { id: string; seat: Seat }) {
  const { t } = useLingui();
  const words = useWords();
  const inLobby = usePublic((view) => view.phase === 'lobby');
  const name = words.seat(id);
  const waited = seat.driver === 'nobody' ? undefined : since.get(id);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.seat}>
        <Emblem seat={id} name />
        {seat.members.length > 0 ? (
          <span className={styles.people} dir="auto">
            {words.list(seat.members)}
          </span>
        ) : null}
      </th>
      <td className={styles.presence}>
        <Presence seat={seat} />
      </td>
      <td className={styles.task}>
        {waited ? (
          <>
            {words.say(TASK_WORDS[waited.task])} <Waited since={waited.since} />
          </>
        ) : seat.ready && seat.driver === 'human' ? (
          <Trans>finished</Trans>
        ) : null}
      </td>
      <td className={styles.action}>
        <div className={styles.verbs}>
          {inLobby ? null : (
            <Button
              kind="quiet"
              icon={<Eye aria-hidden="true" />}
              aria-label={t`Open the desk of ${name}`}
              onPress={() => onLook(id)}
            />
          )}
          <Handing id={id} seat={seat} />
          <SeatMoves seat={id} control={`console.driver.${id}`} />
        </div>
        <RefusalLine control={`console.driver.${id}`} />
      </td>
    </tr>
  );
}

export type SeatsProps = { since: Since; onLook: (seat: string) => void };

/** Every seat: who plays it, whether they are here, what they still owe and since when; the longest wait first. */
export function Seats({ since, onLook }: SeatsProps) {
  const seats = usePublic((view) => view.seats);
  const sorted = Object.entries(seats).sort(
    ([left], [right]) =>
      // A number, for two seats that nobody waits for stand equal.
      (since.get(left)?.since ?? Number.MAX_SAFE_INTEGER) -
      (since.get(right)?.since ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <section className={panel.panel}>
      <h2 id="seats">
        <Trans>Seats</Trans>
      </h2>
      <table className={styles.table} aria-labelledby="seats">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Seat</Trans>
            </th>
            <th scope="col">
              <Trans>Presence</Trans>
            </th>
            <th scope="col">
              <Trans>Waited for</Trans>
            </th>
            <th scope="col">
              <Trans>Driver</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(([id, seat]) => (
            <Row key={id} id={id} seat={seat} since={since} onLook={onLook} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

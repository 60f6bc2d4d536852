import { Trans, useLingui } from '@lingui/react/macro';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { PEOPLE_PER_SEAT } from '../../shared/rules/limits.ts';
import { Button } from '../parts/button.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Select } from '../parts/select.tsx';
import { usePending, usePublic, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './console.module.css';

type Props = { seat: string; control: string; close: () => void };

/** Into which delegation the people of a seat go. */
function Merge({ seat, control, close }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const seats = usePublic((view) => view.seats);
  const [into, setInto] = useState('');
  const heads = seats[seat]?.members.length ?? 0;
  const others = Object.keys(seats).filter((other) => {
    const there = seats[other]?.members.length ?? 0;
    return other !== seat && there > 0 && there + heads <= PEOPLE_PER_SEAT;
  });
  if (others.length === 0)
    return (
      <p className={styles.muted}>
        <Trans>No other delegation has room for all of them.</Trans>
      </p>
    );
  return (
    <div className={styles.when}>
      <Select
        label={t`All go to`}
        value={into}
        onChange={setInto}
        options={others.map((other) => ({ value: other, label: words.seat(other) }))}
      />
      <Button
        isDisabled={into === ''}
        onPress={() => {
          close();
          void send({ type: 'mergeSeats', seat, into }, control);
        }}
      >
        <Trans>Merge</Trans>
      </Button>
    </div>
  );
}

/** Which people of a delegation go to a seat where nobody sits. */
function Split({ seat, control, close }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const send = useSend();
  const seats = usePublic((view) => view.seats);
  const people = usePublic((view) => view.people);
  const [into, setInto] = useState('');
  const [going, setGoing] = useState<readonly string[]>([]);
  const members = Object.entries(people).filter(([, person]) => person.seat === seat);
  const free = Object.keys(seats).filter((other) => seats[other]?.members.length === 0);
  if (members.length < 2 || free.length === 0) return null;
  return (
    <div className={styles.list}>
      <h3>
        <Trans>Give some of them a free seat</Trans>
      </h3>
      <CheckList
        label={t`Who goes`}
        chosen={going}
        onChange={setGoing}
        entries={members.map(([id, { name }]) => ({ value: id, words: <bdi>{name}</bdi> }))}
      />
      <div className={styles.when}>
        <Select
          label={t`They go to`}
          value={into}
          onChange={setInto}
          options={free.map((other) => ({ value: other, label: words.seat(other) }))}
        />
        <Button
          isDisabled={into === '' || going.length === 0 || going.length === members.length}
          onPress={() => {
            close();
            void send({ type: 'splitSeat', seat, into, people: [...going] }, control);
          }}
        >
          <Trans>Split</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Merges the delegation of a seat into another, or gives some of its people a seat of their own. */
export function SeatMoves({ seat, control }: Omit<Props, 'close'>) {
  const { t } = useLingui();
  const words = useWords();
  const pending = usePending(control);
  const heads = usePublic((view) => view.seats[seat]?.members.length ?? 0);
  const isOver = usePublic((view) => view.phase === 'debrief');
  const name = words.seat(seat);
  if (heads === 0 || isOver) return null;
  return (
    <Dialog
      title={<Trans>The delegation of {name}</Trans>}
      trigger={
        <Button
          kind="quiet"
          icon={<Users aria-hidden="true" />}
          pending={pending}
          aria-label={t`Merge, split… the delegation of ${name}`}
        />
      }
    >
      {(close) => (
        <div className={styles.list}>
          <p>
            <Trans>Nobody loses their place on their device. A seat that all have left goes to a bot.</Trans>
          </p>
          <h3>
            <Trans>Send them all to another delegation</Trans>
          </h3>
          <Merge seat={seat} control={control} close={close} />
          <Split seat={seat} control={control} close={close} />
        </div>
      )}
    </Dialog>
  );
}

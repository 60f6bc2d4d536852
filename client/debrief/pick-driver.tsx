import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Choices } from '../parts/choices.tsx';
import { Select } from '../parts/select.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import type { PickProps } from './picked.ts';

/** How a bot bargains, by the name of its doctrine: those that states play by. */
const DOCTRINES = ['mediator', 'guardian', 'assertive', 'cautious', 'lawful', 'developing'] as const;
type Doctrine = (typeof DOCTRINES)[number];

const DOCTRINE_WORDS: Readonly<Record<Doctrine, MessageDescriptor>> = {
  mediator: msg`Mediator: gives way early and forgives`,
  guardian: msg`Guardian: holds out, and never forgets a broken word`,
  assertive: msg`Assertive: holds out, and risks operations`,
  cautious: msg`Cautious: waits, and trusts little`,
  lawful: msg`Lawful: says what it wants, and runs few operations`,
  developing: msg`Developing: gives way to get help, and forgives`,
};

/** Another character for the bot of a seat, from the moment on. */
export function PickDriver({ changeable: { revision }, onPick }: PickProps) {
  const { t } = useLingui();
  const words = useWords();
  const seats = usePublic((view) => view.seats);
  const states = Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state');
  const [seat, setSeat] = useState('');
  const [doctrine, setDoctrine] = useState<Doctrine | ''>('');
  const pick = (who: string, how: Doctrine | '') => {
    setSeat(who);
    setDoctrine(how);
    onPick(
      who === '' || how === ''
        ? undefined
        : { revision, change: { kind: 'driver', seat: who, doctrine: how } },
    );
  };
  return (
    <>
      <Select
        label={<Trans>Seat</Trans>}
        value={seat}
        onChange={(value) => pick(value, doctrine)}
        options={states.map((value) => ({ value, label: words.seat(value) }))}
      />
      <Choices<Doctrine>
        label={t`Its bot in the other course`}
        value={doctrine}
        onChange={(value) => pick(seat, value)}
        options={DOCTRINES.map((value) => ({ value, label: words.say(DOCTRINE_WORDS[value]) }))}
      />
    </>
  );
}

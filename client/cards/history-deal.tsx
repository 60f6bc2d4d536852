import { Trans } from '@lingui/react/macro';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import type { ConsoleView } from '../../shared/rules/view.ts';
import styles from '../desk/frame/panel.module.css';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { useGame, usePending, usePublic, useSend } from '../store.ts';
import { useLanguage } from '../words/texts.ts';
import { useWords } from '../words/use-words.ts';

type Cards = ConsoleView['history'];
const NONE: Cards = {};

/** The history cards of the scenario: who holds them, and a seat for one that nobody holds. */
export function HistoryDeal() {
  const cards = Object.entries(useGame((snapshot) => snapshot.console?.history ?? NONE));
  return (
    <Disclosure title={<Trans>History cards</Trans>} level={2}>
      <ul className={styles.list}>
        {cards.map(([id, card]) => (
          <Line key={id} id={id} card={card} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Line({ id, card }: { id: string; card: Cards[string] }) {
  const words = useWords();
  const language = useLanguage();
  const judged = usePublic((view) => view.history[id]?.warning ?? 'open');
  const holders = words.list(card.holders.map((seat) => words.seat(seat)));
  return (
    <li className={styles.card}>
      <strong dir="auto">{card.title[language]}</strong>
      <p className={styles.muted} dir="auto">
        {card.lends[language]} {card.warns[language]}
      </p>
      {card.holders.length > 0 ? (
        <p>
          <Trans>In the hand of {holders}.</Trans>{' '}
          {judged === 'heeded' ? <Trans>The warning was heeded.</Trans> : null}
          {judged === 'ignored' ? <Trans>The warning was ignored.</Trans> : null}
        </p>
      ) : (
        <Deal id={id} />
      )}
    </li>
  );
}

function Deal({ id }: { id: string }) {
  const words = useWords();
  const send = useSend();
  const control = `console.history.${id}`;
  const pending = usePending(control);
  const seats = Object.keys(usePublic((view) => view.seats));
  const [seat, setSeat] = useState('');
  return (
    <div className={styles.actions}>
      <Select
        label={<Trans>Seat</Trans>}
        value={seat}
        onChange={setSeat}
        options={seats.map((value) => ({ value, label: words.seat(value) }))}
      />
      <Button
        icon={<BookOpen aria-hidden="true" />}
        pending={pending}
        isDisabled={seat === ''}
        onPress={() => void send({ type: 'dealHistory', card: id, seat }, control)}
      >
        <Trans>Deal it</Trans>
      </Button>
      <RefusalLine control={control} />
    </div>
  );
}

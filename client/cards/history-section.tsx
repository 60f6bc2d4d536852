import { Trans } from '@lingui/react/macro';
import { BookOpen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { isHeeded } from '../../shared/rules/history/history-heed.ts';
import type { Options } from '../../shared/rules/options/choices.ts';
import type { HeldHistory, PublicHistory } from '../../shared/rules/view/history.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import type { Id } from '../../shared/rules/vocabulary.ts';
import styles from '../desk/frame/panel.module.css';
import { Button } from '../parts/button.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { PrivateMark } from '../parts/private-mark.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { Select } from '../parts/select.tsx';
import { Tag } from '../parts/tag.tsx';
import { usePending, useSend } from '../store.ts';
import { useLanguage } from '../words/texts.ts';
import { useWords } from '../words/use-words.ts';
import { HarmLine, HeedLine, ToolEffect } from './history-words.tsx';

type Props = { view: SeatView; options: Options };

/** The precedents in one's own hand, and those that all have heard of. */
export function HistorySection({ view, options }: Props) {
  const held = Object.entries(view.own.history);
  const heard = Object.entries(view.public.history).filter(([id]) => !view.own.history[id]);
  const count = held.length + heard.length;
  return (
    <Disclosure title={<Trans>History cards ({count})</Trans>}>
      <ul className={styles.list}>
        {held.map(([id, card]) => (
          <Held key={id} id={id} card={card} view={view} options={options} />
        ))}
        {heard.map(([id, card]) => (
          <Heard key={id} id={id} card={card} />
        ))}
      </ul>
    </Disclosure>
  );
}

type HeldProps = Props & { id: Id; card: HeldHistory };

function Held({ id, card, view, options }: HeldProps) {
  const words = useWords();
  const language = useLanguage();
  const known = view.public.history[id];
  return (
    <li className={styles.card}>
      {known ? null : <PrivateMark to={words.seat(view.own.seat)} />}
      <h4 className={styles.heading} dir="auto">
        {card.title[language]}
      </h4>
      <p dir="auto">{card.text[language]}</p>
      <Lends lends={card.lends[language]} tool={card.tool} norm={card.norm} />
      {known?.citedBy ? <CitedBy known={known} /> : <Cite id={id} options={options} />}
      <Warns warns={card.warns[language]} card={card} />
      {known && known.warning !== 'open' ? <Judged known={known} /> : <Standing card={card} view={view} />}
      <p className={styles.muted} dir="auto">
        {card.sources.join(' · ')}
      </p>
    </li>
  );
}

/** A card that somebody else has held, as all may read it. */
function Heard({ id, card }: { id: Id; card: PublicHistory }) {
  const words = useWords();
  return (
    <li className={styles.card}>
      <h4 className={styles.heading} dir="auto">
        {words.text(`history.${id}.title`)}
      </h4>
      <p dir="auto">{words.text(`history.${id}.text`)}</p>
      {card.citedBy ? (
        <>
          <Lends lends={words.text(`history.${id}.lends`)} tool={card.tool} norm={card.norm} />
          <CitedBy known={card} />
        </>
      ) : null}
      <Warns warns={words.text(`history.${id}.warns`)} card={card} />
      {card.warning === 'open' ? null : <Judged known={card} />}
      <p className={styles.muted} dir="auto">
        {words.text(`history.${id}.sources`)}
      </p>
    </li>
  );
}

function Lends({ lends, tool, norm }: { lends: string } & Pick<HeldHistory, 'tool' | 'norm'>) {
  return (
    <p>
      <BookOpen aria-hidden="true" /> <span dir="auto">{lends}</span>{' '}
      <strong>
        <ToolEffect tool={tool} norm={norm} />
      </strong>
    </p>
  );
}

function Warns({
  warns,
  card,
}: {
  warns: string;
  card: Pick<HeldHistory, 'heed' | 'heedNorm' | 'heedRung' | 'by' | 'harm'>;
}) {
  return (
    <p>
      <TriangleAlert aria-hidden="true" /> <span dir="auto">{warns}</span> <HeedLine {...card} />{' '}
      <HarmLine harm={card.harm} />
    </p>
  );
}

function CitedBy({ known }: { known: PublicHistory }) {
  const words = useWords();
  const name = words.seat(known.citedBy);
  const other = words.seat(known.on);
  return (
    <p className={styles.muted}>
      {other ? (
        <Trans>
          Used by {name} on {other}, round {known.citedIn}.
        </Trans>
      ) : (
        <Trans>
          Used by {name}, round {known.citedIn}.
        </Trans>
      )}
    </p>
  );
}

function Judged({ known }: { known: PublicHistory }) {
  return known.warning === 'heeded' ? (
    <Tag tone="success">
      <Trans>Heeded in round {known.judgedIn}</Trans>
    </Tag>
  ) : (
    <Tag tone="danger">
      <Trans>Ignored: it came true in round {known.judgedIn}</Trans>
    </Tag>
  );
}

/** How it would be judged now. */
function Standing({ card, view }: { card: HeldHistory; view: SeatView }) {
  const { heed, heedNorm: norm, heedRung: rung } = card;
  return isHeeded(view.public, { heed, norm, rung }) ? (
    <Tag tone="success">
      <Trans>As things stand, heeded</Trans>
    </Tag>
  ) : (
    <Tag tone="warning">
      <Trans>As things stand, ignored</Trans>
    </Tag>
  );
}

/** Once, by whoever of its holders is first. */
function Cite({ id, options }: { id: Id; options: Options }) {
  const words = useWords();
  const send = useSend();
  const control = `history.${id}`;
  const pending = usePending(control);
  const seats = options.citeHistory?.find(({ card }) => card === id)?.seats ?? [];
  const [chosen, setChosen] = useState('');
  if (seats.length === 0) return null;
  const [first = ''] = seats;
  const seat = first === '' ? '' : chosen || first;
  return (
    <div className={styles.actions}>
      {first === '' ? null : (
        <Select
          label={<Trans>State</Trans>}
          value={seat}
          onChange={setChosen}
          options={seats.map((value) => ({ value, label: words.seat(value) }))}
        />
      )}
      <Button
        icon={<BookOpen aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'citeHistory', card: id, seat }, control)}
      >
        <Trans>Cite it: once, and all read it</Trans>
      </Button>
      <RefusalLine control={control} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { Proviso } from '../../../shared/rules/texts/proviso-shapes.ts';
import type { PublicView } from '../../../shared/rules/view.ts';
import {
  CONDITIONS,
  type Condition,
  EXCEPTIONS,
  SUNSETS,
} from '../../../shared/rules/vocabulary/provisos.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Select } from '../../parts/select.tsx';
import { usePublic, useSend } from '../../store.ts';
import { useProvisoWords } from '../../words/provisos.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

type Clause = PublicView['clauses'][string];
type Props = { clause: Clause; options: Options };

/** What may be hung on a clause while it is drafted, each kind a choice of its own. */
export function ProvisoEditor({ clause, options }: Props) {
  const { text, norm } = clause;
  const offered =
    options.setProviso?.find((entry) => entry.text === text && entry.norm === norm)?.provisos ?? [];
  const control = `proviso.${text}.${norm}`;
  const send = useSend();
  if (offered.length === 0) return null;
  const set = (proviso: Proviso) => void send({ type: 'setProviso', text, norm, proviso }, control);
  return (
    <Disclosure title={<Trans>Only if, unless, until</Trans>} level={4}>
      <div className={styles.section}>
        <ConditionChoice clause={clause} offered={offered} onSet={set} />
        <ExceptionChoice clause={clause} offered={offered} onSet={set} />
        <ReadingChoice clause={clause} offered={offered} onSet={set} />
        <SunsetChoice clause={clause} offered={offered} onSet={set} />
        <RefusalLine control={control} />
      </div>
    </Disclosure>
  );
}

type ChoiceProps = { clause: Clause; offered: readonly Proviso[]; onSet: (proviso: Proviso) => void };

type Conditional = Extract<Proviso, { kind: 'condition' }>;

function isCondition(proviso: Proviso): proviso is Conditional {
  return proviso.kind === 'condition';
}

const NONE = 'none';
const ANY = 'any';

function ConditionChoice({ clause, offered, onSet }: ChoiceProps) {
  const { t } = useLingui();
  const conditions = offered.filter(isCondition);
  if (conditions.length === 0) return null;
  const [first] = conditions.filter(({ condition }) => condition === 'entry');
  const names: Readonly<Record<Condition | typeof NONE, string>> = {
    none: t`It is owed in any case`,
    reciprocity: t`Only while the other side keeps it too`,
    entry: t`Only if enough states owe it`,
    funding: t`For weak states, only while they are helped`,
  };
  const choose = (value: Condition | typeof NONE) => {
    if (value === 'entry') {
      if (first) onSet(first);
    } else onSet({ kind: 'condition', condition: value === NONE ? '' : value, states: 0, seat: '' });
  };
  return (
    <>
      <Select
        label={t`Condition`}
        value={clause.condition || NONE}
        onChange={choose}
        options={([NONE, ...CONDITIONS] as const).map((value) => ({ value, label: names[value] }))}
      />
      {clause.condition === 'entry' ? <EntryChoice clause={clause} offered={offered} onSet={onSet} /> : null}
    </>
  );
}

/** How many states, and who must be among them. */
function EntryChoice({ clause, offered, onSet }: ChoiceProps) {
  const { t } = useLingui();
  const words = useWords();
  const entries = offered.filter(isCondition).filter(({ condition }) => condition === 'entry');
  const counts = [...new Set([...entries.map(({ states }) => states), clause.entryStates])].sort(
    (one, other) => one - other,
  );
  const seats = [...new Set(entries.map(({ seat }) => seat))].filter((seat) => seat !== '');
  const set = (states: number, seat: string) =>
    onSet({ kind: 'condition', condition: 'entry', states, seat });
  return (
    <>
      <Select
        label={t`How many states`}
        value={String(clause.entryStates)}
        onChange={(value) => set(Number(value), clause.entrySeat)}
        options={counts.map((count) => ({ value: String(count), label: words.number(count) }))}
      />
      <Select
        label={t`Among them`}
        value={clause.entrySeat || ANY}
        onChange={(value) => set(clause.entryStates, value === ANY ? '' : value)}
        options={[
          { value: ANY, label: t`any states` },
          ...seats.map((seat) => ({ value: seat, label: words.seat(seat) })),
        ]}
      />
    </>
  );
}

function ExceptionChoice({ clause, offered, onSet }: ChoiceProps) {
  const { t } = useLingui();
  const said = useProvisoWords();
  if (!offered.some(({ kind }) => kind === 'exception')) return null;
  return (
    <Select
      label={t`Exception`}
      value={clause.exception || NONE}
      onChange={(value) => onSet({ kind: 'exception', exception: value === NONE ? '' : value })}
      options={[
        { value: NONE, label: t`no exception` },
        ...EXCEPTIONS.map((value) => ({ value, label: said.exception(value) })),
      ]}
    />
  );
}

function ReadingChoice({ clause, offered, onSet }: ChoiceProps) {
  const { t } = useLingui();
  const said = useProvisoWords();
  if (!offered.some(({ kind }) => kind === 'reading')) return null;
  const { reading } = clause;
  return (
    <Select
      label={t`Its words`}
      value={reading === 'open' || reading === 'narrow' ? reading : NONE}
      onChange={(value) => onSet({ kind: 'reading', reading: value === NONE ? '' : value })}
      options={[
        { value: NONE, label: said.reading('wide') },
        ...(['open', 'narrow'] as const).map((value) => ({ value, label: said.reading(value) })),
      ]}
    />
  );
}

function SunsetChoice({ clause, offered, onSet }: ChoiceProps) {
  const { t } = useLingui();
  const said = useProvisoWords();
  const round = usePublic((view) => view.round);
  if (!offered.some(({ kind }) => kind === 'sunset')) return null;
  return (
    <Select
      label={t`How long`}
      value={String(clause.lasts)}
      onChange={(value) => onSet({ kind: 'sunset', rounds: Number(value) })}
      options={[0, ...SUNSETS].map((lasts) => ({
        value: String(lasts),
        label: lasts === 0 ? t`without end` : said.until(lasts, round),
      }))}
    />
  );
}

type ReviewProps = { view: PublicView; text: Id; options: Options };

/** The round in which all of a text is put to a fresh vote. */
export function ReviewChoice({ view, text, options }: ReviewProps) {
  const { t } = useLingui();
  const said = useProvisoWords();
  const send = useSend();
  const control = `review.${text}`;
  const offered =
    options.setProviso?.find((entry) => entry.text === text && entry.norm === '')?.provisos ?? [];
  const now = view.treaties[text]?.reviewRound ?? 0;
  const rounds = offered.flatMap((proviso) => (proviso.kind === 'review' ? [proviso.round] : []));
  if (rounds.length === 0) return null;
  return (
    <>
      <Select
        label={t`Review conference`}
        value={String(now)}
        onChange={(value) =>
          void send(
            { type: 'setProviso', text, norm: '', proviso: { kind: 'review', round: Number(value) } },
            control,
          )
        }
        options={[...new Set([now, ...rounds])]
          .sort((one, other) => one - other)
          .map((round) => ({ value: String(round), label: said.review(round) }))}
      />
      <RefusalLine control={control} />
    </>
  );
}

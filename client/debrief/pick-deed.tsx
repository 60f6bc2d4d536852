import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Choices } from '../parts/choices.tsx';
import { Select } from '../parts/select.tsx';
import { usePublic } from '../store.ts';
import { OPERATION_WORDS, SECTOR_WORDS } from '../words/terms.ts';
import { useTextNames } from '../words/use-text-names.ts';
import { useWords } from '../words/use-words.ts';
import type { PickProps } from './picked.ts';

const RUNG_NAMES = ['0', '1', '2', '3', '4'] as const;
type RungName = (typeof RUNG_NAMES)[number];

/** A clause of a text that is not decided, and the rung at which it stands in the other course. */
export function PickClause({ changeable: { clauses, revision }, onPick }: PickProps) {
  const { t } = useLingui();
  const words = useWords();
  const textName = useTextNames({ treaties: usePublic((view) => view.treaties) });
  const [place, setPlace] = useState('');
  const [rung, setRung] = useState<RungName | ''>('');
  const clause = clauses[place === '' ? -1 : Number(place)];
  const names = new Set(clauses.map(({ text }) => text));
  return (
    <>
      <Select
        label={<Trans>Clause</Trans>}
        value={place}
        onChange={(value) => {
          setPlace(value);
          setRung('');
          onPick(undefined);
        }}
        options={clauses.map((one, at) => {
          const stands = words.pair(words.norm(one.norm), words.rung(one.rung));
          return {
            value: String(at),
            label: names.size > 1 ? `${textName(one.text)} · ${stands}` : stands,
          };
        })}
      />
      {clause ? (
        <Choices<RungName>
          label={t`In the other course it says`}
          value={rung}
          onChange={(value) => {
            setRung(value);
            const chosen = clause.others.find((one) => String(one) === value);
            const { text, norm } = clause;
            onPick(
              chosen === undefined
                ? undefined
                : { revision, change: { kind: 'clause', text, norm, rung: chosen } },
            );
          }}
          options={RUNG_NAMES.filter((name) => name !== String(clause.rung)).map((name) => ({
            value: name,
            label: words.rung(Number(name)),
          }))}
        />
      ) : null}
    </>
  );
}

/** An operation that the seat does not run in the other course. */
export function PickOperation({ changeable: { operations }, onPick }: PickProps) {
  const words = useWords();
  const [place, setPlace] = useState('');
  return (
    <Select
      label={<Trans>Operation that is not run</Trans>}
      value={place}
      onChange={(value) => {
        setPlace(value);
        onPick(operations[Number(value)]);
      }}
      options={operations.map(({ seat, on, operation, sector }, at) => {
        const who = `${words.seat(seat)} → ${words.seat(on)}`;
        const what = operation === '' ? '' : words.say(OPERATION_WORDS[operation]);
        const where = sector === '' ? '' : words.say(SECTOR_WORDS[sector]);
        return { value: String(at), label: words.pair(who, [what, where].filter(Boolean).join(', ')) };
      })}
    />
  );
}

/** An accusation that the seat does not make in the other course. */
export function PickAccusation({ changeable: { accusations }, onPick }: PickProps) {
  const words = useWords();
  const [place, setPlace] = useState('');
  return (
    <Select
      label={<Trans>Accusation that is not made</Trans>}
      value={place}
      onChange={(value) => {
        setPlace(value);
        onPick(accusations[Number(value)]);
      }}
      options={accusations.map(({ seat, on, incident }, at) => ({
        value: String(at),
        label: words.pair(`${words.seat(seat)} → ${words.seat(on)}`, words.incident(incident)),
      }))}
    />
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentType, Suspense, useState } from 'react';
import type { Changeable } from '../../shared/replay/studies.ts';
import { later } from '../later.tsx';
import { Select } from '../parts/select.tsx';
import { ProblemLine } from '../session/problem-line.tsx';
import { Waiting } from '../waiting.tsx';
import styles from './debrief.module.css';
import { PickAccusation, PickClause, PickOperation } from './pick-deed.tsx';
import { PickDriver } from './pick-driver.tsx';
import { PickVote } from './pick-vote.tsx';
import type { Picked, PickProps } from './picked.ts';
import { PlayBranch } from './play-branch.tsx';
import { useChangeable } from './use-study.ts';

// The whole table of the model's numbers.
const PickParameter = later(() =>
  import('./pick-parameter.tsx').then((file) => ({ default: file.PickParameter })),
);

const KINDS = ['vote', 'clause', 'operation', 'accusation', 'driver', 'parameter'] as const;
type Kind = (typeof KINDS)[number];

const PICKS: Readonly<Record<Kind, ComponentType<PickProps>>> = {
  vote: PickVote,
  clause: PickClause,
  operation: PickOperation,
  accusation: PickAccusation,
  driver: PickDriver,
  parameter: PickParameter,
};

/** Kinds of which there is something at the moment. */
function kindsIn({ votes, clauses, operations, accusations }: Changeable): readonly Kind[] {
  const there: Readonly<Record<Kind, boolean>> = {
    vote: votes.length > 0,
    clause: clauses.length > 0,
    operation: operations.length > 0,
    accusation: accusations.length > 0,
    driver: true,
    parameter: true,
  };
  return KINDS.filter((kind) => there[kind]);
}

function useKindNames(): Readonly<Record<Kind, string>> {
  const { t } = useLingui();
  return {
    vote: t`A vote`,
    clause: t`A clause of the text on the table`,
    operation: t`An operation`,
    accusation: t`An accusation`,
    driver: t`The character that plays a seat`,
    parameter: t`A number of the model`,
  };
}

function Form({ changeable }: { changeable: Changeable }) {
  const names = useKindNames();
  const [kind, setKind] = useState<Kind | ''>('');
  const [picked, setPicked] = useState<Picked>();
  const Pick = kind === '' ? undefined : PICKS[kind];
  return (
    <div className={styles.step}>
      <Select<Kind>
        label={<Trans>What goes otherwise</Trans>}
        value={kind}
        onChange={(value) => {
          setKind(value);
          setPicked(undefined);
        }}
        options={kindsIn(changeable).map((value) => ({ value, label: names[value] }))}
      />
      {Pick ? (
        <Suspense fallback={<Waiting />}>
          <Pick key={kind} changeable={changeable} onPick={setPicked} />
        </Suspense>
      ) : null}
      {picked ? (
        <PlayBranch key={JSON.stringify(picked)} {...picked}>
          <Trans>Bots play all seats in both courses, from there on.</Trans>
        </PlayBranch>
      ) : (
        <p className={styles.muted}>
          <Trans>Votes, operations and accusations are those of this round.</Trans>
        </p>
      )}
    </div>
  );
}

/** One thing of the moment's round changed, beside the same game without the change. */
export function BranchForm({ revision }: { revision: number }) {
  const changeable = useChangeable(revision);
  if (!changeable) return <Waiting />;
  return changeable.ok ? (
    <Form changeable={changeable.value} />
  ) : (
    <ProblemLine error={changeable.error} fact={changeable.fact} />
  );
}

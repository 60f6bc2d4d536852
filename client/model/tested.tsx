import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MeasuredRow } from '../../shared/facts/measured.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Tag, type TagProps } from '../parts/tag.tsx';
import styles from './model.module.css';
import { useNumbers } from './number.ts';
import { MEASURED } from './tested-data.ts';
import { factOf, type Ground, groundsOf, playOf, TRIED_PRESETS, TRIED_SCENARIOS } from './tested-words.ts';

const TONES: Record<MeasuredRow['verdict'], NonNullable<TagProps['tone']>> = {
  holds: 'success',
  fails: 'danger',
  open: 'plain',
};

function Verdict({ verdict }: Pick<MeasuredRow, 'verdict'>) {
  const words: Record<MeasuredRow['verdict'], React.ReactNode> = {
    holds: <Trans>holds</Trans>,
    fails: <Trans>does not hold</Trans>,
    open: <Trans>reported only</Trans>,
  };
  return <Tag tone={TONES[verdict]}>{words[verdict]}</Tag>;
}

function Result({ row }: { row: MeasuredRow }) {
  const { plain, signed } = useNumbers();
  const { effect, interval, minimum, games, verdict } = row;
  const [low, high] = interval.map(signed);
  const asked = plain(minimum);
  return (
    <>
      <td>
        <Verdict verdict={verdict} />
      </td>
      <td data-number>
        {signed(effect)}
        <small>
          <Trans>
            {low} to {high}
          </Trans>
        </small>
        <small>
          <Trans>asked: {asked}</Trans>
        </small>
        <small>
          <Plural value={games} one="# pair" other="# pairs" />
        </small>
      </td>
    </>
  );
}

/** A claim that has no words here yet, as the experiment itself puts it. */
function Unsaid({ row: { id, claim, source, change, measure } }: { row: MeasuredRow }) {
  return (
    <th scope="row" lang="en" dir="ltr">
      {claim}
      <small>
        {id} · {change} · {measure}
      </small>
      <small>{source}</small>
    </th>
  );
}

function FactRow({ row }: { row: MeasuredRow }) {
  const { i18n } = useLingui();
  const fact = factOf(row);
  if (!fact)
    return (
      <tr>
        <Unsaid row={row} />
        <Result row={row} />
      </tr>
    );
  const { words, rounds } = fact;
  return (
    <tr>
      <th scope="row">
        {i18n._(words.claim)}
        {rounds === null ? null : (
          <small>
            <Plural value={rounds} one="in # round" other="in # rounds" />
          </small>
        )}
        <small>{i18n._(words.change)}</small>
        <small>
          <Trans>Measured: {i18n._(words.measure)}</Trans>
        </small>
        <small>
          <Trans>
            Source: {i18n._(words.source)} ({row.id})
          </Trans>
        </small>
      </th>
      <Result row={row} />
    </tr>
  );
}

function PlayRow({ row }: { row: MeasuredRow }) {
  const { i18n } = useLingui();
  const words = playOf(row);
  return (
    <tr>
      {words ? <th scope="row">{i18n._(words)}</th> : <Unsaid row={row} />}
      <Result row={row} />
    </tr>
  );
}

function Table({ children }: { children: React.ReactNode }) {
  return (
    <table className={styles.table} data-claims="">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Claim</Trans>
          </th>
          <th scope="col">
            <Trans>In this model</Trans>
          </th>
          <th scope="col" data-number>
            <Trans>Effect</Trans>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function heldOf(rows: readonly MeasuredRow[]): { readonly passed: number; readonly judged: number } {
  const count = (wanted: MeasuredRow['verdict']) => rows.filter(({ verdict }) => verdict === wanted).length;
  const passed = count('holds');
  return { passed, judged: passed + count('fails') };
}

function Facts({ rows }: { rows: readonly MeasuredRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.chapter}>
      <h2>
        <Trans>What research says</Trans>
      </h2>
      <p>
        <Trans>
          Some experiments fix the text, so that only conduct can differ. In the middle text, restraint is
          reported and help has begun. In the deep text, both are verified.
        </Trans>
      </p>
      <Table>
        {rows.map((row) => (
          <FactRow key={row.id} row={row} />
        ))}
      </Table>
    </section>
  );
}

function GroundTitle({ ground: { scenario, preset, rows } }: { ground: Ground }) {
  const { i18n } = useLingui();
  const wordsOf = (known: Readonly<Record<string, MessageDescriptor>>, id: string) => {
    const words = known[id];
    return words ? i18n._(words) : id;
  };
  const { passed, judged } = heldOf(rows);
  return (
    <>
      {wordsOf(TRIED_SCENARIOS, scenario)} · {wordsOf(TRIED_PRESETS, preset)} ·{' '}
      <Trans>
        {passed} of {judged} hold
      </Trans>
    </>
  );
}

function Plays({ rows }: { rows: readonly MeasuredRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.chapter}>
      <h2>
        <Trans>What does not pay: playing the score</Trans>
      </h2>
      <p>
        <Trans>
          One seat plays another way than its bot does, and all others play as always. Measured is the score
          of that seat, of 100.
        </Trans>
      </p>
      {groundsOf(rows).map((ground) => (
        <Disclosure key={`${ground.scenario} ${ground.preset}`} title={<GroundTitle ground={ground} />}>
          <Table>
            {ground.rows.map((row) => (
              <PlayRow key={row.id} row={row} />
            ))}
          </Table>
        </Disclosure>
      ))}
    </section>
  );
}

/** What published research says of such a world, tried in this one; and what it is worth to play the score. */
export function Tested() {
  const rows = MEASURED?.rows ?? [];
  const { passed, judged } = heldOf(rows);
  const code = MEASURED?.code.slice(0, 12) ?? '';
  return (
    <div className={styles.text}>
      <p className={styles.lead}>
        <Trans>
          Each claim is an experiment with bots: pairs of games that share their table and their luck, and
          differ in one thing. The effect is the mean of their differences, with its 95 % interval.
        </Trans>
      </p>
      {rows.length === 0 ? (
        <p>
          <Trans>The games for this table have not been run yet.</Trans>
        </p>
      ) : (
        <p>
          <Trans>
            {passed} of {judged} claims hold.
          </Trans>{' '}
          <Trans>
            Rules and numbers were frozen before (mark {code}), and the seeds were fresh. That a claim holds
            here says that the model behaves so; of the world it proves nothing.
          </Trans>
        </p>
      )}
      <Facts rows={rows.filter(({ ground }) => ground === '')} />
      <Plays rows={rows.filter(({ ground }) => ground !== '')} />
    </div>
  );
}

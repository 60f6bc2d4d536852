import { Trans } from '@lingui/react/macro';
import type { MeasuredRow } from '../../shared/facts/measured.ts';
import { Tag, type TagProps } from '../parts/tag.tsx';
import styles from './model.module.css';
import { signed } from './number.ts';
import { MEASURED } from './tested-data.ts';

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

function Row({ row }: { row: MeasuredRow }) {
  const { id, claim, source, change, measure, effect, interval, minimum, games, verdict } = row;
  const [low, high] = interval.map(signed);
  const asked = String(minimum);
  return (
    <tr>
      <th scope="row" lang="en" dir="ltr">
        {claim}
        <small>
          {id} · {change} · {measure}
        </small>
        <small>{source}</small>
      </th>
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
        <small>N {games}</small>
      </td>
    </tr>
  );
}

function Rows({ title, rows }: { title: React.ReactNode; rows: readonly MeasuredRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.chapter}>
      <h2>{title}</h2>
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
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.ground} ${row.id}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What published research says of such a world, tried in this one; and what it is worth to play the score. */
export function Tested() {
  const rows = MEASURED?.rows ?? [];
  const passed = rows.filter(({ verdict }) => verdict === 'holds').length;
  const judged = rows.filter(({ verdict }) => verdict !== 'open').length;
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
      <Rows title={<Trans>What research says</Trans>} rows={rows.filter(({ ground }) => ground === '')} />
      <Rows
        title={<Trans>What does not pay: playing the score</Trans>}
        rows={rows.filter(({ ground }) => ground !== '')}
      />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { UNTRIED } from '../../shared/backtest/case-ids.ts';
import type { Arm, CaseResult, PlayedCase } from '../../shared/backtest/report.ts';
import { Tag, type TagProps } from '../parts/tag.tsx';
import { CASE_WORDS, DEALT_ANEW_WORDS, UNTRIED_WORDS } from './case-words.ts';
import styles from './model.module.css';

function percent(value: number): string {
  return String(Math.round(100 * value));
}

const TONES: Record<CaseResult['verdict'], NonNullable<TagProps['tone']>> = {
  holds: 'success',
  fails: 'danger',
  notThere: 'plain',
};

function Verdict({ verdict }: Pick<CaseResult, 'verdict'>) {
  const words: Record<CaseResult['verdict'], ReactNode> = {
    holds: <Trans>holds</Trans>,
    fails: <Trans>does not hold</Trans>,
    notThere: <Trans>not tried</Trans>,
  };
  return <Tag tone={TONES[verdict]}>{words[verdict]}</Tag>;
}

/** One trial: how often it came true, of how many games. */
function Trial({ label, arm, isWrong }: { label: ReactNode; arm: Arm; isWrong: boolean }) {
  const { value, interval } = arm.share;
  const [share, low, high] = [percent(value), ...interval.map(percent)];
  return (
    <tr data-overridden={isWrong ? '' : undefined}>
      <th scope="row">
        {label}
        <small>N {arm.games}</small>
      </th>
      <td data-number>
        {share} %
        <small>
          <Trans>
            {low} to {high}
          </Trans>
        </small>
      </td>
    </tr>
  );
}

function Trials({ played, label }: { played: PlayedCase; label: string }) {
  const { arms, holds, redLines, weakest } = played;
  return (
    <table className={styles.table} aria-label={label}>
      <tbody>
        <Trial label={<Trans>As the scenario is</Trans>} arm={arms.plain} isWrong={!holds.plain} />
        <Trial
          label={<Trans>With every position half a step off, at most</Trans>}
          arm={arms.noise}
          isWrong={!holds.noise}
        />
        <Trial
          label={<Trans>With positions dealt anew: it should fail</Trans>}
          arm={arms.shuffled}
          isWrong={!holds.shuffled}
        />
        {weakest ? (
          <Trial
            label={<Trans>Without one red line of {redLines}: the worst of them</Trans>}
            arm={weakest.arm}
            isWrong={!holds.lines}
          />
        ) : null}
      </tbody>
    </table>
  );
}

function Case({ result }: { result: CaseResult }) {
  const { i18n } = useLingui();
  const title = i18n._(CASE_WORDS[result.id]);
  const asked = percent(result.least);
  const isUnmoved = result.verdict !== 'notThere' && !result.holds.shuffled;
  const dealtAnew = isUnmoved ? DEALT_ANEW_WORDS[result.id] : undefined;
  return (
    <section className={styles.chapter}>
      <h3>{title}</h3>
      <p>
        <Verdict verdict={result.verdict} />{' '}
        {result.verdict === 'notThere' ? (
          <Trans>Not tried yet.</Trans>
        ) : (
          <Trans>Asked: {asked} % of games.</Trans>
        )}
      </p>
      {result.verdict === 'notThere' ? null : <Trials played={result} label={title} />}
      {dealtAnew ? (
        <p>
          {i18n._(dealtAnew)} <Trans>No number was changed to make it hold.</Trans>
        </p>
      ) : null}
      <p className={styles.source} lang="en" dir="ltr">
        {result.source}
      </p>
    </section>
  );
}

/** Talks of the real world, played again and again by bots. */
export function Cases({ cases }: { cases: readonly CaseResult[] }) {
  const { i18n } = useLingui();
  return (
    <section className={styles.chapter}>
      <h2>
        <Trans>Talks, played again</Trans>
      </h2>
      <p>
        <Trans>
          Some scenarios are modelled on real talks. Who coded their positions knew how the talks ended: that
          bots end there too proves nothing by itself. So more is asked. It must still come true when every
          position is a little off. It must fail when positions are dealt anew. And no single red line may
          decide it.
        </Trans>
      </p>
      {cases.map((result) => (
        <Case key={result.id} result={result} />
      ))}
      <h3>
        <Trans>What no scenario plays</Trans>
      </h3>
      <ul className={styles.works}>
        {UNTRIED.map((id) => (
          <li key={id}>{i18n._(UNTRIED_WORDS[id])}</li>
        ))}
      </ul>
    </section>
  );
}

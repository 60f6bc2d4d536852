import { Trans, useLingui } from '@lingui/react/macro';
import type { Predictor, Resolution, Scores, VotesReport } from '../../shared/backtest/report.ts';
import type { Rate } from '../../shared/backtest/scoring.ts';
import styles from './model.module.css';
import { useNumbers } from './number.ts';

type Shown = Extract<Predictor, 'model' | 'baseRate' | 'lastTime'>;
const SHOWN: readonly Shown[] = ['model', 'baseRate', 'lastTime'];

function percent(value: number): string {
  return String(Math.round(100 * value));
}

function Cells({ scores }: { scores: Scores }) {
  const { fixed } = useNumbers();
  return SHOWN.map((predictor) => {
    const score = scores[predictor];
    return (
      <td key={predictor} data-number>
        {score ? (
          <>
            {percent(score.accuracy.value)} %<small>{fixed(score.brier.value)}</small>
          </>
        ) : (
          '–'
        )}
      </td>
    );
  });
}

function Row({ resolution, which }: { resolution: Resolution; which: 'leftOut' | 'before' }) {
  const { id, side, adopted, tally } = resolution;
  // With hyphens that do not break.
  const counted = `${tally.Y}-\u2060${tally.N}-\u2060${tally.A}`;
  return (
    <tr>
      <th scope="row">
        {id.replace('A/RES/', '')}
        <small>{side === 'russia' ? <Trans>led by Russia</Trans> : <Trans>led by the West</Trans>}</small>
        <small>
          {adopted.slice(0, 4)}, {counted}
        </small>
      </th>
      <Cells scores={resolution[which]} />
    </tr>
  );
}

function Table({ votes, which, label }: { votes: VotesReport; which: 'leftOut' | 'before'; label: string }) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Text</Trans>
          </th>
          <th scope="col" data-number>
            <Trans>Model</Trans>
          </th>
          <th scope="col" data-number>
            <Trans>As most</Trans>
          </th>
          <th scope="col" data-number>
            <Trans>As last time</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {votes.resolutions.map((resolution) => (
          <Row key={resolution.id} resolution={resolution} which={which} />
        ))}
        <tr>
          <th scope="row">
            <Trans>Mean</Trans>
          </th>
          <Cells scores={votes[which].scores} />
        </tr>
      </tbody>
    </table>
  );
}

function between({ interval: [low, high] }: Rate): { readonly low: string; readonly high: string } {
  return { low: percent(low), high: percent(high) };
}

/** Recorded votes, foretold in two ways, and what may be made of that. */
export function Votes({ votes }: { votes: VotesReport }) {
  const { t } = useLingui();
  const { leftOut, before, resolutions, unanimous } = votes;
  const own = leftOut.scores.model;
  const alone = leftOut.scores.position;
  const last = leftOut.ahead.lastTime.accuracy;
  if (!own || !alone || !before.scores.model || !before.scores.lastTime) return null;
  const [model, position] = [percent(own.accuracy.value), percent(alone.accuracy.value)];
  const { low, high } = between(own.accuracy);
  const ahead = percent(last.value);
  const { low: least, high: most } = between(last);
  const [then, habit] = [
    percent(before.scores.model.accuracy.value),
    percent(before.scores.lastTime.accuracy.value),
  ];
  const isBeaten = before.ahead.lastTime.accuracy.value < 0;
  const afterwards = percent(
    resolutions.reduce((sum, one) => sum + one.afterwards, 0) / Math.max(1, resolutions.length),
  );
  const yes = percent(unanimous.yes);
  const texts = resolutions.length;
  const states = Math.max(...resolutions.map((one) => one.states));
  const worst = resolutions.reduce((least, one) =>
    (one.leftOut.model?.accuracy.value ?? 1) < (least.leftOut.model?.accuracy.value ?? 1) ? one : least,
  );
  const text = worst.id.replace('A/RES/', '');
  const right = percent(worst.leftOut.model?.accuracy.value ?? 0);
  return (
    <>
      <section className={styles.chapter}>
        <h2>
          <Trans>Votes that were left out</Trans>
        </h2>
        <p>
          <Trans>
            {texts} texts on cyber norms were put to the vote in the UN General Assembly from 2018 to 2022.
            The model puts each state on one line, by all its votes of the year before. Texts of Russia please
            one end of it, texts of the West the other. Russia, China and North Korea oppose texts of the West
            besides. Two cuts divide no, abstention and yes.
          </Trans>
        </p>
        <p>
          <Trans>
            Each vote is foretold from the others. The table says how many of up to {states} states it gets
            right, of three answers. Below stands the Brier score: 0 is best, 2 is worst. “As most” says of
            every state what most said; “as last time”, what it said the last time.
          </Trans>
        </p>
        <Table votes={votes} which="leftOut" label={t`Votes that were left out`} />
        <p>
          <Trans>
            Mean of the model: {model} % (95 % interval {low} to {high}). It is {ahead} points ahead of “as
            last time” ({least} to {most}). It fails where states change their minds: of {text} it gets{' '}
            {right} %.
          </Trans>
        </p>
      </section>
      <section className={styles.chapter}>
        <h2>
          <Trans>What one could have known then</Trans>
        </h2>
        <p>
          <Trans>
            Above, the model learns from later votes too. That tests it, but it is no forecast. Here it learns
            from earlier votes alone. It gets {then} %, and “as last time” {habit} %.
          </Trans>
        </p>
        {isBeaten ? (
          <p>
            <Trans>Who had to bet at the time would have done better without the model.</Trans>
          </p>
        ) : null}
        <Table votes={votes} which="before" label={t`What one could have known then`} />
        <p>
          <Trans>
            Before 2018, {yes} % of all votes on such texts were yes. Nothing in them told that the texts
            would divide the world.
          </Trans>
        </p>
      </section>
      <section className={styles.chapter}>
        <h2>
          <Trans>What was coded after the fact</Trans>
        </h2>
        <ul className={styles.works}>
          <li>
            <Trans>
              Two cuts drawn on the very vote that they explain get {afterwards} % on average. That describes
              a vote; it foretells nothing.
            </Trans>
          </li>
          <li>
            <Trans>
              That three states oppose the West’s texts from wherever they stand was seen in these votes.
              Without it the model gets {position} %.
            </Trans>
          </li>
          <li>
            <Trans>Which texts count as led by Russia or by the West is a reading of who tabled them.</Trans>
          </li>
        </ul>
      </section>
      <section className={styles.chapter}>
        <h2>
          <Trans>Mind the limits</Trans>
        </h2>
        <p>
          <Trans>
            Positions are at hand for {states} of 193 states. States vote in blocs, so the intervals are too
            narrow. The bots of the game do not vote by this line: each weighs its own mandate. What the game
            takes from it is that place and sponsor matter, and that many states say yes to both sides.
          </Trans>
        </p>
        <p className={styles.source} lang="en" dir="ltr">
          Voting records of the UN Digital Library and the data set “unvotes”. Positions: Bailey, Strezhnev
          and Voeten, Journal of Conflict Resolution 61(2), 2017.
        </p>
      </section>
    </>
  );
}

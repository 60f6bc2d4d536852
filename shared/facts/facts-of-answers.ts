import { under, yearly } from './arms.ts';
import type { Configuration } from './configuration.ts';
import type { Fact } from './fact.ts';
import type { GameMeasures } from './measures.ts';

type Reciprocity = 'grim' | 'titForTat' | 'generous' | 'contrite';

const QUIET = { 'background.rate': 0, 'falseFlag.rate': 0, 'discriminability.base': 3 } as const;
const NOISY = { 'background.rate': 1.2, 'falseFlag.rate': 0.3 } as const;

/** Ten rounds in which all answer a breach in the same way. */
function all(reciprocity: Reciprocity, noise: typeof QUIET | typeof NOISY): Configuration {
  const { rounds, parameters } = yearly(10);
  return under('middle', { rounds, parameters: { ...parameters, ...noise }, temper: { reciprocity } });
}

const operatingLast = (game: GameMeasures) => game.operating.at(-1) ?? 0;
const OPERATING_LAST = 'share of states that operate in the last of ten rounds';

/** Share of incidents with a prime suspect of the kind that nobody answered. */
function unanswered(games: readonly GameMeasures[], kind: 'hard' | 'soft'): number {
  const sum = (field: 'incidents' | 'unanswered') =>
    games.reduce((total, { tolerance }) => total + tolerance[kind][field], 0);
  return sum('incidents') > 0 ? sum('unanswered') / sum('incidents') : 0;
}

/** Expected calibration error of the bars: how far their heights are from the shares that were right, on average. */
export function calibrationError(games: readonly GameMeasures[]): number {
  const bins = games[0]?.bars.length ?? 0;
  let [error, total] = [0, 0];
  for (let at = 0; at < bins; at += 1) {
    let [count, sum, right] = [0, 0, 0];
    for (const { bars } of games) {
      count += bars[at]?.count ?? 0;
      sum += bars[at]?.sum ?? 0;
      right += bars[at]?.right ?? 0;
    }
    error += Math.abs(sum - right);
    total += count;
  }
  return total > 0 ? error / total : 0;
}

/** Evidence, blame and reciprocity. */
export const FACTS_OF_ANSWERS: readonly Fact[] = [
  {
    id: 'F7',
    claim: 'Unforgiving answers make things worse once the news is noisy.',
    source: 'Wu and Axelrod 1995',
    change: 'grim → generous, with clear news and with noisy news, ten rounds',
    measure: OPERATING_LAST,
    kind: 'interaction',
    arms: [all('grim', QUIET), all('generous', QUIET), all('grim', NOISY), all('generous', NOISY)],
    metric: operatingLast,
    direction: 'falls',
    minimum: 0.03,
  },
  {
    id: 'F7b',
    claim: 'Contrition recovers better than tit for tat where the news is noisy.',
    source: 'Wu and Axelrod 1995',
    change: 'tit for tat → contrite, ten rounds of noisy news',
    measure: OPERATING_LAST,
    kind: 'difference',
    arms: [all('titForTat', NOISY), all('contrite', NOISY)],
    metric: operatingLast,
    direction: 'falls',
    minimum: 0.004,
  },
  {
    id: 'F8',
    claim: 'Who cannot be hurt by blame attacks more.',
    source: 'Blame Game; Edwards et al. 2017',
    change: 'vulnerability of one bloc −.35, under the middle text',
    measure: 'severity of its operations in a game',
    kind: 'difference',
    arms: [under('middle'), { ...under('middle'), vulnerable: { bloc: 'sovereign', by: -0.35 } }],
    metric: (game) => game.severityOfBloc.sovereign ?? 0,
    direction: 'rises',
    minimum: 0.05,
    quick: 16,
  },
  {
    id: 'F8b',
    claim: 'And is blamed less.',
    source: 'Blame Game; Edwards et al. 2017',
    change: 'prime suspects with vulnerability of .5 and more → below .5, within the same games',
    measure: 'share of their incidents that nobody lays at their door',
    kind: 'pooled',
    arms: [{ ...under('middle'), vulnerable: { bloc: 'sovereign', by: -0.35 } }],
    statistic: (games) => unanswered(games, 'hard') - unanswered(games, 'soft'),
    direction: 'rises',
    minimum: 0.03,
  },
  {
    id: 'F18',
    claim: 'Bars are right as often as they say.',
    source: 'MODEL.md §3.3',
    change: 'games under the middle text',
    measure: 'expected calibration error of all bars, in ten bins',
    kind: 'pooled',
    arms: [under('middle')],
    statistic: calibrationError,
    direction: 'atMost',
    minimum: 0.05,
    quick: 40,
  },
];

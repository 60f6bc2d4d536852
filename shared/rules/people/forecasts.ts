/** What people who watch foretell, and how well (RULES.md, O). */
import { barsBrier } from '../../model/score.ts';
import type { PersonCommand } from '../commands/people.ts';
import { keyOf } from '../keys.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, type Turn } from '../turn.ts';
import type { Forecast } from '../view/mine.ts';
import { FORECASTS, type Forecasting, TAP_IS_SURE, VOTE_ODDS } from '../vocabulary/people.ts';
import { NO_STATE, type PersonId, type PREDICTIONS } from '../vocabulary.ts';
import { forecastsDue } from './forecasts-due.ts';

type Asked = Extract<PersonCommand, { type: 'forecast' }>;
type Bars = Readonly<Record<string, number>>;

export function forecastFault({ public: view }: State, person: PersonId, asked: Asked): Refusal | null {
  if (view.people[person]?.role !== 'observer') return refuse('observersOnly');
  const due = forecastsDue(view).find(({ about, ref }) => about === asked.about && ref === asked.ref);
  if (!due) return refuse('notNow');
  return due.choices.includes(asked.choice) ? null : refuse('badTarget');
}

/** O2: the last tap holds until the question closes. */
export function forecast(turn: Turn, person: PersonId, { about, ref, choice }: Asked): void {
  const { round, stability } = turn.state.public;
  const due = forecastsDue(turn.state.public).find((one) => one.about === about && one.ref === ref);
  const entry = { about, ref, round, choice, from: stability, choices: [...(due?.choices ?? [])] };
  emit(turn, { type: 'forecastMade', person, key: keyOf(about, ref === '' ? round : ref), forecast: entry });
}

/** O3: a tap as probabilities: how sure a vote was said to be; else .8 for what was tapped, and the rest in equal parts. */
export function barsOf({ about, choice, choices }: Forecast): Bars {
  if (about === 'vote') {
    const yes = VOTE_ODDS[choice as keyof typeof VOTE_ODDS];
    return { yes, no: 1 - yes };
  }
  const others = choices.filter((one) => one !== choice);
  const rest = (1 - TAP_IS_SURE) / Math.max(1, others.length);
  return Object.fromEntries([[choice, TAP_IS_SURE], ...others.map((one) => [one, rest])]);
}

/** What came of it; '' while that is open. Who it was is hidden: whoever tells it asks whether it may be told. */
export function truthOf({ public: view, hidden }: State, { about, ref, round, from }: Forecast): string {
  switch (about) {
    case 'vote': {
      const item = view.items[ref];
      return item?.status === 'closed' ? (item.carried ? 'yes' : 'no') : '';
    }
    case 'stability': {
      const after = view.scores[String(round)]?.score;
      return after === undefined ? '' : directionOf(Math.round(after) - Math.round(from));
    }
    case 'culprit':
      return hidden.incidents[ref] ? hidden.incidents[ref].author || NO_STATE : '';
  }
}

function directionOf(change: number): (typeof PREDICTIONS)[number] {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}

/** O3: 0 is the best, 2 the worst; −1 while nobody knows. */
export function brierOf(state: State, made: Forecast): number {
  const truth = truthOf(state, made);
  return truth === '' ? -1 : barsBrier(barsOf(made), truth);
}

/** O4: whether the truth of that kind of question may be told. */
export function isTold({ public: { phase, debrief } }: State, about: Forecasting): boolean {
  return about !== 'culprit' || (phase === 'debrief' && debrief.revealed.includes('culprits'));
}

/** O4: what all of them together foretold, once it may be told. */
export function judgeForecasts(turn: Turn, kinds: readonly Forecasting[] = FORECASTS): void {
  const all = Object.values(turn.state.hidden.forecasts).flatMap((made) => Object.values(made));
  for (const about of kinds) {
    const known = all.filter((made) => made.about === about && truthOf(turn.state, made) !== '');
    if (known.length === 0 || !isTold(turn.state, about)) continue;
    const right = known.filter((made) => isRight(turn.state, made)).length;
    const sum = known.reduce((total, made) => total + brierOf(turn.state, made), 0);
    emit(turn, { type: 'forecastsJudged', about, made: known.length, right, brier: sum / known.length });
  }
}

/** What was held most likely is what came. */
export function isRight(state: State, made: Forecast): boolean {
  const bars = barsOf(made);
  const likeliest = Object.keys(bars).reduce((best, key) =>
    (bars[key] ?? 0) > (bars[best] ?? 0) ? key : best,
  );
  return likeliest === truthOf(state, made);
}

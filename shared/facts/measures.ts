import { finalStability } from '../model/stability.ts';
import type { Played } from '../play.ts';
import { canonical } from '../rules/canonical.ts';
import { modelOf } from '../rules/model-of.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { HiddenOperation, State } from '../rules/state.ts';
import type { Commitment } from '../rules/view/record.ts';
import { GAUGES, type Gauge, NO_STATE, type SeatId } from '../rules/vocabulary.ts';
import { stakesOf, stateSeats, welfareRange } from './interest-screen.ts';
import { type Rescored, rescored } from './rescoring.ts';
import { mean } from './statistics.ts';
import { unexplained } from './unexplained.ts';

/** Bins of the bars, for their calibration. */
export const BINS = 10;

/** What is kept of a game: numbers that every fact is told in. */
export type GameMeasures = {
  readonly rounds: number;
  /** Final stability (half the last true score, half the mean of all), and the true score of each round. */
  readonly stability: number;
  readonly trueScores: readonly number[];
  readonly publicScore: number;
  /** Gauges at the end, in truth, 0-1. */
  readonly gauges: Readonly<Record<Gauge, number>>;
  readonly meanGauges: Readonly<Record<Gauge, number>>;
  /** True severity of state operations per state and round. */
  readonly severity: number;
  /** True severity of the operations of each bloc, over the whole game. */
  readonly severityOfBloc: Readonly<Record<string, number>>;
  /** Share of the states that operated, by round. */
  readonly operating: readonly number[];
  /** Round of the first operation, mean over states; the round after the end for who never operated. */
  readonly firstUse: number;
  /** Operations against a duty, each weighed by its rung. */
  readonly breaches: number;
  readonly authors: Readonly<Record<SeatId, number>>;
  /** Mean offence of the states at the end. */
  readonly offence: number;
  readonly seats: Readonly<Record<SeatId, SeatMeasures>>;
  /** The seat that the configuration singles out. */
  readonly chosen: SeatId;
  /** Mean utility of the states at the end, in points of 100. */
  readonly utility: number;
  /** Share of the best attainable gain in mean utility that was attained, in points of 100. */
  readonly efficiency: number;
  /** Mean rung of the adopted texts over the agenda, in points of 100. */
  readonly depth: number;
  readonly adopted: number;
  /** Texts adopted after the first round: whether anything still moves then. */
  readonly changedLater: boolean;
  /** Incidents with a state as prime suspect that blame hurts little or much: how many, and in how many it was not blamed. */
  readonly tolerance: Readonly<
    Record<'hard' | 'soft', { readonly incidents: number; readonly unanswered: number }>
  >;
  /** All bars by their height: how many, the sum of their heights, and how many were right. */
  readonly bars: readonly { readonly count: number; readonly sum: number; readonly right: number }[];
  /** Public belief in the author of operations that were noticed; −1 where none was. */
  readonly belief: number;
  readonly commands: Readonly<Record<string, number>>;
  readonly rescored: Rescored;
  /** By how much the lines of a round miss the change of its score at most, in points. */
  readonly unexplained: number;
  /** A short name of the state at the end; '' where none was asked for. */
  readonly name: string;
};

export type SeatMeasures = {
  readonly score: number;
  readonly mandate: number;
  readonly account: number;
  readonly utility: number;
  /** National account over the game, ×100. */
  readonly nat: number;
};

const ranges = new WeakMap<Scenario, ReturnType<typeof welfareRange>>();

function rangeOf(scenario: Scenario): ReturnType<typeof welfareRange> {
  const known = ranges.get(scenario);
  if (known) return known;
  const range = welfareRange(stakesOf(scenario));
  ranges.set(scenario, range);
  return range;
}

export function measuresOf({ state, commands }: Played, chosen: SeatId, named: boolean): GameMeasures {
  const { public: view, hidden, scenario } = state;
  const seated = stateSeats(scenario);
  const states = seated.map(({ id }) => id);
  const blocs = [...new Set(seated.map(({ bloc }) => bloc))];
  const { p } = modelOf(scenario);
  const operations = Object.values(hidden.operations);
  const severityOf = (operation: HiddenOperation) =>
    p[`${operation.operation}.severity`] * (operation.succeeded ? 1 : p['failure.severity']);
  const sumBy = (seat: SeatId, value: (operation: HiddenOperation) => number) =>
    operations.filter((operation) => operation.seat === seat).reduce((sum, one) => sum + value(one), 0);
  const bySeat = <Value>(value: (seat: SeatId) => Value) =>
    Object.fromEntries(states.map((seat) => [seat, value(seat)]));
  const seats = bySeat((seat) => seatMeasures(state, seat));
  const utility = mean(states.map((seat) => seats[seat]?.utility ?? 0));
  const range = rangeOf(scenario);
  const adopted = Object.values(view.treaties).filter(({ status }) => status === 'adopted');
  const trueScores = Object.values(hidden.trueScores);
  const gaugesOf = (read: (gauge: Gauge) => number) =>
    Object.fromEntries(GAUGES.map((gauge) => [gauge, read(gauge)])) as Record<Gauge, number>;
  return {
    rounds: view.round,
    stability: view.stability,
    trueScores: trueScores.map(({ score }) => score),
    publicScore: Object.values(view.scores).at(-1)?.score ?? 0,
    gauges: gaugesOf((gauge) => trueScores.at(-1)?.[gauge] ?? 0),
    meanGauges: gaugesOf((gauge) =>
      finalStability(
        trueScores.map((score) => score[gauge]),
        p,
      ),
    ),
    severity: operations.reduce((sum, one) => sum + severityOf(one), 0) / (states.length * view.round),
    severityOfBloc: Object.fromEntries(
      blocs.map((bloc) => [
        bloc,
        seated.filter((seat) => seat.bloc === bloc).reduce((sum, { id }) => sum + sumBy(id, severityOf), 0),
      ]),
    ),
    operating: Array.from({ length: view.round }, (_, at) => {
      const active = operations.filter(({ round }) => round === at + 1).map(({ seat }) => seat);
      return new Set(active).size / states.length;
    }),
    firstUse: mean(
      states.map((seat) =>
        Math.min(view.round + 1, ...operations.filter((one) => one.seat === seat).map(({ round }) => round)),
      ),
    ),
    breaches: operations.reduce((sum, one) => sum + rungBroken(state, one), 0),
    authors: bySeat((seat) => sumBy(seat, () => 1)),
    offence: mean(states.map((seat) => hidden.worlds.true.offence[seat] ?? 0)),
    seats,
    chosen,
    utility: 100 * utility,
    efficiency: (100 * (utility - range.nothing)) / Math.max(1e-9, range.best - range.nothing),
    depth: depthOf(state),
    adopted: adopted.length,
    changedLater: adopted.some(({ round }) => round > 1),
    tolerance: toleranceOf(state),
    bars: barsOf(state),
    belief: beliefOf(state),
    commands,
    rescored: rescored(state),
    unexplained: unexplained(state),
    name: named ? nameOf(state) : '',
  };
}

function seatMeasures({ public: { revealedSeats }, hidden }: State, seat: SeatId): SeatMeasures {
  const { score = 0, mandate = 0, account = 0, utility = 0 } = revealedSeats[seat] ?? {};
  const { gains = 0, harms = 0, costs = 0, dividend = 0 } = hidden.accounts[seat] ?? {};
  return { score, mandate, account, utility, nat: 100 * (gains - harms - costs + dividend) };
}

function commitmentsOf({ public: view, own }: State): readonly Commitment[] {
  const all = new Map<string, Commitment>(Object.entries(view.commitments));
  for (const seat of Object.values(own))
    for (const [id, commitment] of Object.entries(seat.commitments)) all.set(id, commitment);
  return [...all.values()];
}

/** The highest rung of the norm that an operation touched which its author owed to its target. */
function rungBroken(state: State, { norm, seat, target, round }: HiddenOperation): number {
  if (norm === '') return 0;
  return commitmentsOf(state).reduce(
    (highest, duty) =>
      duty.norm === norm && duty.debtor === seat && duty.round <= round && duty.creditors.includes(target)
        ? Math.max(highest, duty.rung)
        : highest,
    0,
  );
}

function depthOf({ public: { clauses, treaties, agenda } }: State): number {
  const highest: Record<string, number> = {};
  for (const { text, norm, rung } of Object.values(clauses))
    if (treaties[text]?.status === 'adopted') highest[norm] = Math.max(highest[norm] ?? 0, rung);
  return 25 * mean(Object.keys(agenda).map((norm) => highest[norm] ?? 0));
}

/** A suspect that blame hurts less than this is hard to hurt. */
const HARD = 0.5;

function toleranceOf({ public: view, own }: State): GameMeasures['tolerance'] {
  const tally = { hard: { incidents: 0, unanswered: 0 }, soft: { incidents: 0, unanswered: 0 } };
  for (const [id, { opening }] of Object.entries(view.incidents)) {
    if (opening) continue;
    const bars = Object.values(view.beliefs).filter(
      ({ incident, suspect }) => incident === id && suspect !== NO_STATE,
    );
    const prime = bars.reduce(
      (most, bar) => (bar.probability > most.probability ? bar : most),
      bars[0] ?? NOBODY,
    );
    const answered = [
      ...Object.values(view.responses),
      ...Object.values(own).flatMap((seat) => Object.values(seat.demarches)),
    ].some(({ incident, suspect }) => incident === id && suspect === prime.suspect);
    const kind = (view.seats[prime.suspect]?.vulnerability ?? 1) < HARD ? 'hard' : 'soft';
    tally[kind].incidents += 1;
    tally[kind].unanswered += answered ? 0 : 1;
  }
  return tally;
}

const NOBODY = { incident: '', suspect: '', probability: 0 };

function authorOf({ hidden }: State, incident: string): string {
  return hidden.incidents[incident]?.author || NO_STATE;
}

/** The bars of every state for every incident, but for those of who knows because it did it. */
function barsOf(state: State): GameMeasures['bars'] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { id } of stateSeats(state.scenario))
    for (const [incident, bars] of Object.entries(state.own[id]?.beliefs ?? {})) {
      const author = authorOf(state, incident);
      if (author === id || state.public.incidents[incident]?.opening) continue;
      for (const [suspect, height] of Object.entries(bars)) {
        const bin = bins[Math.min(BINS - 1, Math.floor(height * BINS))];
        if (!bin) continue;
        bin.count += 1;
        bin.sum += height;
        bin.right += suspect === author ? 1 : 0;
      }
    }
  return bins;
}

function beliefOf(state: State): number {
  const noticed = Object.values(state.hidden.operations).filter(({ incident }) => incident !== '');
  if (noticed.length === 0) return -1;
  return mean(
    noticed.map(({ incident, seat }) => {
      const bar = Object.values(state.public.beliefs).find(
        (belief) => belief.incident === incident && belief.suspect === seat,
      );
      return bar?.probability ?? 0;
    }),
  );
}

/** FNV-1a over the canonical state: enough to tell two games apart. */
function nameOf(state: State): string {
  let hash = 2166136261;
  const text = canonical(state);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}

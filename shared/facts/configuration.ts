import type { Personality } from '../bots/doctrines.ts';
import { weakStates } from '../model/worlds.ts';
import type { PlayOptions } from '../play.ts';
import { modelOf } from '../rules/model-of.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';
import { stateSeats } from './interest-screen.ts';
import { STRATEGIES, type StrategyName } from './strategies.ts';
import { factsTable } from './table.ts';
import { FACT_AGENDA, type FactText } from './texts.ts';

/** Options that are data: they travel to a worker and give two equal games one name. */
type PlayData = Omit<
  PlayOptions,
  'seed' | 'strategies' | 'acquis' | 'offFor' | 'tempers' | 'bolder' | 'swap'
>;

/** How the games of one arm of an experiment are played. All of it is data. */
export type Configuration = {
  /** On the table of the facts, or on the scenario of the run. */
  readonly on: 'table' | 'scenario';
  readonly agenda?: readonly NormId[];
  /** The seats that are no states stay away: nothing but the fact is left to move the numbers. */
  readonly statesOnly?: boolean;
  /** A text in force from the start that nothing is added to. */
  readonly text?: FactText;
  /** How many states the text binds against their will. */
  readonly outvoted?: number;
  readonly bodyTrust?: number;
  /** Added to the vulnerability of the states of one bloc. */
  readonly vulnerable?: { readonly bloc: string; readonly by: number };
  readonly play?: PlayData;
  /** Covert operations are for one seat only, another one in each game. */
  readonly onlyOne?: 'operates';
  /** One seat, another one in each game, is that much bolder. */
  readonly bolder?: number;
  /** Traits of one seat, another one in each game, in place of its doctrine's. */
  readonly deviant?: Partial<Personality>;
  /** What one seat (another one in each game), the weakest third or all play in place of the bots' own policy. */
  readonly strategy?: { readonly name: StrategyName; readonly by: 'one' | 'weak' | 'all' };
  /** The state at the end is told by a short name of it, too. */
  readonly named?: boolean;
};

/** Two configurations with one key play the same games. */
export function keyOfConfiguration(configuration: Configuration): string {
  return JSON.stringify(sorted(configuration));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, field]) => [key, sorted(field)]),
  );
}

/** Nothing but conduct, evidence and answers is left to the seats. */
const FIXED = ['offers', 'proposals', 'messages', 'declarations'] as const;

export type SetUp = {
  readonly scenario: Scenario;
  readonly options: PlayOptions;
  /** The seat that a configuration singles out in this game. */
  readonly chosen: SeatId;
};

/** A game of the configuration: the scenario with its changes, and the options to play it with. */
export function setUp(configuration: Configuration, seed: string, of: Scenario | null): SetUp {
  const { on, agenda, play = {}, text, strategy } = configuration;
  const base = on === 'table' ? factsTable(seed, agenda ?? FACT_AGENDA) : of;
  if (!base) throw new RangeError('this configuration plays the scenario of the run, and there is none');
  const scenario = withChanges(base, configuration);
  const states = stateSeats(scenario).map(({ id }) => id);
  const chosen = states[placeOf(seed, states.length)] ?? '';
  const off = [...(play.off ?? []), ...(text ? FIXED : [])];
  const policy = strategy && STRATEGIES[strategy.name].policy;
  return {
    scenario,
    chosen,
    options: {
      ...play,
      seed,
      off,
      ...(text && { acquis: acquisOf(text, states, configuration.outvoted ?? 0) }),
      ...(configuration.onlyOne && {
        offFor: Object.fromEntries(states.filter((id) => id !== chosen).map((id) => [id, ['operations']])),
      }),
      ...(configuration.bolder !== undefined && { bolder: { [chosen]: configuration.bolder } }),
      ...(configuration.deviant && { tempers: { [chosen]: configuration.deviant } }),
      ...(policy && {
        strategies: Object.fromEntries(playersOf(scenario, strategy.by, chosen).map((id) => [id, policy])),
      }),
    },
  };
}

function playersOf(scenario: Scenario, by: 'one' | 'weak' | 'all', chosen: SeatId): readonly SeatId[] {
  if (by === 'one') return [chosen];
  const { cast, p } = modelOf(scenario);
  return by === 'weak' ? weakStates(cast, p) : scenario.seats.map(({ id }) => id);
}

/** Seeds count games: the seat singled out is another one in each. */
function placeOf(seed: string, seats: number): number {
  const digits = /(\d+)$/.exec(seed)?.[1] ?? '0';
  return Number(digits.slice(-9)) % Math.max(1, seats);
}

function acquisOf(text: FactText, states: readonly SeatId[], outvoted: number): Scenario['acquis'] {
  // Every other seat, so that no bloc is outvoted as a whole.
  const against = states.filter((_, at) => at % 2 === 1).slice(0, outvoted);
  return Object.entries(text).flatMap(([norm, rung]) =>
    rung > 0 ? [{ norm: norm as NormId, rung, outvoted: against, age: 3 }] : [],
  );
}

function withChanges(scenario: Scenario, configuration: Configuration): Scenario {
  const { statesOnly, bodyTrust, vulnerable } = configuration;
  if (!statesOnly && bodyTrust === undefined && !vulnerable) return scenario;
  const seats = scenario.seats.filter(({ kind }) => !statesOnly || kind === 'state');
  return {
    ...scenario,
    world: { ...scenario.world, bodyTrust: bodyTrust ?? scenario.world.bodyTrust },
    seats: vulnerable
      ? seats.map((seat) =>
          seat.kind === 'state' && seat.bloc === vulnerable.bloc
            ? { ...seat, vulnerability: Math.min(1, Math.max(0.05, seat.vulnerability + vulnerable.by)) }
            : seat,
        )
      : seats,
  };
}

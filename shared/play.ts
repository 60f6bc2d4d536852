import { openTurns } from './bots/turns.ts';
import type { ParameterName } from './model/parameters.ts';
import { type HowToPlay, type PlayedOn, playOn } from './play-on.ts';
import type { Recorded } from './replay/recorded.ts';
import type { Actor } from './rules/commands.ts';
import { decide, openSession } from './rules/decide.ts';
import type { GameEvent, Settings } from './rules/events.ts';
import { evolve } from './rules/evolve.ts';
import { presetsOf } from './rules/people/series.ts';
import { isRefusal } from './rules/refusals.ts';
import type { Preset, Scenario, ScenarioSeat, StateSeat } from './rules/scenario.ts';
import { settingsOf } from './rules/settings.ts';
import type { State } from './rules/state.ts';
import { type Difficulty, type RuleLevel, type Rung, type SeatId, SHOCKS } from './rules/vocabulary.ts';

/** How to play: a game of the scenario as it is, or one changed for an experiment (see `Manner` for its bots). */
export type PlayOptions = HowToPlay & {
  readonly seed: string;
  /** The scenario's first one where none is named. */
  readonly preset?: string | undefined;
  readonly rules?: RuleLevel | undefined;
  readonly rounds?: number | undefined;
  /** Two state seats whose private briefs (interests and covert cards) change places. */
  readonly swap?: readonly [SeatId, SeatId] | undefined;
  /** Doctrines by seat, in place of the scenario's. */
  readonly personalities?: Readonly<Record<SeatId, string>> | undefined;
  /** Numbers of the model that are others than in its table and in the scenario. */
  readonly parameters?: Readonly<Partial<Record<ParameterName, number>>> | undefined;
  readonly forum?: Partial<Scenario['forum']> | undefined;
  /** Adoption opens texts for signature (full rules). */
  readonly signature?: boolean | undefined;
  readonly end?: Settings['end'] | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** The highest rung of texts and offers. */
  readonly highestRung?: Rung | undefined;
  /** Norms in force from the start, in place of the scenario's. */
  readonly acquis?: Scenario['acquis'] | undefined;
};

export type Played = PlayedOn & { readonly events: readonly GameEvent[] };

/** Any time will do; 0 means that no time is set. */
const FIRST_MOMENT = 1_000_000;

/** Plays a whole game, bots in all seats. */
export function play(scenario: Scenario, options: PlayOptions): Played {
  const table = withChanges(scenario, options);
  const at = FIRST_MOMENT;
  const opened = openSession(table, settingsFor(table, options), options.seed);
  const lobby = opened.reduce<State | null>(evolve, null);
  if (!lobby) throw new Error('A session opens with at least one event.');
  const starter: Actor = { kind: 'facilitator', person: '' };
  const started = decide(lobby, { actor: starter, command: { type: 'start' }, at });
  if (isRefusal(started)) throw new Error(`The session could not be started: ${started.refused}.`);
  const played = playOn({ state: started.state, turns: openTurns(started.state), at }, options);
  const records: readonly Recorded[] = [
    { at, actor: { kind: 'system' }, events: opened },
    { at, actor: starter, events: started.events },
    ...played.records,
  ];
  const commands = { start: 1, ...played.commands };
  return { ...played, records, commands, events: records.flatMap(({ events }) => events) };
}

function settingsFor(scenario: Scenario, options: PlayOptions): Settings {
  const { preset, rules, rounds, end, highestRung, signature, difficulty = 'standard', off = [] } = options;
  const chosen: Preset | undefined = presetsOf(scenario).find(
    ({ id }) => preset === undefined || id === preset,
  );
  if (!chosen) throw new RangeError(`${scenario.id} has no preset “${preset}”`);
  const settings = settingsOf(
    {
      ...chosen,
      rules: rules ?? chosen.rules,
      rounds: rounds ?? chosen.rounds,
      end: end ?? chosen.end,
      signature: signature ?? chosen.signature,
      highestRung: highestRung ?? chosen.highestRung,
    },
    { difficulty },
  );
  // What nobody may do is not in play: the stated default acts for all.
  return { ...settings, mechanics: settings.mechanics.filter((mechanic) => !off.includes(mechanic)) };
}

function withChanges(scenario: Scenario, options: PlayOptions): Scenario {
  const { swap, personalities, parameters, forum, acquis, off = [] } = options;
  const lost = SHOCKS.filter((kind) => off.includes(`shock.${kind}`));
  if (!swap && !personalities && !parameters && !forum && !acquis && lost.length === 0) return scenario;
  const swapped = swap ? swapBriefs(scenario, swap) : scenario;
  return {
    ...swapped,
    ...(personalities && { seats: swapped.seats.map((seat) => withDoctrine(seat, personalities)) }),
    ...(parameters && withParameters(swapped, parameters)),
    ...(forum && { forum: { ...swapped.forum, ...forum } }),
    ...(acquis && { acquis }),
    ...(lost.length > 0 && {
      rounds: swapped.rounds.map(({ shock, ...round }) =>
        shock && !lost.includes(shock.kind) ? { ...round, shock } : round,
      ),
    }),
  };
}

function withDoctrine(seat: ScenarioSeat, doctrines: Readonly<Record<SeatId, string>>): ScenarioSeat {
  return { ...seat, doctrine: doctrines[seat.id] ?? seat.doctrine };
}

/** Two numbers of the model are a scenario's own (modelOf). */
function withParameters(
  { parameters, world }: Scenario,
  others: NonNullable<PlayOptions['parameters']>,
): Pick<Scenario, 'parameters' | 'world'> {
  return {
    parameters: { ...parameters, ...others },
    world: {
      ...world,
      backgroundIncidents: others['background.rate'] ?? world.backgroundIncidents,
      falseFlags: others['falseFlag.rate'] ?? world.falseFlags,
    },
  };
}

function swapBriefs(scenario: Scenario, [one, other]: readonly [SeatId, SeatId]): Scenario {
  const briefOf = (id: SeatId): StateSeat => {
    const seat = scenario.seats.find((candidate) => candidate.id === id);
    if (seat?.kind !== 'state') throw new RangeError(`“${id}” is no state seat of ${scenario.id}`);
    return seat;
  };
  const given = { [one]: briefOf(other), [other]: briefOf(one) };
  return {
    ...scenario,
    seats: scenario.seats.map((seat) => {
      const brief = given[seat.id];
      if (!brief || seat.kind !== 'state') return seat;
      // A card against the seat that gets it turns against the one that gave it.
      const target = brief.covert.target === seat.id ? brief.id : brief.covert.target;
      return { ...seat, interests: brief.interests, covert: { ...brief.covert, target } };
    }),
  };
}

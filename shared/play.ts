import type { Manner } from './bots/manner.ts';
import { openTurns, takeTurn } from './bots/turns.ts';
import type { ParameterName } from './model/parameters.ts';
import type { Actor, Command } from './rules/commands.ts';
import { nextDeadline } from './rules/deadlines.ts';
import { decide, openSession } from './rules/decide.ts';
import type { GameEvent, Settings } from './rules/events.ts';
import { evolve } from './rules/evolve.ts';
import type { Reasoning } from './rules/reasoning.ts';
import { isRefusal, type Refusal } from './rules/refusals.ts';
import type { Preset, Scenario, ScenarioSeat, StateSeat } from './rules/scenario.ts';
import { settingsOf } from './rules/settings.ts';
import type { State } from './rules/state.ts';
import { type Difficulty, type RuleLevel, type Rung, type SeatId, SHOCKS } from './rules/vocabulary.ts';

/** How to play: a game of the scenario as it is, or one changed for an experiment (see `Manner` for its bots). */
export type PlayOptions = Manner & {
  readonly seed: string;
  /** Whether the bots' reasons are kept with their commands, as in a live session. */
  readonly reasons?: boolean | undefined;
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
  readonly end?: Settings['end'] | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** The highest rung of texts and offers. */
  readonly highestRung?: Rung | undefined;
  /** Norms in force from the start, in place of the scenario's. */
  readonly acquis?: Scenario['acquis'] | undefined;
};

export type Played = {
  readonly state: State;
  readonly events: readonly GameEvent[];
  /** Commands taken, by type. */
  readonly commands: Readonly<Record<string, number>>;
  /** Commands of bots that the rules refused: there should be none. */
  readonly refusals: readonly { readonly command: Command; readonly refusal: Refusal }[];
};

/** Any time will do; 0 means that no time is set. */
const FIRST_MOMENT = 1_000_000;
/** A guard for tests of unfinished rules: a game takes some hundreds of steps. */
const MOST_STEPS = 20_000;

/** Plays a whole game, bots in all seats, on a clock that jumps to the next deadline when nobody moves. */
export function play(scenario: Scenario, options: PlayOptions): Played {
  const table = withChanges(scenario, options);
  const opened = openSession(table, settingsFor(table, options), options.seed);
  const events: GameEvent[] = [...opened];
  let state = opened.reduce<State | null>((before, event) => evolve(before, event), null);
  if (!state) throw new Error('A session opens with at least one event.');

  const commands: Record<string, number> = {};
  const refusals: { command: Command; refusal: Refusal }[] = [];
  let at = FIRST_MOMENT;
  const send = (actor: Actor, command: Command, reasoning: Reasoning | null = null): void => {
    const decision = decide(state as State, { actor, command, at, reasoning });
    if (isRefusal(decision)) {
      refusals.push({ command, refusal: decision });
      return;
    }
    commands[command.type] = (commands[command.type] ?? 0) + 1;
    events.push(...decision.events);
    state = decision.state;
  };

  send({ kind: 'facilitator', person: '' }, { type: 'start' });
  let turns = openTurns(state);
  for (let step = 0; step < MOST_STEPS; step++) {
    const turn = takeTurn(state, turns, options);
    if (turn) {
      turns = turn.turns;
      if (turn.command)
        send({ kind: 'bot', seat: turn.seat }, turn.command, options.reasons ? turn.reasoning() : null);
      continue;
    }
    if (state.public.phase === 'debrief') return { state, events, commands, refusals };
    const due = nextDeadline(state);
    at = Math.max(at, due);
    if (due > 0) send({ kind: 'system' }, { type: 'passTime' });
    else send({ kind: 'facilitator', person: '' }, { type: 'advance' });
  }
  throw new Error(`The game did not end: it stands in ${state.public.phaseId}.`);
}

function settingsFor(scenario: Scenario, options: PlayOptions): Settings {
  const { preset, rules, rounds, end, highestRung, difficulty = 'standard', off = [] } = options;
  const chosen: Preset | undefined = scenario.presets.find(({ id }) => preset === undefined || id === preset);
  if (!chosen) throw new RangeError(`${scenario.id} has no preset “${preset}”`);
  const settings = settingsOf(
    {
      ...chosen,
      rules: rules ?? chosen.rules,
      rounds: rounds ?? chosen.rounds,
      end: end ?? chosen.end,
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

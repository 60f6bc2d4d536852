import { openTurns, takeTurn } from './bots/turns.ts';
import type { Actor, Command, SeatCommandType } from './rules/commands.ts';
import { nextDeadline } from './rules/deadlines.ts';
import { decide, openSession } from './rules/decide.ts';
import type { GameEvent, Settings } from './rules/events.ts';
import { evolve } from './rules/evolve.ts';
import { isRefusal, type Refusal } from './rules/refusals.ts';
import type { Preset, Scenario, StateSeat } from './rules/scenario.ts';
import { settingsOf } from './rules/settings.ts';
import type { State } from './rules/state.ts';
import type { RuleLevel, SeatId } from './rules/vocabulary.ts';

/** What can be switched off to see what it is good for. */
export const SWITCHES = {
  offers: [
    'makeOffer',
    'acceptOffer',
    'counterOffer',
    'declineOffer',
    'withdrawOffer',
    'openHandshake',
    'confirmHandshake',
    'cancelHandshake',
  ],
  proposals: ['editText', 'sponsor', 'table', 'amend', 'castBallot', 'endorse'],
  messages: ['say'],
} as const satisfies Record<string, readonly SeatCommandType[]>;
export type Switch = keyof typeof SWITCHES;

export type PlayOptions = {
  readonly seed: string;
  /** The scenario's first one where none is named. */
  readonly preset?: string | undefined;
  readonly rules?: RuleLevel | undefined;
  readonly rounds?: number | undefined;
  /** Two state seats whose private briefs (interests and covert cards) change places. */
  readonly swap?: readonly [SeatId, SeatId] | undefined;
  readonly off?: readonly Switch[] | undefined;
  /** Doctrines by seat, in place of the scenario's. */
  readonly personalities?: Readonly<Record<SeatId, string>> | undefined;
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

  const off = (options.off ?? []).flatMap((name): readonly SeatCommandType[] => SWITCHES[name]);
  const commands: Record<string, number> = {};
  const refusals: { command: Command; refusal: Refusal }[] = [];
  let at = FIRST_MOMENT;
  const send = (actor: Actor, command: Command): void => {
    const decision = decide(state as State, { actor, command, at });
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
    const turn = takeTurn(state, turns, off);
    if (turn) {
      turns = turn.turns;
      if (turn.command) send({ kind: 'bot', seat: turn.seat }, turn.command);
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

function settingsFor(scenario: Scenario, { preset, rules, rounds }: PlayOptions): Settings {
  const chosen: Preset | undefined = scenario.presets.find(({ id }) => preset === undefined || id === preset);
  if (!chosen) throw new RangeError(`${scenario.id} has no preset “${preset}”`);
  return settingsOf({ ...chosen, rules: rules ?? chosen.rules, rounds: rounds ?? chosen.rounds }, false);
}

function withChanges(scenario: Scenario, { swap, personalities }: PlayOptions): Scenario {
  if (!swap && !personalities) return scenario;
  const swapped = swap ? swapBriefs(scenario, swap) : scenario;
  const seats = swapped.seats.map((seat) => ({
    ...seat,
    doctrine: personalities?.[seat.id] ?? seat.doctrine,
  }));
  return { ...swapped, seats };
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

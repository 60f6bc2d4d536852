/** Games for tests of the rules: given a table, when somebody does something, then the rest follows. */
import type { Actor, Command, FacilitatorCommand, SeatCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { decide, openSession } from '../../shared/rules/decide.ts';
import type { EventOf, EventType, GameEvent, Settings } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { isRefusal, type RefusalCode } from '../../shared/rules/refusals.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { settingsOf } from '../../shared/rules/settings.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Phase, SeatId, Stage } from '../../shared/rules/vocabulary.ts';
import { table } from './scenario.ts';

/** One minute for each phase. */
export const CLOCKS = {
  briefing: 60,
  negotiation: 60,
  plenary: 300,
  conduct: 60,
  crisis: 60,
  assessment: 60,
} as const;

export type GivenOptions = {
  readonly scenario?: Scenario;
  readonly settings?: Partial<Settings>;
  readonly seed?: string;
};

/** A session under test. Its state is frozen all through: whatever wrote into it would throw. */
export type Game = {
  readonly state: State;
  /** The session's clock, in milliseconds. */
  readonly at: number;
  /** Everything that happened so far. */
  readonly events: readonly GameEvent[];
  /** What a seat does, driven by its bot; the events that it brings about. */
  readonly does: (seat: SeatId, command: SeatCommand) => readonly GameEvent[];
  /** Why the seat may not. */
  readonly refusal: (seat: SeatId, command: SeatCommand) => RefusalCode | 'taken';
  readonly sends: (actor: Actor, command: Command) => readonly GameEvent[];
  readonly refusalTo: (actor: Actor, command: Command) => RefusalCode | 'taken';
  readonly facilitator: (command: FacilitatorCommand) => readonly GameEvent[];
  /** Somebody joins and connects; with a seat, takes it. */
  readonly joins: (name: string, seat?: SeatId) => Actor;
  /** Advances until the phase is there, and the stage if one is named. */
  readonly reaches: (phase: Phase, stage?: Stage, round?: number) => Game;
  /** Time goes by, and everything due happens when it is due. */
  readonly waits: (milliseconds: number) => readonly GameEvent[];
  /** The same game from here on, apart from this one. */
  readonly fork: () => Game;
};

const FIRST_MOMENT = 1_000_000;

/** A session of the small table in its lobby, without clocks unless the settings name some. */
export function given({ scenario = table(), settings = {}, seed = 'seed' }: GivenOptions = {}): Game {
  const level = settings.rules ? { rules: settings.rules } : {};
  const opened = openSession(
    deepFreeze(scenario),
    {
      ...settingsOf({
        id: 'plain',
        title: { en: 'Plain' },
        rules: 'basic',
        rounds: 2,
        end: 'known',
        ...level,
      }),
      ...settings,
    },
    seed,
  );
  const state = opened.reduce<State | null>((before, event) => evolve(before, event), null);
  if (!state) throw new Error('A session opens with an event.');
  return goingOn(state, opened);
}

/** A game that goes on from a state. */
export function goingOn(start: State, before: readonly GameEvent[] = [], moment = FIRST_MOMENT): Game {
  let state = deepFreeze(start);
  let at = moment;
  let people = Object.keys(start.public.people).length;
  const events: GameEvent[] = [...before];

  const sends: Game['sends'] = (actor, command) => {
    const decision = decide(state, { actor, command, at });
    if (isRefusal(decision))
      throw new Error(`${command.type} in ${state.public.phaseId}: ${decision.refused} ${decision.fact}`);
    state = deepFreeze(decision.state);
    events.push(...decision.events);
    return decision.events;
  };
  const refusalTo: Game['refusalTo'] = (actor, command) => {
    const decision = decide(state, { actor, command, at });
    return isRefusal(decision) ? decision.refused : 'taken';
  };
  const facilitator: Game['facilitator'] = (command) => sends({ kind: 'facilitator', person: '' }, command);

  const game: Game = {
    get state() {
      return state;
    },
    get at() {
      return at;
    },
    get events() {
      return events;
    },
    sends,
    refusalTo,
    facilitator,
    does: (seat, command) => sends({ kind: 'bot', seat }, command),
    refusal: (seat, command) => refusalTo({ kind: 'bot', seat }, command),
    joins: (name, seat) => {
      people += 1;
      const person = `p-${people}`;
      sends({ kind: 'system' }, { type: 'join', person, name, role: 'player' });
      sends({ kind: 'system' }, { type: 'setPresence', person, connected: true });
      if (seat === undefined) return { kind: 'person', person };
      sends({ kind: 'person', person }, { type: 'takeSeat', seat });
      return { kind: 'seat', seat, person };
    },
    reaches: (phase, stage, round) => {
      const there = () =>
        state.public.phase === phase &&
        (stage === undefined || state.public.stage === stage) &&
        (round === undefined || state.public.round === round);
      for (let step = 0; step < 200 && !there(); step++)
        facilitator({ type: state.public.phase === 'lobby' ? 'start' : 'advance' });
      if (!there()) throw new Error(`${phase} ${stage ?? ''} was not reached from ${state.public.phaseId}`);
      return game;
    },
    waits: (milliseconds) => {
      const known = events.length;
      const end = at + milliseconds;
      for (let due = nextDeadline(state); due > 0 && due <= end; due = nextDeadline(state)) {
        at = Math.max(at, due);
        if (sends({ kind: 'system' }, { type: 'passTime' }).length === 0)
          throw new Error(`what was due in ${state.public.phaseId} did not happen`);
      }
      at = end;
      return events.slice(known);
    },
    fork: () => goingOn(state, events, at),
  };
  return game;
}

/** The events of one type. */
export function eventsOf<T extends EventType>(events: readonly GameEvent[], type: T): readonly EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** The only entry of a map, with its key. */
export function only<T>(map: Readonly<Record<string, T>>): readonly [string, T] {
  const entries = Object.entries(map);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new Error(`${entries.length} entries where one was expected`);
  return entry;
}

/** The game with the first seed that makes it what is wanted. Dice are addressed: the same seed is always the first. */
export function firstSeed(play: (seed: string) => Game, wanted: (game: Game) => boolean): Game {
  for (let number = 1; number <= 500; number++) {
    const game = play(`seed-${number}`);
    if (wanted(game)) return game;
  }
  throw new Error('no seed of 500 gives such a game');
}

/** Freezes a value all the way down. What is frozen already is left alone, so that shared parts cost nothing. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

/** Sessions as a server records them, with what befalls them: people, pauses, seats handed over, restarts. */

import type { Entry } from '../../server/log/event-log.ts';
import { type Asked, type Cell, draftTurn, knownFrom } from '../../server/session/draft.ts';
import { openTurns } from '../../shared/bots/turns.ts';
import type { ClientCommand, SystemCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { openSession } from '../../shared/rules/decide.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { options } from '../../shared/rules/options.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { settingsOf } from '../../shared/rules/settings.ts';
import type { State } from '../../shared/rules/state.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { Outcome } from '../../shared/wire.ts';
import { type Dice, expand, pickOf } from './expand.ts';
import { diceFrom } from './random-play.ts';

export type RecordedSession = {
  readonly entries: readonly Entry[];
  /** The live state after each entry. */
  readonly live: readonly State[];
  /** What befell it, each thing as often as it came about. */
  readonly befallen: Readonly<Record<Befallen, number>>;
};

export const BEFALLEN = ['pauses', 'undos', 'takeovers', 'restarts'] as const;
export type Befallen = (typeof BEFALLEN)[number];

const MOST_STEPS = 4000;
const FACILITATOR = 'p-host';

/** Plays a session of that number to its debrief, people in some seats and bots in the rest. */
export function recordSession(scenario: Scenario, number: number): RecordedSession {
  const dice = diceFrom(number);
  const [preset] = scenario.presets;
  if (!preset) throw new Error('a scenario has a preset');
  const opened = openSession(scenario, settingsOf(preset, { solo: false }), `session ${number}`);
  const entries: Entry[] = [];
  const live: State[] = [];
  let at = 1_000_000;
  let sent = 0;
  let cell: Cell | undefined;
  const befallen: Record<Befallen, number> = { pauses: 0, undos: 0, takeovers: 0, restarts: 0 };

  const keep = (entry: Entry) => {
    const state = entry.events.reduce<State | null>(evolve, live.at(-1) ?? null);
    if (!state) throw new Error('a session opens with an event');
    entries.push(entry);
    live.push(state);
  };
  const ask = (...asked: readonly Asked[]) => {
    if (!cell) throw new Error('the session is not open');
    const draft = draftTurn(cell, asked, at);
    for (const entry of draft.entries) keep(entry);
    cell = { ...draft, known: new Map([...cell.known, ...draft.newlyKnown]) };
    const [outcome] = draft.outcomes;
    // What the server holds is what it decided, not what a fold of the record gives.
    if (draft.entries.length > 0) live[live.length - 1] = draft.state;
    return outcome;
  };
  const system = (command: SystemCommand) => ask({ kind: 'server', command, identities: [] });
  const client = (person: string, command: ClientCommand) =>
    ask({
      kind: 'client',
      person,
      id: `command-${sent++}`,
      bodyHash: JSON.stringify(command),
      phase: stateOf().public.phaseId,
      command,
    });
  const stateOf = (): State => {
    if (!cell) throw new Error('the session is not open');
    return cell.state;
  };
  /** The process is killed and another one reads the record. */
  const restart = () => {
    const state = entries.flatMap(({ events }) => events).reduce<State | null>(evolve, null);
    if (!state) throw new Error('the record is empty');
    cell = { state, turns: openTurns(state), known: knownFrom(entries) };
  };

  keep({ at, actor: { kind: 'system' }, command: null, events: opened });
  restart();
  system({ type: 'join', person: FACILITATOR, name: 'Host', role: 'facilitator' });
  const seats = Object.keys(stateOf().public.seats);
  const players = seats.slice(0, 1 + (number % 3)).map((seat, index) => ({ seat, person: `p-${index}` }));
  for (const { seat, person } of players) {
    system({ type: 'join', person, name: `Player ${person}`, role: 'player' });
    system({ type: 'setPresence', person, connected: true });
    client(person, { type: 'takeSeat', seat });
  }
  client(FACILITATOR, { type: 'start' });

  for (let step = 0; step < MOST_STEPS && stateOf().public.phase !== 'debrief'; step++) {
    at += 200 + Math.floor(dice() * 1500);
    const luck = dice();
    if (luck < 0.55) ask({ kind: 'bots' });
    else if (luck < 0.8) someoneActs(players, stateOf(), client, dice);
    else if (luck < 0.82) {
      const { paused } = stateOf().public;
      if (client(FACILITATOR, { type: paused ? 'resume' : 'pause' })?.ok && !paused) befallen.pauses++;
    } else if (luck < 0.85) {
      if (takeover(players, stateOf(), client, dice)?.ok) befallen.takeovers++;
    } else if (luck < 0.86) {
      restart();
      befallen.restarts++;
    } else if (luck < 0.863) {
      if (client(FACILITATOR, { type: 'undo' })?.ok) befallen.undos++;
    } else if (luck < 0.88) system({ type: 'setPresence', person: 'p-0', connected: dice() < 0.5 });
    else if (luck < 0.93) client(FACILITATOR, { type: 'advance' });
    else {
      const due = nextDeadline(stateOf());
      if (due > at && dice() < 0.3) at = due;
      ask({ kind: 'clock' });
    }
  }
  return { entries, live, befallen };
}

type Player = { readonly seat: string; readonly person: string };
type Send = (person: string, command: ClientCommand) => Outcome | null | undefined;

function someoneActs(players: readonly Player[], state: State, send: Send, dice: Dice): void {
  const { seat, person } = pickOf(dice, players);
  const view = seatView(state, seat);
  const offered = options(view);
  const types = Object.keys(offered) as (keyof typeof offered)[];
  if (types.length === 0) return;
  const type = pickOf(dice, types);
  const choices = expand(view, { [type]: offered[type] }, dice);
  if (choices.length > 0) send(person, pickOf(dice, choices));
}

function takeover(players: readonly Player[], state: State, send: Send, dice: Dice) {
  const { seat } = pickOf(dice, players);
  const driver = state.public.seats[seat]?.driver === 'bot' ? 'human' : 'bot';
  return send(FACILITATOR, { type: 'setDriver', seat, driver });
}

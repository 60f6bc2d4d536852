/** Whole games of bots, and of people who now and then do something else, with every view watched. */
import { openTurns, takeTurn } from '../../../shared/bots/turns.ts';
import type { Actor, Command, SeatCommand } from '../../../shared/rules/commands.ts';
import { nextDeadline } from '../../../shared/rules/deadlines.ts';
import type { Reasoning } from '../../../shared/rules/debrief/reasoning.ts';
import { decide, openSession } from '../../../shared/rules/decide.ts';
import type { GameEvent } from '../../../shared/rules/events.ts';
import { evolve } from '../../../shared/rules/evolve.ts';
import { isRefusal } from '../../../shared/rules/refusals.ts';
import type { Scenario } from '../../../shared/rules/scenario.ts';
import { settingsOf } from '../../../shared/rules/settings.ts';
import type { State } from '../../../shared/rules/state.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import type { Dice } from '../../support/expand.ts';
import { randomCommand } from '../../support/random-play.ts';
import type { Secrets } from './secrets.ts';

export type Watch = {
  /** Each event with the state that it meets, and the one that it leads to. */
  readonly event: (event: GameEvent, before: State, after: State) => void;
  /** Each command that was taken, as the record has it. */
  readonly recorded: (entry: { at: number; actor: Actor; events: readonly GameEvent[] }) => void;
  /** What is shown after each command: everything is sent that differs. */
  readonly shown: (state: State) => void;
};

const FIRST_MOMENT = 1_000_000;
const MOST_STEPS = 20_000;
/** How many commands of bots keep their reason: reckoning it takes its time. */
const REASONED = 0.2;
/** How often a seat does what no bot does, by turn of a bot. */
const WHIMS = { message: 0.05, handshake: 0.03, random: 0.05 } as const;
/** After so many turns of bots who leads makes a note: without dice, so that the games are what they were. */
const NOTES = 50;

function pickFrom<T>(items: readonly T[], dice: Dice): T | undefined {
  return items[Math.floor(dice() * items.length)];
}

/** What people do and bots do not: words in private, handshakes, and whatever else is offered. */
function whim(state: State, secrets: Secrets, dice: Dice): { seat: SeatId; command: SeatCommand } | null {
  const seats = Object.keys(state.own);
  const seat = pickFrom(seats, dice) ?? '';
  const chance = dice();
  const own = state.own[seat];
  if (!own) return null;
  if (chance < WHIMS.message) {
    const caucus = pickFrom(Object.keys(own.caucuses), dice);
    const other = pickFrom(
      seats.filter((id) => id !== seat),
      dice,
    );
    const [to, readers] =
      caucus !== undefined && dice() < 0.5
        ? [caucus, own.caucuses[caucus]?.members ?? []]
        : [other ?? '', [seat, other ?? '']];
    return { seat, command: { type: 'say', to, said: { type: 'text', text: secrets.plant(...readers) } } };
  }
  if (chance < WHIMS.message + WHIMS.handshake) {
    const offer = pickFrom(Object.values(own.offers), dice);
    return offer ? { seat, command: { type: 'openHandshake', terms: offer.terms } } : null;
  }
  if (chance > WHIMS.message + WHIMS.handshake + WHIMS.random) return null;
  const command = randomCommand({ state }, seat, dice);
  return command && command.type !== 'ready' ? { seat, command } : null;
}

/** A sealed ballot gives its reason; it is everybody's once the ballot is closed. */
function withReason(seat: SeatId, command: SeatCommand, secrets: Secrets): SeatCommand {
  return command.type === 'castBallot' ? { ...command, reason: secrets.plant(seat) } : command;
}

/** The state that the game opens in, with somebody in the chair of the facilitator and somebody who looks on. */
export function opened(scenario: Scenario, seed: string): { state: State; events: readonly GameEvent[] } {
  const preset = scenario.presets.find(({ clocks }) => !clocks) ?? scenario.presets[0];
  if (!preset) throw new Error('a scenario has a preset');
  const events: GameEvent[] = [...openSession(scenario, settingsOf(preset), seed)];
  for (const role of ['facilitator', 'observer'] as const)
    events.push({
      type: 'personJoined',
      person: `p-${role}`,
      entry: { name: role, role, seat: '', connected: true },
    });
  const state = events.reduce<State | null>(evolve, null);
  if (!state) throw new Error('a session opens with an event');
  return { state, events };
}

/** Plays until the debrief opens. */
export function playWatched(start: State, secrets: Secrets, dice: Dice, watch: Watch): State {
  let state = start;
  let at = FIRST_MOMENT;
  const send = (actor: Actor, command: Command, reasoning: Reasoning | null = null): void => {
    const decision = decide(state, { actor, command, at, reasoning });
    if (isRefusal(decision)) return;
    let before = state;
    for (const event of decision.events) {
      const after = decision.events.length === 1 ? decision.state : evolve(before, event);
      watch.event(event, before, after);
      before = after;
    }
    state = decision.state;
    watch.recorded({ at, actor, events: decision.events });
    watch.shown(state);
  };
  const leader: Actor = { kind: 'facilitator', person: 'p-facilitator' };
  send(leader, { type: 'start' });
  let turns = openTurns(state);
  for (let step = 0; step < MOST_STEPS && state.public.phase !== 'debrief'; step++) {
    const idea = whim(state, secrets, dice);
    if (idea) send({ kind: 'bot', seat: idea.seat }, idea.command);
    if (step % NOTES === 0) send(leader, { type: 'note', text: secrets.plantForLeader() });
    const turn = takeTurn(state, turns);
    if (turn) {
      turns = turn.turns;
      if (turn.command)
        send(
          { kind: 'bot', seat: turn.seat },
          withReason(turn.seat, turn.command, secrets),
          dice() < REASONED ? turn.reasoning() : null,
        );
      continue;
    }
    const due = nextDeadline(state);
    at = Math.max(at, due);
    if (due > 0) send({ kind: 'system' }, { type: 'passTime' });
    else send(leader, { type: 'advance' });
  }
  return state;
}

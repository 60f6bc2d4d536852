import type { Manner } from './bots/manner.ts';
import { type BotTurns, takeTurn } from './bots/turns.ts';
import type { Recorded } from './replay/recorded.ts';
import type { Actor, Command, SeatCommand } from './rules/commands.ts';
import { nextDeadline } from './rules/deadlines.ts';
import type { Reasoning } from './rules/debrief/reasoning.ts';
import { decide } from './rules/decide.ts';
import { isRefusal, type Refusal } from './rules/refusals.ts';
import type { State } from './rules/state.ts';
import type { SeatId } from './rules/vocabulary.ts';

/** A session in the hands of bots alone, as it stands. */
export type Hands = { readonly state: State; readonly turns: BotTurns; readonly at: number };

export type HowToPlay = Manner & {
  /** Whether the bots' reasons are kept with their commands, as in a live session. */
  readonly reasons?: boolean | undefined;
  /** Asked before each turn: a command put into a bot's mouth, the end of the experiment, or nothing. */
  readonly interject?: ((state: State) => Interjection | null) | undefined;
};

type Interjection = { readonly seat: SeatId; readonly command: SeatCommand } | 'stop';

export type PlayedOn = {
  readonly state: State;
  readonly records: readonly Recorded[];
  /** Commands taken, by type. */
  readonly commands: Readonly<Record<string, number>>;
  /** Commands of bots that the rules refused: there should be none. */
  readonly refusals: readonly { readonly command: Command; readonly refusal: Refusal }[];
};

/** A guard for tests of unfinished rules: a game takes some hundreds of steps. */
const MOST_STEPS = 20_000;

/** Plays to the end, bots in all seats, on a clock that jumps to the next deadline when nobody moves. */
export function playOn({ state: start, turns: first, at: moment }: Hands, manner: HowToPlay): PlayedOn {
  let [state, turns, at] = [start, first, moment];
  const records: Recorded[] = [];
  const commands: Record<string, number> = {};
  const refusals: { command: Command; refusal: Refusal }[] = [];
  const send = (actor: Actor, command: Command, reasoning: Reasoning | null = null): void => {
    const decision = decide(state, { actor, command, at, reasoning });
    if (isRefusal(decision)) {
      refusals.push({ command, refusal: decision });
      return;
    }
    commands[command.type] = (commands[command.type] ?? 0) + 1;
    records.push({ at, actor, events: decision.events });
    state = decision.state;
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    const word = manner.interject?.(state) ?? null;
    if (word === 'stop') return { state, records, commands, refusals };
    if (word) {
      send({ kind: 'bot', seat: word.seat }, word.command);
      continue;
    }
    const turn = takeTurn(state, turns, manner);
    if (turn) {
      turns = turn.turns;
      if (turn.command)
        send({ kind: 'bot', seat: turn.seat }, turn.command, manner.reasons ? turn.reasoning() : null);
      continue;
    }
    if (state.public.phase === 'debrief') return { state, records, commands, refusals };
    const due = nextDeadline(state);
    at = Math.max(at, due);
    if (due > 0) send({ kind: 'system' }, { type: 'passTime' });
    else send({ kind: 'facilitator', person: '' }, { type: 'advance' });
  }
  throw new Error(`The game did not end: it stands in ${state.public.phaseId}.`);
}

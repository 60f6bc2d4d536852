import { uniform } from '../model/dice.ts';
import type { GameEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { State } from './state.ts';
import type { SeatView } from './view.ts';
import type { Id, SeatId } from './vocabulary.ts';

/**
 * One decision under way: its events so far and the state they lead to. A decision that has several steps
 * reads the state as its earlier steps left it; nothing outside sees the turn until it is whole.
 */
export type Turn = { state: State; readonly events: GameEvent[]; readonly at: number };

export function beginTurn(state: State, at: number): Turn {
  return { state, events: [], at };
}

export function emit(turn: Turn, event: GameEvent): void {
  turn.events.push(event);
  turn.state = evolve(turn.state, event);
}

/** What a seat may know in the midst of a turn. */
export function viewOf({ state }: Turn, seat: SeatId): SeatView {
  const own = state.own[seat];
  if (!own) throw new Error(`There is no seat “${seat}” in this session.`);
  return { public: state.public, own };
}

/** F3: the time that clocks are set and judged by: it stands still while the session is paused. */
export function clockTime({ state, at }: Turn): number {
  return state.public.paused ? state.public.pausedAt : at;
}

const ID_LENGTH = 8;

/** An opaque id like `o-3f9k2m7q`: it tells neither order nor number, and the same session deals it again. */
export function freshId(turn: Turn, prefix: string): Id {
  const draw = uniform(turn.state.hidden.seed, ['id', prefix, turn.state.hidden.folded]);
  const letters = Math.floor(draw * 36 ** ID_LENGTH).toString(36);
  return `${prefix}-${letters.padStart(ID_LENGTH, '0')}`;
}

/** A throw of the session's dice, addressed by purpose, round and whom it concerns. */
export function roll(turn: Turn, purpose: string, ...address: readonly (string | number)[]): number {
  return uniform(turn.state.hidden.seed, [purpose, turn.state.public.round, ...address]);
}

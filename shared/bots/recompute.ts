import type { EventOf, GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import type { State } from '../rules/state.ts';
import { seatView } from '../rules/view/project.ts';
import { botPlan } from './bot.ts';
import { type Manner, OWN_MANNER } from './manner.ts';
import type { Dice } from './mind.ts';
import type { Plan } from './plan.ts';

/** A decision in a record: the reason that was given, and the state and dice that the bot had before it. */
export type DecisionPoint = {
  readonly given: EventOf<'reasoned'>;
  readonly state: State;
  readonly dice: Dice;
};

/** The decisions of a record that have reasons, in their order; the state is folded up to each. */
export function* decisionPoints(events: readonly GameEvent[]): Generator<DecisionPoint> {
  const given = new Map<number, EventOf<'reasoned'>>();
  for (const event of events) if (event.type === 'reasoned') given.set(event.moment.folded, event);
  let state: State | null = null;
  for (const event of events) {
    state = evolve(state, event);
    const reason = given.get(state.hidden.folded);
    if (!reason) continue;
    const { turn, lastCall } = reason.moment;
    yield { given: reason, state, dice: { seed: state.hidden.seed, turn, lastCall } };
  }
}

/** What the same bot thinks again at the same place: nothing but the seat's view is asked. */
export function reckonAgain({ given, state, dice }: DecisionPoint, manner: Manner = OWN_MANNER): Plan | null {
  return botPlan(seatView(state, given.reason.seat), dice, manner);
}

/**
 * The same state to one seat, and another one to all else: what is hidden is a stranger's, and so is what the other
 * seats know.
 */
export function disguised({ given, state }: DecisionPoint, stranger: State): State {
  const { seat } = given.reason;
  const others = Object.values(stranger.own);
  const own = Object.fromEntries(
    Object.keys(state.own).map((id, at) => [
      id,
      id === seat ? state.own[id] : { ...others[at % others.length], seat: id },
    ]),
  ) as State['own'];
  return { ...state, own, hidden: { ...stranger.hidden, seed: state.hidden.seed } };
}

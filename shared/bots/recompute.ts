import type { EventOf, GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import { seatView } from '../rules/project.ts';
import type { State } from '../rules/state.ts';
import { botPlan } from './bot.ts';
import { type Manner, OWN_MANNER } from './manner.ts';
import type { Plan } from './plan.ts';

export type Reckoned = { readonly given: EventOf<'reasoned'>; readonly again: Plan | null };

/**
 * The reasons in a record, each beside what the same bot thinks again at the same place: the state is folded up to the
 * decision, and nothing but the seat's view of it is asked.
 */
export function* reckonAgain(events: readonly GameEvent[], manner: Manner = OWN_MANNER): Generator<Reckoned> {
  const given = new Map<number, EventOf<'reasoned'>>();
  for (const event of events) if (event.type === 'reasoned') given.set(event.moment.folded, event);
  let state: State | null = null;
  for (const event of events) {
    state = evolve(state, event);
    const reason = given.get(state.hidden.folded);
    if (reason) yield { given: reason, again: planAt(state, reason, manner) };
  }
}

function planAt(state: State, { reason, moment }: EventOf<'reasoned'>, manner: Manner): Plan | null {
  const { turn, lastCall } = moment;
  return botPlan(seatView(state, reason.seat), { seed: state.hidden.seed, turn, lastCall }, manner);
}

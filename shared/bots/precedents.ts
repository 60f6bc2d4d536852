import type { HeldHistory } from '../rules/view/history.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { helpWorth, inspectionWorth } from './act-worth.ts';
import { best, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** A tool is kept for later unless it is worth so much to the seat, 0-1. */
const WORTH_USING = 0.05;

/** Cites a precedent whose tool is of use now: a card is of no use when the game is over. */
export function citePrecedent(mind: Mind): Plan | null {
  const uses = (mind.can.citeHistory ?? []).flatMap(({ card, seats }) => {
    const held = mind.view.own.history[card];
    return held ? seats.map((seat) => ({ card, seat, concern: concern(mind, held, seat) })) : [];
  });
  const chosen = best(uses, ({ concern: worth }) => worth, WORTH_USING);
  if (!chosen) return null;
  const { card, seat, concern: worth } = chosen;
  return plan({ type: 'citeHistory', card, seat }, 'best', () => [
    term('concern', worth, { seat, norm: mind.view.own.history[card]?.norm ?? '' }),
  ]);
}

/** How much a seat is in want of what a tool does. */
function concern(mind: Mind, held: HeldHistory, seat: SeatId | ''): number {
  const { interests, view, world, cast, me } = mind;
  switch (held.tool) {
    case 'agreedLanguage':
      return held.norm === '' ? 0 : (interests[held.norm]?.weight ?? 0);
    case 'benefits':
      return Math.max(
        1 - (world.defence[me] ?? 1),
        ...cast.states.filter((other) => other !== me).map((other) => 20 * helpWorth(mind, other)),
      );
    case 'exportList':
      // Whoever has little to lose by it, or has seen tools leak, wants them counted.
      return Math.min(1, view.public.meters.leaks) + Math.max(0, 0.6 - (world.offence[me] ?? 0));
    case 'network':
      return 0.3 * (1 - view.own.attribution);
    case 'confidence': {
      const rivalry = cast.rivalry[me]?.[seat] ?? 0;
      const anger = Math.max(view.own.grievance[seat] ?? 0, world.grievance[seat]?.[me] ?? 0);
      const hurry = view.public.round >= view.public.rounds ? 0.1 : 0;
      return seat === '' ? 0 : anger * rivalry + hurry * (1 - (view.own.trust[seat] ?? 0.5));
    }
    case 'challenge': {
      const suspicion = Math.max(
        0,
        ...Object.values(view.own.beliefs).map((bars) => (seat === '' ? 0 : (bars[seat] ?? 0))),
      );
      return seat === '' ? 0 : 20 * inspectionWorth(mind, seat) * suspicion;
    }
  }
}

/** The same game, but for what one seat wants or holds. */
import type { Scenario } from '../../../shared/rules/scenario.ts';
import type { State } from '../../../shared/rules/state.ts';
import type { SeatId } from '../../../shared/rules/vocabulary.ts';
import type { Dice } from '../../support/expand.ts';

/** The same state seat with another mandate: wants, prices, limits and parliament change places. */
export function withOtherBrief(scenario: Scenario, seat: SeatId, dice: Dice): Scenario {
  return {
    ...scenario,
    seats: scenario.seats.map((each) => {
      if (each.id !== seat || each.kind !== 'state') return each;
      const wants = Object.values(each.interests);
      const turned = 1 + Math.floor(dice() * (wants.length - 1));
      const interests: typeof each.interests = {};
      Object.keys(each.interests).forEach((norm, at) => {
        const other = wants[(at + turned) % wants.length];
        if (other) interests[norm as keyof typeof interests] = { ...other, home: 4 * dice() };
      });
      const covert = { ...each.covert, worth: 0.5 + 2 * dice(), lure: { en: `Another lure ${dice()}.` } };
      return { ...each, interests, covert };
    }),
  };
}

/** The state as it would be had the seat been dealt other evidence, and believed by it. */
export function withOtherEvidence(state: State, seat: SeatId): State {
  const own = state.own[seat];
  if (!own) return state;
  const other = (numbers: Readonly<Record<string, number>>, by: number) =>
    Object.fromEntries(Object.entries(numbers).map(([key, value], at) => [key, value * 0.5 + by * at]));
  const evidence = Object.fromEntries(
    Object.entries(own.evidence).map(([id, item]) => [
      id,
      item.own ? { ...item, weights: other(item.weights, 0.3) } : item,
    ]),
  );
  const beliefs = Object.fromEntries(
    Object.entries(own.beliefs).map(([id, bars]) => [id, other(bars, 0.01)]),
  );
  const incidents = Object.fromEntries(
    Object.entries(state.hidden.incidents).map(([id, incident]) => [
      id,
      {
        ...incident,
        items: Object.fromEntries(
          Object.entries(incident.items).map(([item, dealt]) => [
            item,
            dealt.holder === seat ? { ...dealt, weights: other(dealt.weights, 0.3) } : dealt,
          ]),
        ),
      },
    ]),
  );
  return {
    ...state,
    own: { ...state.own, [seat]: { ...own, evidence, beliefs } },
    hidden: { ...state.hidden, incidents },
  };
}

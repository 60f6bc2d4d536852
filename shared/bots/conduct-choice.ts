import type { ReasonTerm } from '../rules/debrief/reasons.ts';
import type { ConductCard, SeatId } from '../rules/vocabulary.ts';
import { buildWorth, helpWorth, inspectionWorth, openWorth } from './act-worth.ts';
import { best, type Mind, slip } from './mind.ts';
import { operationTerms, operationWorth } from './operating.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { planConduct } from './planning.ts';

type Play = { readonly card: ConductCard; readonly seat: SeatId | ''; readonly value: number };

/** What it does in secret this round: a plan of its own where the rules have one, else the best card. */
export function chooseConduct(mind: Mind): Plan | null {
  const { view } = mind;
  if (Object.values(view.own.conduct).some(({ round }) => round === view.public.round)) return null;
  return planConduct(mind) ?? playConduct(mind);
}

function playConduct(mind: Mind): Plan | null {
  const plays = (mind.can.playConduct ?? []).map(({ card, seats }): Play => {
    const seat = best(seats, (other) => seatValue(mind, card, other)) ?? '';
    return { card, seat, value: cardValue(mind, card) + seatValue(mind, card, seat) };
  });
  const rate = ({ card, value }: Play) => value + slip(mind, 'card', card);
  const play = best(plays, rate);
  if (!play) return null;
  return plan({ type: 'playConduct', card: play.card, seat: play.seat }, 'best', () => {
    const parts = [...playTerms(mind, play), term('misjudged', slip(mind, 'card', play.card))];
    const others = plays.filter((other) => other !== play).map(rate);
    return [...parts, term('value', sumOf(parts)), term('instead', Math.max(0, ...others))];
  });
}

function playTerms(mind: Mind, { card, seat, value }: Play): readonly ReasonTerm[] {
  const chance = mind.view.own.covert;
  if (card === 'covert' && chance) return operationTerms(mind, operationWorth(mind, chance));
  return [term('act', value, { seat })];
}

/** What a card is worth whoever it names. */
function cardValue(mind: Mind, card: ConductCard): number {
  switch (card) {
    case 'keep':
      return openWorth(mind);
    case 'build':
      return buildWorth(mind);
    case 'help':
      return 0;
    case 'covert':
      return mind.view.own.covert
        ? operationWorth(mind, mind.view.own.covert).value
        : Number.NEGATIVE_INFINITY;
  }
}

/** What naming a seat adds. */
function seatValue(mind: Mind, card: ConductCard, seat: SeatId | ''): number {
  if (seat === '') return 0;
  return card === 'keep' ? inspectionWorth(mind, seat) : helpWorth(mind, seat);
}

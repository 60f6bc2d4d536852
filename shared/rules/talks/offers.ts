/** Offers between two to four seats (RULES.md, D). */

import type { SeatCommand, Terms } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { termsFault } from '../texts/items.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Offer } from '../view/own.ts';
import type { SeatView } from '../view.ts';
import type { SeatId } from '../vocabulary.ts';
import { strike, strikeFault } from './bargains.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

export function makeOfferFault(view: SeatView, command: Of<'makeOffer'>): Refusal | null {
  return tooManyFault(view) ?? termsFault(view, command.terms);
}

export function tooManyFault({ own, public: { round } }: SeatView): Refusal | null {
  let [open, made] = [0, 0];
  for (const offer of Object.values(own.offers)) {
    if (offer.from !== own.seat) continue;
    if (offer.status === 'open') open++;
    if (offer.round === round) made++;
  }
  if (open >= LIMITS.openOffersPerSeat) return refuse('tooManyOffers', LIMITS.openOffersPerSeat);
  return made >= LIMITS.offersPerRound ? refuse('offersSpent', LIMITS.offersPerRound) : null;
}

export function makeOffer(turn: Turn, seat: SeatId, command: Of<'makeOffer'>): void {
  emit(turn, {
    type: 'offerMade',
    offer: freshId(turn, 'o'),
    from: seat,
    terms: command.terms,
    counters: '',
  });
}

/** The offer, if it is open and waits for this seat. */
function waiting(view: SeatView, id: string): Offer | Refusal {
  const offer = view.own.offers[id];
  if (!offer) return refuse('unknownOffer');
  if (offer.status !== 'open') return refuse('offerNotOpen');
  return offer.acceptedBy.includes(view.own.seat) ? refuse('notYourOffer') : offer;
}

export function acceptOfferFault(view: SeatView, command: Of<'acceptOffer'>): Refusal | null {
  const offer = waiting(view, command.offer);
  return 'refused' in offer ? offer : strikeFault(view, offer.terms);
}

export function acceptOffer(turn: Turn, seat: SeatId, command: Of<'acceptOffer'>): void {
  emit(turn, { type: 'offerAccepted', offer: command.offer, by: seat });
  const offer = turn.state.own[seat]?.offers[command.offer];
  if (!offer || offer.acceptedBy.length < offer.terms.length) return;
  emit(turn, { type: 'offerClosed', offer: command.offer, status: 'accepted' });
  strike(turn, command.offer, offer.terms);
}

export function answerOfferFault(view: SeatView, command: Of<'declineOffer'>): Refusal | null {
  const offer = waiting(view, command.offer);
  return 'refused' in offer ? offer : null;
}

export function declineOffer(turn: Turn, _seat: SeatId, command: Of<'declineOffer'>): void {
  emit(turn, { type: 'offerClosed', offer: command.offer, status: 'declined' });
}

export function counterOfferFault(view: SeatView, command: Of<'counterOffer'>): Refusal | null {
  const offer = waiting(view, command.offer);
  if ('refused' in offer) return offer;
  if (!sameSides(offer.terms, command.terms)) return refuse('badParties');
  return tooManyFault(view) ?? termsFault(view, command.terms);
}

function sameSides(one: Terms, other: Terms): boolean {
  return one.length === other.length && one.every(({ seat }) => other.some((side) => side.seat === seat));
}

export function counterOffer(turn: Turn, seat: SeatId, command: Of<'counterOffer'>): void {
  emit(turn, { type: 'offerClosed', offer: command.offer, status: 'countered' });
  emit(turn, {
    type: 'offerMade',
    offer: freshId(turn, 'o'),
    from: seat,
    terms: command.terms,
    counters: command.offer,
  });
}

export function withdrawOfferFault(view: SeatView, command: Of<'withdrawOffer'>): Refusal | null {
  const offer = view.own.offers[command.offer];
  if (!offer) return refuse('unknownOffer');
  if (offer.status !== 'open') return refuse('offerNotOpen');
  return offer.from === view.own.seat ? null : refuse('notYourOffer');
}

export function withdrawOffer(turn: Turn, _seat: SeatId, command: Of<'withdrawOffer'>): void {
  emit(turn, { type: 'offerClosed', offer: command.offer, status: 'withdrawn' });
}

/** D8: what nobody accepted lapses with its phase. */
export function expireOffers(turn: Turn): void {
  for (const [id, offer] of openOffers(turn.state))
    if (offer.status === 'open') emit(turn, { type: 'offerClosed', offer: id, status: 'expired' });
}

function openOffers(state: State): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const own of Object.values(state.own))
    for (const [id, offer] of Object.entries(own.offers)) if (offer.status === 'open') offers.set(id, offer);
  return offers;
}

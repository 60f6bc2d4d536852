/** Options of the talks: messages, caucuses, enquiries, offers and handshakes. */

import type { Item } from '../commands.ts';
import { anotherCaucusFault, caucusesOf, openCaucuses } from '../talks/caucuses.ts';
import { isShaking } from '../talks/handshakes.ts';
import { allowed, type Domains, others } from '../talks/offering.ts';
import { tooManyFault } from '../talks/offers.ts';
import { canGive, givable } from '../texts/items.ts';
import type { SeatView } from '../view.ts';
import { ENQUIRIES, type SeatId } from '../vocabulary.ts';
import type { Counterpart } from './choices.ts';

export const TALK_DOMAINS = {
  say: (view) => ['floor', ...others(view), ...openCaucuses(view)],
  openCaucus: (view) => (anotherCaucusFault(view) ? undefined : others(view)),
  ask: (view) =>
    others(view)
      .filter((seat) => allowed(view, { type: 'ask', seat, about: 'redLine' }))
      .map((seat) => ({ seat, about: ENQUIRIES })),
  leaveCaucus: (view) => caucusesOf(view),
  makeOffer: (view) => (tooManyFault(view) ? undefined : counterparts(view)),
  counterOffer: (view) => (tooManyFault(view) ? undefined : counterOffers(view)),
  openHandshake: (view) => (isShaking(view) ? undefined : counterparts(view)),
  acceptOffer: (view) =>
    Object.keys(view.own.offers).filter((offer) => allowed(view, { type: 'acceptOffer', offer })),
  declineOffer: (view) =>
    Object.keys(view.own.offers).filter((offer) => allowed(view, { type: 'declineOffer', offer })),
  withdrawOffer: (view) =>
    Object.keys(view.own.offers).filter((offer) => allowed(view, { type: 'withdrawOffer', offer })),
  confirmHandshake: (view) =>
    Object.keys(view.own.handshakes).filter((handshake) =>
      allowed(view, { type: 'confirmHandshake', handshake }),
    ),
  cancelHandshake: (view) =>
    Object.keys(view.own.handshakes).filter((handshake) =>
      allowed(view, { type: 'cancelHandshake', handshake }),
    ),
} as const satisfies Domains;

/** One list for offers and handshakes of a view. */
const counterpartsKnown = new WeakMap<SeatView, readonly Counterpart[]>();

/** Who could be traded with: either side has something to give. */
function counterparts(view: SeatView): readonly Counterpart[] {
  const known = counterpartsKnown.get(view);
  if (known) return known;
  const found = others(view)
    .filter((seat) => canGive(view, view.own.seat, [seat]) && canGive(view, seat, [view.own.seat]))
    .map((seat) => counterpart(view, seat));
  counterpartsKnown.set(view, found);
  return found;
}

/** What could be traded with a seat: listed when it is looked at, for few of the lists ever are. */
function counterpart(view: SeatView, seat: SeatId): Counterpart {
  let mine: readonly Item[] | undefined;
  let theirs: readonly Item[] | undefined;
  return {
    seat,
    get mine() {
      mine ??= givable(view, view.own.seat, [seat]);
      return mine;
    },
    get theirs() {
      theirs ??= givable(view, seat, [view.own.seat]);
      return theirs;
    },
  };
}

function counterOffers(view: SeatView) {
  return Object.entries(view.own.offers).flatMap(([offer, { terms }]) => {
    if (terms.length !== 2 || !allowed(view, { type: 'declineOffer', offer })) return [];
    const other = terms.find(({ seat }) => seat !== view.own.seat)?.seat;
    const partner = counterparts(view).find(({ seat }) => seat === other);
    return partner ? [{ offer, with: partner }] : [];
  });
}

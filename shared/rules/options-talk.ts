/** Options of the talks: messages, caucuses, enquiries, offers and handshakes. */
import { anotherCaucusFault, caucusesOf, openCaucuses } from './caucuses.ts';
import type { Counterpart } from './choices.ts';
import type { Item } from './commands.ts';
import { canGive, givable } from './items.ts';
import { type Offering, others } from './offering.ts';
import { tooManyFault } from './offers.ts';
import type { SeatView } from './view.ts';
import { ENQUIRIES, type SeatId } from './vocabulary.ts';

export function offerTalk({ view, add, open, allowed }: Offering): void {
  if (open('say')) add('say', () => ['floor', ...others(view), ...openCaucuses(view)]);
  if (open('openCaucus') && !anotherCaucusFault(view)) add('openCaucus', () => others(view));
  if (open('ask'))
    add('ask', () =>
      others(view)
        .filter((seat) => allowed({ type: 'ask', seat, about: 'redLine' }))
        .map((seat) => ({ seat, about: ENQUIRIES })),
    );
  if (open('leaveCaucus')) add('leaveCaucus', () => caucusesOf(view));
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

export function offerDeals({ view, add, allowed }: Offering): void {
  const partners = others(view)
    .filter((seat) => canGive(view, view.own.seat, [seat]) && canGive(view, seat, [view.own.seat]))
    .map((seat) => counterpart(view, seat));
  const offers = Object.keys(view.own.offers);
  const handshakes = Object.keys(view.own.handshakes);
  if (!tooManyFault(view)) {
    add('makeOffer', () => partners);
    add('counterOffer', () =>
      offers.flatMap((offer) => {
        const sides = view.own.offers[offer]?.terms.map(({ seat }) => seat) ?? [];
        const other = sides.find((seat) => seat !== view.own.seat);
        const partner = partners.find(({ seat }) => seat === other);
        const may = sides.length === 2 && partner && allowed({ type: 'declineOffer', offer });
        return may ? [{ offer, with: partner }] : [];
      }),
    );
  }
  const busy = Object.values(view.own.handshakes).some(
    ({ status }) => status === 'open' || status === 'confirmed',
  );
  if (!busy) add('openHandshake', () => partners);
  add('acceptOffer', () => offers.filter((offer) => allowed({ type: 'acceptOffer', offer })));
  add('declineOffer', () => offers.filter((offer) => allowed({ type: 'declineOffer', offer })));
  add('withdrawOffer', () => offers.filter((offer) => allowed({ type: 'withdrawOffer', offer })));
  add('confirmHandshake', () =>
    handshakes.filter((handshake) => allowed({ type: 'confirmHandshake', handshake })),
  );
  add('cancelHandshake', () =>
    handshakes.filter((handshake) => allowed({ type: 'cancelHandshake', handshake })),
  );
}

/** Options of conduct, and the cards of stakeholders in every phase. */
import { cardDomain, cardsFor } from './card-rules.ts';
import { type Offering, others } from './offering.ts';
import { CONDUCT_CARDS, type SeatId } from './vocabulary.ts';

export function offerConduct(offering: Offering): void {
  if (offering.open('playConduct')) offerConductCards(offering);
  if (offering.open('playCard')) offerStakeholderCards(offering);
}

function offerConductCards({ view, add, allowed }: Offering): void {
  const seats: (SeatId | '')[] = ['', ...others(view)];
  add(
    'playConduct',
    CONDUCT_CARDS.map((card) => ({
      card,
      seats: seats.filter((seat) => allowed({ type: 'playConduct', card, seat })),
    })).filter((entry) => entry.seats.length > 0),
  );
}

function offerStakeholderCards({ view, add, allowed }: Offering): void {
  const role = view.public.seats[view.own.seat]?.role ?? '';
  add(
    'playCard',
    cardsFor(role, view.public.phase)
      .map((card) => ({ card, ...cardDomain(view, card) }))
      .filter(({ card, seats, norms, sectors, incidents }) => {
        const [seat] = seats;
        const [norm] = norms;
        const [sector] = sectors;
        const [incident] = incidents;
        return (
          seat !== undefined &&
          norm !== undefined &&
          sector !== undefined &&
          incident !== undefined &&
          allowed({ type: 'playCard', card, seat, norm, sector, incident })
        );
      }),
  );
}

/** Options of conduct, and the cards of stakeholders in every phase. */
import { cardDomain, cardsFor } from './card-rules.ts';
import type { ActChoice, Options } from './choices.ts';
import type { SeatCommand } from './commands.ts';
import { LIMITS } from './limits.ts';
import { type Domains, type Offering, others } from './offering.ts';
import { plays } from './settings.ts';
import {
  ACTS,
  type Act,
  CONDUCT_CARDS,
  INSPECTIONS,
  OPERATIONS,
  REPORTS,
  SECTORS,
  type SeatId,
} from './vocabulary.ts';

type PlanChoice = NonNullable<Options['planConduct']>;

export function offerConduct(offering: Offering, domains: Domains): void {
  if (offering.open('playConduct')) offerConductCards(offering);
  if (offering.open('planConduct'))
    domains.planConduct = () => (mayPlan(offering) ? planFor(offering) : undefined);
  if (offering.open('playCard')) offerStakeholderCards(offering);
}

function offerConductCards({ view, add, allowed }: Offering): void {
  const seats: (SeatId | '')[] = ['', ...others(view)];
  add('playConduct', () =>
    CONDUCT_CARDS.map((card) => ({
      card,
      seats: seats.filter((seat) => allowed({ type: 'playConduct', card, seat })),
    })).filter((entry) => entry.seats.length > 0),
  );
}

function mayPlan({ allowed }: Offering): boolean {
  const nothing: SeatCommand = {
    type: 'planConduct',
    actions: [],
    reports: 'file',
    inspections: 'accept',
  };
  return allowed(nothing);
}

/** The domain of each act; of an operation every kind in every sector, for no rule forbids the deed itself. */
function planFor({ view }: Offering): PlanChoice {
  const states = others(view).filter((seat) => view.public.seats[seat]?.kind === 'state');
  const withReports = plays(view.public, 'reports');
  return {
    most: LIMITS.actions,
    acts: ACTS.map((act) => actChoice(act, states)),
    reports: withReports ? REPORTS : ['file'],
    inspections: withReports ? INSPECTIONS : ['accept'],
  };
}

function actChoice(act: Act, states: readonly SeatId[]): ActChoice {
  switch (act) {
    case 'operate':
      return { act, seats: states, operations: OPERATIONS, sectors: SECTORS, frames: ['', ...states] };
    case 'inspect':
    case 'help':
      return { act, seats: states };
    case 'open':
    case 'build':
    case 'localise':
      return { act, seats: [''] };
  }
}

function offerStakeholderCards({ view, add, allowed }: Offering): void {
  const role = view.public.seats[view.own.seat]?.role ?? '';
  add('playCard', () =>
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

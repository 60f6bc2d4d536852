/** Options of conduct, and the cards of stakeholders in every phase. */
import { cardDomain, cardsFor } from '../conduct/card-rules.ts';
import { LIMITS } from '../limits.ts';
import { plays } from '../settings.ts';
import { allowed, type Domains, others } from '../talks/offering.ts';
import type { SeatView } from '../view.ts';
import {
  ACTS,
  type Act,
  CONDUCT_CARDS,
  INSPECTIONS,
  METHODS,
  type Method,
  OPERATIONS,
  REPORTS,
  SECTORS,
  type SeatId,
} from '../vocabulary.ts';
import type { ActChoice, Options } from './choices.ts';

type PlanChoice = NonNullable<Options['planConduct']>;
type CardChoice = NonNullable<Options['playCard']>[number];

export const CONDUCT_DOMAINS = {
  playConduct: (view) => {
    const seats: (SeatId | '')[] = ['', ...others(view)];
    return CONDUCT_CARDS.map((card) => ({
      card,
      seats: seats.filter((seat) => allowed(view, { type: 'playConduct', card, seat })),
    })).filter((entry) => entry.seats.length > 0);
  },
  planConduct: (view) => (mayPlan(view) ? planFor(view) : undefined),
  playCard: (view) => {
    const role = view.public.seats[view.own.seat]?.role ?? '';
    return cardsFor(role, view.public.phase)
      .map((card) => ({ card, ...cardDomain(view, card) }))
      .filter((choice) => isPlayable(view, choice));
  },
} as const satisfies Domains;

function mayPlan(view: SeatView): boolean {
  return allowed(view, { type: 'planConduct', actions: [], reports: 'file', inspections: 'accept' });
}

/** The domain of each act; of an operation every kind in every sector, for no rule forbids the deed itself. */
function planFor(view: SeatView): PlanChoice {
  const states = others(view).filter((seat) => view.public.seats[seat]?.kind === 'state');
  const withReports = plays(view.public, 'reports');
  return {
    most: LIMITS.actions,
    acts: ACTS.map((act) => actChoice(act, states, plays(view.public, 'methods') ? ['', ...METHODS] : [''])),
    reports: withReports ? REPORTS : ['file'],
    inspections: withReports ? INSPECTIONS : ['accept'],
  };
}

function actChoice(act: Act, states: readonly SeatId[], methods: readonly (Method | '')[]): ActChoice {
  switch (act) {
    case 'operate':
      return {
        act,
        seats: states,
        operations: OPERATIONS,
        sectors: SECTORS,
        frames: ['', ...states],
        methods,
      };
    case 'inspect':
    case 'help':
      return { act, seats: states };
    case 'open':
    case 'build':
    case 'localise':
      return { act, seats: [''] };
  }
}

/** Whether the card may be played at all: with the first of what it may name. */
function isPlayable(view: SeatView, { card, seats, norms, sectors, incidents }: CardChoice): boolean {
  const [seat] = seats;
  const [norm] = norms;
  const [sector] = sectors;
  const [incident] = incidents;
  return (
    seat !== undefined &&
    norm !== undefined &&
    sector !== undefined &&
    incident !== undefined &&
    allowed(view, { type: 'playCard', card, seat, norm, sector, incident })
  );
}

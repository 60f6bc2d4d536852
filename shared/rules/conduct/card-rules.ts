/** Stakeholder seats: one scarce thing each, one card per phase: whose, when, and naming what (RULES.md, H). */

import type { SeatCommand } from '../commands.ts';
import { entriesOf } from '../fold.ts';
import { seatingFault } from '../people/accreditation.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import type { PublicView, SeatView } from '../view.ts';
import {
  type Id,
  type NormId,
  type Phase,
  SECTORS,
  type SeatId,
  type Sector,
  type StakeholderCard,
  type StakeholderRole,
} from '../vocabulary.ts';

type Clause = PublicView['clauses'][string];
type PlayCard = Extract<SeatCommand, { type: 'playCard' }>;
type Subject = 'state' | 'clause' | 'sector' | 'incident';
type CardRule = { readonly role: StakeholderRole; readonly phase: Phase; readonly names: readonly Subject[] };

/** H1: whose card it is, when it is played, and what it names. */
export const CARD_RULES: Readonly<Record<StakeholderCard, CardRule>> = {
  grantPatches: { role: 'industry', phase: 'negotiation', names: ['state'] },
  demandAccess: { role: 'industry', phase: 'negotiation', names: ['state'] },
  patchSector: { role: 'industry', phase: 'conduct', names: ['state', 'sector'] },
  takedown: { role: 'industry', phase: 'conduct', names: [] },
  telemetry: { role: 'industry', phase: 'conduct', names: ['state'] },
  nonPaper: { role: 'civilSociety', phase: 'negotiation', names: ['clause'] },
  speak: { role: 'civilSociety', phase: 'plenary', names: [] },
  watch: { role: 'civilSociety', phase: 'conduct', names: ['state'] },
  helpVictims: { role: 'civilSociety', phase: 'conduct', names: ['state'] },
  factFinding: { role: 'civilSociety', phase: 'crisis', names: ['incident'] },
  shame: { role: 'civilSociety', phase: 'crisis', names: ['state'] },
  charter: { role: 'attributionBody', phase: 'negotiation', names: ['state'] },
  complianceReport: { role: 'attributionBody', phase: 'plenary', names: ['state'] },
  inquiry: { role: 'attributionBody', phase: 'conduct', names: ['state'] },
  finding: { role: 'attributionBody', phase: 'crisis', names: ['incident'] },
  convene: { role: 'regional', phase: 'negotiation', names: ['state'] },
  keepAnnex: { role: 'regional', phase: 'plenary', names: ['clause'] },
  contactTest: { role: 'regional', phase: 'conduct', names: [] },
  hotline: { role: 'regional', phase: 'crisis', names: ['incident'] },
};

type CardDomain = {
  readonly seats: readonly (SeatId | '')[];
  readonly norms: readonly (NormId | '')[];
  readonly sectors: readonly (Sector | '')[];
  readonly incidents: readonly (Id | '')[];
};

/** The values that each thing named by a card may take now; a card that names none takes ''. */
export function cardDomain(view: SeatView, card: StakeholderCard): CardDomain {
  const { names } = CARD_RULES[card];
  const { seats, incidents, clauses, currentText, treaties, round } = view.public;
  const status = treaties[currentText]?.status;
  const open = status === 'tabled' || (status === 'draft' && card !== 'keepAnnex');
  return {
    seats: names.includes('state')
      ? Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state')
      : [''],
    norms: names.includes('clause')
      ? entriesOf(clauses)
          .filter((clause) => open && clause.text === currentText && clause.rung > 0)
          .filter((clause) => mayName(card, clause, entriesOf(clauses)))
          .map(({ norm }): NormId | '' => norm)
      : [''],
    sectors: names.includes('sector') ? SECTORS : [''],
    incidents: names.includes('incident')
      ? Object.keys(incidents).filter((id) => incidents[id]?.round === round)
      : [''],
  };
}

/** A non-paper comes once a norm; what is in the annex is not put there again. */
function mayName(card: StakeholderCard, clause: Clause, all: readonly Clause[]): boolean {
  if (card === 'keepAnnex') return !clause.annexed;
  return !all.some((other) => other.norm === clause.norm && other.nonPaper);
}

export function playCardFault(view: SeatView, command: PlayCard): Refusal | null {
  const me = view.public.seats[view.own.seat];
  const rule = CARD_RULES[command.card];
  if (me?.kind !== 'stakeholder') return refuse('stakeholdersOnly');
  if (me.role !== rule.role) return refuse('notYourCard');
  if (view.public.phase !== rule.phase) return refuse('notInThisPhase');
  const outside = rule.phase === 'plenary' ? seatingFault(view) : null;
  if (outside) return outside;
  const played = Object.values(view.own.cards).some(
    (card) => card.round === view.public.round && card.phase === view.public.phase,
  );
  if (played) return refuse('alreadyPlayed');
  const domain = cardDomain(view, command.card);
  const fits =
    domain.seats.includes(command.seat) &&
    domain.norms.includes(command.norm) &&
    domain.sectors.includes(command.sector) &&
    domain.incidents.includes(command.incident);
  return fits ? null : refuse('badTarget');
}

/** Cards of this round that name the seat. */
export function cardsOn(state: State, seat: SeatId, card: StakeholderCard) {
  return Object.values(state.own)
    .flatMap((own) => Object.values(own.cards))
    .filter((played) => played.round === state.public.round && played.card === card && played.seat === seat);
}

/** The cards of a role in a phase. */
export function cardsFor(role: StakeholderRole | '', phase: Phase): StakeholderCard[] {
  return (Object.keys(CARD_RULES) as StakeholderCard[]).filter(
    (card) => CARD_RULES[card].role === role && CARD_RULES[card].phase === phase,
  );
}

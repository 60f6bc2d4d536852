/** Stakeholder seats: one scarce thing each, one card per phase (RULES.md, H). */
import { discriminability, drawItem } from '../model/evidence-items.ts';
import type { SeatCommand } from './commands.ts';
import { spread } from './commitments.ts';
import { causeOf, moveWorlds } from './effects.ts';
import { formBelief } from './evidence.ts';
import { entriesOf } from './fold.ts';
import { modelOf } from './model-of.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { State } from './state.ts';
import { emit, freshId, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import {
  type Id,
  type NormId,
  type Phase,
  SECTORS,
  type SeatId,
  type Sector,
  type StakeholderCard,
  type StakeholderRole,
} from './vocabulary.ts';

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
};

/** The values that each thing named by a card may take now; a card that names none takes ''. */
export function cardDomain(view: SeatView, card: StakeholderCard) {
  const { names } = CARD_RULES[card];
  const { seats, incidents, clauses, currentText, treaties, round } = view.public;
  const drafting = ['draft', 'tabled'].includes(treaties[currentText]?.status ?? '');
  return {
    seats: names.includes('state')
      ? Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state')
      : [''],
    norms: names.includes('clause')
      ? entriesOf(clauses)
          .filter((clause) => drafting && clause.text === currentText && clause.rung > 0)
          .filter(
            (clause) => !entriesOf(clauses).some((other) => other.norm === clause.norm && other.nonPaper),
          )
          .map(({ norm }): NormId | '' => norm)
      : ([''] as const),
    sectors: names.includes('sector') ? (SECTORS as readonly (Sector | '')[]) : ([''] as const),
    incidents: names.includes('incident')
      ? Object.keys(incidents).filter((id) => incidents[id]?.round === round)
      : [''],
  };
}

export function playCardFault(view: SeatView, command: PlayCard): Refusal | null {
  const me = view.public.seats[view.own.seat];
  const rule = CARD_RULES[command.card];
  if (me?.kind !== 'stakeholder') return refuse('stakeholdersOnly');
  if (me.role !== rule.role) return refuse('notYourCard');
  if (view.public.phase !== rule.phase) return refuse('notInThisPhase');
  const played = Object.values(view.own.cards).some(
    (card) => card.round === view.public.round && card.phase === view.public.phase,
  );
  if (played) return refuse('alreadyPlayed');
  const domain = cardDomain(view, command.card);
  const fits =
    domain.seats.includes(command.seat) &&
    (domain.norms as readonly string[]).includes(command.norm) &&
    (domain.sectors as readonly string[]).includes(command.sector) &&
    domain.incidents.includes(command.incident);
  return fits ? null : refuse('badTarget');
}

/** H2: cards of the talks and of the crisis work at once; those of conduct when it is resolved. */
export function playCard(turn: Turn, seat: SeatId, command: PlayCard): void {
  const { card, seat: on, norm, sector, incident } = command;
  emit(turn, {
    type: 'stakeholderCardPlayed',
    id: freshId(turn, 'k'),
    seat,
    card,
    on,
    norm,
    sector,
    incident,
  });
  const { p } = modelOf(turn.state.scenario);
  const cause = causeOf('stakeholderCard', { ref: card, norm, seat, other: on });
  switch (card) {
    case 'grantPatches':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'seat', seat: on, field: 'defence', add: p['card.grant'] },
      ]);
      break;
    case 'demandAccess':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'seat', seat: on, field: 'attribution', add: p['card.sight'] },
        { kind: 'world', field: 'closure', add: p['card.data'] },
      ]);
      break;
    case 'speak':
      moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => [
        { kind: 'world', field: 'closure', add: -p['card.speech'] },
      ]);
      break;
    case 'factFinding':
      findFacts(turn, seat, incident);
      break;
    case 'nonPaper':
    case 'shame':
    case 'patchSector':
    case 'takedown':
    case 'telemetry':
    case 'watch':
    case 'helpVictims':
      break;
  }
  if (CARD_RULES[card].phase !== 'conduct') spread(turn, 'card', { seat, other: on, norm, ref: card });
}

/** A further item on the incident, for the seat that went to look. */
function findFacts(turn: Turn, seat: SeatId, incident: Id): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const hidden = turn.state.hidden.incidents[incident];
  const shown = turn.state.public.incidents[incident];
  if (!hidden || !shown) return;
  const item = drawItem(
    {
      seed: turn.state.hidden.seed,
      address: ['facts', turn.state.public.round, seat, Object.keys(hidden.items).length],
      victim: shown.victim,
      apparent: hidden.apparent,
      share: p['card.facts'],
      discriminability: discriminability(turn.state.hidden.worlds.true, cast, shown.victim, p),
    },
    cast,
  );
  emit(turn, {
    type: 'evidenceDealt',
    id: freshId(turn, 'e'),
    incident,
    to: seat,
    weights: { ...item.weights },
  });
  formBelief(turn, seat, incident);
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

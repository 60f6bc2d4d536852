/** Which history cards there are, who holds them, and what of them may be used now (RULES.md, Y). */
import type { SeatCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { HistoryCard } from '../scenario/history.ts';
import type { Scenario } from '../scenario.ts';
import { plays } from '../settings.ts';
import type { State } from '../state.ts';
import type { HeldHistory } from '../view/history.ts';
import type { SeatView } from '../view.ts';
import type { Id, Phase, SeatId } from '../vocabulary.ts';

type CiteHistory = Extract<SeatCommand, { type: 'citeHistory' }>;
type Tool = HeldHistory['tool'];

/** Y2: when each tool is used, and whether it names a state. */
const TOOL_RULES: Readonly<Record<Tool, { readonly phases: readonly Phase[]; readonly names: boolean }>> = {
  agreedLanguage: { phases: ['negotiation'], names: false },
  benefits: { phases: ['negotiation'], names: false },
  exportList: { phases: ['negotiation'], names: false },
  network: { phases: ['negotiation'], names: false },
  confidence: { phases: ['negotiation', 'crisis'], names: true },
  challenge: { phases: ['crisis'], names: true },
};

export function historyCard({ historyCards }: Scenario, id: Id): HistoryCard | undefined {
  return historyCards.find((card) => card.id === id);
}

/** Who holds a card, in the order of the seats. */
export function holdersOf({ own }: State, card: Id): readonly SeatId[] {
  return Object.keys(own).filter((seat) => own[seat]?.history[card] !== undefined);
}

export function citeHistoryFault(view: SeatView, { card, seat }: CiteHistory): Refusal | null {
  if (!plays(view.public, 'history')) return refuse('notAtThisLevel');
  const held = view.own.history[card];
  if (!held) return refuse('unknownCard');
  if (view.public.history[card]?.citedBy) return refuse('alreadyPlayed');
  const { phases, names } = TOOL_RULES[held.tool];
  if (!phases.includes(view.public.phase)) return refuse('notInThisPhase', view.public.phase);
  return namesFor(view, names).includes(seat) ? null : refuse('badTarget');
}

/** Whom a card may name now; nobody, where its tool cannot be used. */
export function seatsForHistory(view: SeatView, card: Id): readonly (SeatId | '')[] {
  const held = view.own.history[card];
  if (!held) return [];
  const domain = namesFor(view, TOOL_RULES[held.tool].names);
  return domain.filter((seat) => citeHistoryFault(view, { type: 'citeHistory', card, seat }) === null);
}

function namesFor({ public: { seats }, own }: SeatView, names: boolean): readonly (SeatId | '')[] {
  if (!names) return [''];
  return Object.keys(seats).filter((seat) => seats[seat]?.kind === 'state' && seat !== own.seat);
}

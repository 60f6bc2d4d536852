/** History cards: dealt, used once, and judged (RULES.md, Y1-Y4). */
import {
  benefitEffects,
  confidenceEffects,
  doubtEffects,
  exportListEffects,
  networkEffects,
  priceWithLanguage,
} from '../../model/history.ts';
import type { FacilitatorCommand, SeatCommand } from '../commands.ts';
import { sufferScripted } from '../conduct/background.ts';
import { type Noticed, scriptedIncident, scriptedNotice } from '../conduct/incidents.ts';
import { inspect } from '../conduct/inspections.ts';
import { causeOf, moveWorlds } from '../effects.ts';
import { modelOf } from '../model-of.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { HistoryCard } from '../scenario/history.ts';
import { words } from '../scenario/texts.ts';
import { plays } from '../settings.ts';
import type { State } from '../state.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { ConsoleView } from '../view.ts';
import type { NormId, SeatId } from '../vocabulary.ts';
import { historyCard, holdersOf } from './history-cards.ts';
import { isHeeded } from './history-heed.ts';

type CiteHistory = Extract<SeatCommand, { type: 'citeHistory' }>;
type DealHistory = Extract<FacilitatorCommand, { type: 'dealHistory' }>;

/** Y1: who is meant to hold a card from the start gets it in the briefing, or when the cards come into play. */
export function dealHistoryCards(turn: Turn): void {
  if (!plays(turn.state.public, 'history')) return;
  for (const card of turn.state.scenario.historyCards)
    for (const seat of card.seats)
      if (!turn.state.own[seat]?.history[card.id]) emit(turn, { type: 'historyDealt', card: card.id, seat });
}

/** Y1: the facilitator deals a card that nobody holds. */
export function dealHistoryFault(state: State, { card, seat }: DealHistory): Refusal | null {
  const { phase, seats } = state.public;
  if (!plays(state.public, 'history')) return refuse('notAtThisLevel');
  if (phase === 'lobby') return refuse('notStarted');
  if (!historyCard(state.scenario, card)) return refuse('unknownCard');
  if (!seats[seat]) return refuse('seatUnknown', seat);
  return holdersOf(state, card).length > 0 ? refuse('alreadyPlayed') : null;
}

export function dealHistory(turn: Turn, { card, seat }: DealHistory): void {
  emit(turn, { type: 'historyDealt', card, seat });
  spread(turn, 'historyDealt', { seat });
}

/** Y2: once, whoever of its holders is first; with it all may read the card. */
export function citeHistory(turn: Turn, seat: SeatId, { card: id, seat: on }: CiteHistory): void {
  const card = historyCard(turn.state.scenario, id);
  if (!card) return;
  emit(turn, { type: 'historyCited', card: id, seat, on });
  spread(turn, 'historyCited', { seat, other: on, ref: id });
  lend(turn, card, seat, on);
}

/** Y3: what each tool lends. */
function lend(turn: Turn, { id, tool }: HistoryCard, seat: SeatId, on: SeatId | ''): void {
  const { cast, p } = modelOf(turn.state.scenario);
  const cause = causeOf('history', { ref: id, seat, other: on });
  switch (tool.kind) {
    case 'agreedLanguage':
      return tool.norm && citeLanguage(turn, tool.norm);
    case 'benefits':
      return moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
        benefitEffects(world, cast, p),
      );
    case 'exportList':
      return moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
        exportListEffects(world, cast, p),
      );
    case 'network':
      return moveWorlds(turn, ['public', 'true'], 'agreement', cause, () => networkEffects(cast, p));
    case 'confidence':
      return moveWorlds(turn, ['public', 'true'], 'agreement', cause, (world) =>
        confidenceEffects(world, seat, on, p),
      );
    case 'challenge':
      return inspect(turn, { by: seat, seat: on, open: true, challenge: true });
  }
}

/** Words that were agreed before cost every state less at home. */
function citeLanguage(turn: Turn, norm: NormId): void {
  const { cast, p } = modelOf(turn.state.scenario);
  for (const seat of cast.states) {
    const interests = turn.state.own[seat]?.interests;
    const interest = interests?.[norm];
    if (!interest) continue;
    const cheaper = { ...interest, price: priceWithLanguage(interest.price, p) };
    emit(turn, { type: 'mandateChanged', seat, interests: { ...interests, [norm]: cheaper } });
  }
}

/** Y4: warnings that are due, judged by what is public; an incident that one of them brings is noticed with the rest. */
export function judgeWarnings(turn: Turn): Noticed[] {
  const { round, rounds } = turn.state.public;
  const brought: Noticed[] = [];
  for (const card of turn.state.scenario.historyCards) {
    const due = Math.min(rounds, card.warning.by ?? rounds);
    const isJudged = (turn.state.public.history[card.id]?.judgedIn ?? 0) > 0;
    if (due > round || isJudged || holdersOf(turn.state, card.id).length === 0) continue;
    const heeded = isHeeded(turn.state.public, { ...card.warning, norm: card.warning.norm ?? '' });
    emit(turn, { type: 'historyJudged', card: card.id, heeded });
    spread(turn, heeded ? 'historyHeeded' : 'historyIgnored', { ref: card.id });
    if (!heeded) brought.push(...bring(turn, card));
  }
  return brought;
}

function bring(turn: Turn, { id, warning }: HistoryCard): Noticed[] {
  const { cast, p } = modelOf(turn.state.scenario);
  const cause = causeOf('history', { ref: id });
  switch (warning.harm) {
    case 'doubt':
      moveWorlds(turn, ['public', 'true'], 'conduct', cause, (world) => doubtEffects(world, cast, p));
      return [];
    case 'leak':
      moveWorlds(turn, ['public', 'true'], 'conduct', cause, () => [
        { kind: 'world', field: 'leaks', add: p['history.leak'] },
      ]);
      return [];
    case 'closure':
      moveWorlds(turn, ['public', 'true'], 'conduct', cause, () => [
        { kind: 'world', field: 'closure', add: p['history.closure'] },
      ]);
      return [];
    case 'incident': {
      const script = scriptedIncident(turn, warning.incident ?? '');
      const { incidents } = turn.state.public;
      if (!script || Object.values(incidents).some((known) => known.script === script.id)) return [];
      const noticed = { ...scriptedNotice(script, false), id: freshId(turn, 'i') };
      sufferScripted(turn, script);
      return [noticed];
    }
  }
}

/** The cards of the scenario for the facilitator's console. */
export function historyOnConsole(state: State): ConsoleView['history'] {
  const entries = state.scenario.historyCards.map(({ id, title, tool, warning }) => {
    const holders = [...holdersOf(state, id)];
    return [
      id,
      { title: words(title), lends: words(tool.text), warns: words(warning.text), holders },
    ] as const;
  });
  return Object.fromEntries(entries);
}

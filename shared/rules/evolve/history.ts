import type { EventOf } from '../events.ts';
import { amendPublic, putOwn, putPublic, withTexts } from '../fold.ts';
import { historyCard } from '../history/history-cards.ts';
import type { HistoryCard } from '../scenario/history.ts';
import { cardTexts, words } from '../scenario/texts.ts';
import type { State } from '../state.ts';

type HistoryEvent = EventOf<'historyDealt' | 'historyCited' | 'historyJudged' | 'heard'>;

export function evolveHistory(state: State, event: HistoryEvent): State {
  if (event.type === 'heard') return putPublic(state, 'hearings', event.id, event.hearing);
  const { round } = state.public;
  const card = historyCard(state.scenario, event.card);
  if (!card) return state;
  switch (event.type) {
    case 'historyDealt':
      return putOwn(state, [event.seat], 'history', card.id, {
        ...factsOf(card, state.public.rounds),
        round,
        title: words(card.title),
        text: words(card.text),
        lends: words(card.tool.text),
        warns: words(card.warning.text),
        sources: [...card.sources],
      });
    case 'historyCited': {
      const used = { citedBy: event.seat, citedIn: round, on: event.on };
      return amendPublic(shown(state, card), 'history', card.id, used);
    }
    case 'historyJudged': {
      const warning = event.heeded ? 'heeded' : 'ignored';
      return amendPublic(shown(state, card), 'history', card.id, { warning, judgedIn: round });
    }
  }
}

function factsOf({ tool, warning }: HistoryCard, rounds: number) {
  const rung = warning.heed === 'rung' || warning.heed === 'strongest' ? warning.rung : 0;
  return {
    tool: tool.kind,
    norm: tool.norm ?? ('' as const),
    heed: warning.heed,
    heedNorm: warning.norm ?? ('' as const),
    heedRung: rung,
    harm: warning.harm,
    by: Math.min(rounds, warning.by ?? rounds),
  };
}

/** Y2: from now on all may read the card. */
function shown(state: State, card: HistoryCard): State {
  if (state.public.history[card.id]) return state;
  const told = withTexts(state, cardTexts(card));
  return putPublic(told, 'history', card.id, {
    ...factsOf(card, state.public.rounds),
    citedBy: '',
    citedIn: 0,
    on: '',
    warning: 'open',
    judgedIn: 0,
  });
}

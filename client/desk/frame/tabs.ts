import type { Phase, SeatKind } from '../../../shared/rules/vocabulary.ts';

/** Sections of the desk, in the order of the three acts. */
export const TABS = ['brief', 'talk', 'deals', 'text', 'vote', 'act', 'answer', 'review'] as const;
export type Tab = (typeof TABS)[number];

/** The tabs in which something can be done in this phase, the one to open first; the rest stands behind "More". */
export function frontTabs(phase: Phase, kind: SeatKind): readonly Tab[] {
  switch (phase) {
    case 'lobby':
    case 'briefing':
      return ['brief', 'talk', 'answer'];
    case 'negotiation':
      return kind === 'state' ? ['deals', 'text', 'talk'] : ['act', 'text', 'talk'];
    case 'plenary':
      return kind === 'state' ? ['vote', 'text', 'talk'] : ['vote', 'act', 'talk'];
    case 'conduct':
      return ['act', 'brief', 'deals'];
    case 'crisis':
      return ['answer', 'talk', 'deals'];
    case 'assessment':
      return ['review', 'deals', 'brief'];
    case 'debrief':
      return ['review', 'deals', 'text'];
  }
}

/** On a wide screen brief and talk have panes of their own; these share the middle. */
export function workTabs(): readonly Tab[] {
  return TABS.filter((tab) => tab !== 'brief' && tab !== 'talk');
}

/** The middle pane shows the first work tab of the phase; the briefing has none but the opening incident. */
export function firstWorkTab(phase: Phase, kind: SeatKind): Tab {
  return frontTabs(phase, kind).find((tab) => tab !== 'brief' && tab !== 'talk') ?? 'deals';
}

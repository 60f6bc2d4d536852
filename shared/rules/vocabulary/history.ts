/** The closed sets of cards: what a precedent lends, and what happens to who forgets it (RULES.md, Y). */

/** What full rules add of cards, experts and conduct; each may be unlocked. */
export const CARD_MECHANICS = ['history', 'hearing', 'methods'] as const;

/**
 * What a card may lend, once: older words that make a clause cheaper, benefits for the weak, a list of controlled
 * tools, a network of experts, a direct line between two, a visit that cannot be refused.
 */
export const HISTORY_TOOLS = [
  'agreedLanguage',
  'benefits',
  'exportList',
  'network',
  'confidence',
  'challenge',
] as const;

/**
 * What heeds a warning: half of the states owe the norm at the rung, the strongest state does, a stakeholder stands
 * behind it, or a state has helped another.
 */
export const HISTORY_HEEDS = ['rung', 'strongest', 'endorsed', 'help'] as const;

/** What an ignored warning brings: doubt among all states, leaked tools, a closing net, or a scripted incident. */
export const HISTORY_HARMS = ['doubt', 'leak', 'closure', 'incident'] as const;

/** Lines for everybody about cards and experts. */
export const CARD_NEWS = [
  'historyDealt',
  'historyCited',
  'historyHeeded',
  'historyIgnored',
  'heard',
] as const;

/** What experts are asked before all: how far all could go, which parliaments would follow, what a state holds. */
export const HEARINGS = ['ceiling', 'parliaments', 'arsenal'] as const;
export type HearingTopic = (typeof HEARINGS)[number];

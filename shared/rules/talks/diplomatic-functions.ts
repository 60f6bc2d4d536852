/** What diplomacy is for (Bull, The Anarchical Society, 1977, ch. 7). */
export const FUNCTIONS = ['communication', 'negotiation', 'information', 'friction', 'symbol'] as const;
export type DiplomaticFunction = (typeof FUNCTIONS)[number];

import { row } from './parameter-row.ts';

/** Numbers of history cards (shared/rules/RULES.md, Y). */
export const CARD_PARAMETERS = {
  'history.language': row(0.3, 'share of the price', 0, 1, 'GAME.md §6: a clause that cites agreed words'),
  'history.benefits': row(0.03, 'defence', 0, 0.2, 'design choice: benefits for the third with the least'),
  'history.exportList': row(0.3, 'share', 0, 1, 'design choice: of leaked tools and of exploits held'),
  'history.network': row(0.03, 'attribution', 0, 0.2, 'design choice: experts who know each other’s numbers'),
  'history.calm': row(0.5, 'share of the grievance', 0, 1, 'design choice: a direct line between two'),
  'history.confidence': row(0.03, 'trust', 0, 0.2, 'GAME.md §8: as a meeting that was convened'),
  'history.doubt': row(0.03, 'trust', 0, 0.2, 'design choice: all doubt all'),
  'history.leak': row(0.5, 'leaked tools', 0, 2, 'design choice: half a tool'),
  'history.closure': row(0.04, 'openness', 0, 0.3, 'design choice: as two acts that close the net'),
} as const;

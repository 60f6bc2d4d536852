/** The closed sets of further forums (RULES.md, J), and what the full rules alone have. */
import { CARD_MECHANICS } from './history.ts';
import { PROVISO_MECHANICS } from './provisos.ts';

/** What no level but the full one has from the start, beside notice of withdrawal. */
export const FULL_MECHANICS = [...PROVISO_MECHANICS, ...CARD_MECHANICS, 'forums'] as const;

/** What a member of the forum that an item is to move to may say. */
export const MOVE_STANCES = ['agree', 'oppose'] as const;
export type MoveStance = (typeof MOVE_STANCES)[number];

/** Lines of news about it; `ref` is the forum. */
export const FORUM_NEWS = ['moveProposed', 'itemMoved'] as const;

/** The main forum, in all that names one. */
export const MAIN = '';

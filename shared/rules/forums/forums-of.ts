/** What follows from which forum a text is of: its rule, its chair, its members and its items (RULES.md, J). */
import { plays } from '../settings.ts';
import type { PublicView } from '../view.ts';
import { MAIN } from '../vocabulary/forums.ts';
import type { DecisionRule, Id, NormId, SeatId } from '../vocabulary.ts';

type Rules = Pick<PublicView, 'forum' | 'setup'>;
type Texts = Pick<PublicView, 'treaties'>;

export function forumOf({ treaties }: Texts, text: Id): Id {
  return treaties[text]?.forum ?? MAIN;
}

export function ruleIn({ forum: main, setup }: Rules, forum: Id): DecisionRule {
  return setup.forumRules[setup.forums.indexOf(forum)] ?? main;
}

/** The rule by which a text is decided. */
export function ruleOf(view: Rules & Texts, text: Id): DecisionRule {
  return ruleIn(view, forumOf(view, text));
}

/** J2: whose compromise, and whose last word, it is. */
export function chairIn({ chair, setup }: Pick<PublicView, 'chair' | 'setup'>, forum: Id): SeatId {
  return setup.forumChairs[setup.forums.indexOf(forum)] ?? chair;
}

/** Every state is a member of the main forum. */
export function isMember({ seats }: Pick<PublicView, 'seats'>, seat: SeatId, forum: Id): boolean {
  const { kind, forums = [] } = seats[seat] ?? {};
  return kind === 'state' && (forum === MAIN || forums.includes(forum));
}

export function membersOf(view: Pick<PublicView, 'seats'>, forum: Id): SeatId[] {
  return Object.keys(view.seats).filter((seat) => isMember(view, seat, forum));
}

/** J1: the main forum, and each further one in which an item lies. */
export function forumsWithItems(view: PublicView): Id[] {
  if (!plays(view, 'forums')) return [MAIN];
  const held = new Set(Object.values(view.agenda).map(({ forum }) => forum));
  return [MAIN, ...view.setup.forums.filter((forum) => held.has(forum))];
}

/** J3: forums that an item may go to: the main one, and those that may take it up. */
export function destinationsOf({ agenda }: PublicView, norm: NormId): Id[] {
  const item = agenda[norm];
  return item ? [MAIN, ...item.forums].filter((forum) => forum !== item.forum) : [];
}

/** J3: items that somebody has moved, and on which nothing is decided yet. */
export function openMoves({ agenda }: Pick<PublicView, 'agenda'>): NormId[] {
  return (Object.keys(agenda) as NormId[]).filter((norm) => agenda[norm]?.moveOpen);
}

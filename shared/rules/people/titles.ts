/** What each member of a delegation is first to do (RULES.md, W7). A title binds nobody. */
import type { PublicView } from '../view.ts';
import type { PersonId } from '../vocabulary.ts';

export const TITLES = ['head', 'negotiator', 'analyst'] as const;
export type Title = (typeof TITLES)[number];

/** W7: titles pass on each round; '' for who is alone on a seat, or on none. */
export function titleOf({ people, round }: PublicView, person: PersonId): Title | '' {
  const seat = people[person]?.seat ?? '';
  if (seat === '') return '';
  const members = Object.keys(people).filter((one) => people[one]?.seat === seat);
  if (members.length < 2) return '';
  const place = (members.indexOf(person) + Math.max(0, round - 1)) % members.length;
  return TITLES[place] ?? '';
}

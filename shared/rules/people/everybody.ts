import type { PublicView } from '../view.ts';
import type { PersonId } from '../vocabulary.ts';

type People = Pick<PublicView, 'people'>;

/** L10: everybody but the big screens. */
export function everybodyIn({
  people,
}: People): readonly (readonly [PersonId, People['people'][PersonId]])[] {
  return Object.entries(people).filter(([, { role }]) => role !== 'screen');
}

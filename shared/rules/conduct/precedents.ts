/** What was done about acts of a kind, kept to be cited (RULES.md, G7). */

import { plays } from '../settings.ts';
import { spread } from '../talks/commitments.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Response } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import type { Id } from '../vocabulary.ts';

/** G7: the precedents that stand for an answer: the same measure against the same kind of act, as lawful as it. */
export function precedentsFor(
  { precedents, incidents }: PublicView,
  { incident, measure, lawful }: Pick<Response, 'incident' | 'measure' | 'lawful'>,
): Id[] {
  const act = incidents[incident];
  return Object.keys(precedents).filter((id) => {
    const earlier = precedents[id];
    return (
      earlier?.effect === act?.effect &&
      earlier?.sector === act?.sector &&
      earlier?.measure === measure &&
      earlier.lawful === lawful
    );
  });
}

/** G7: a public answer that is settled is one from now on. */
export function setPrecedent(turn: Turn, response: Id, made: Response): void {
  const act = turn.state.public.incidents[made.incident];
  if (!act || !plays(turn.state.public, 'legalGround')) return;
  const { incident, measure, ground, lawful, joiners } = made;
  const { round } = turn.state.public;
  const { effect, sector, found } = act;
  emit(turn, {
    type: 'precedentSet',
    id: freshId(turn, 'g'),
    precedent: {
      round,
      incident,
      response,
      effect,
      sector,
      measure,
      ground,
      found,
      lawful,
      joiners: joiners.length,
      cited: 0,
    },
  });
  spread(turn, 'precedent', { seat: made.by, ref: response });
}

import { applyEffects } from '../model/worlds.ts';
import type { Id } from '../rules/vocabulary.ts';
import { mindFor } from './forums.ts';
import type { Mind } from './mind.ts';

/**
 * The mind that judges a renewal: what it would renew is not owed in its world, so that the text is worth what would be
 * lost without it. Of any other text the mind that thinks of its forum.
 */
export function mindOn(anywhere: Mind, text: Id): Mind {
  const mind = mindFor(anywhere, text);
  const renews = mind.view.public.treaties[text]?.renews ?? '';
  if (renews === '') return mind;
  const ending = Object.values(mind.world.pledges).filter(({ instrument }) => instrument === renews);
  const world = applyEffects(
    mind.world,
    ending.map(({ id }) => ({ kind: 'end', pledge: id })),
  );
  return { ...mind, world };
}

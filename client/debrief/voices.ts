import type { PublicView } from '../../shared/rules/view.ts';
import { FEELINGS, type Feeling } from '../../shared/rules/vocabulary.ts';

type Reflections = PublicView['reflections'];

/** How many leave with a feeling and nothing to add to it; the most frequent first. */
export function countedFeelings(reflections: Reflections): readonly (readonly [Feeling, number])[] {
  const alone = Object.values(reflections).filter(({ line }) => line === '');
  return FEELINGS.map((feeling) => [feeling, alone.filter((one) => one.feeling === feeling).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, left], [, right]) => right - left);
}

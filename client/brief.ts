import type { OwnView } from '../shared/rules/view/own.ts';
import { NORMS, type NormId } from '../shared/rules/vocabulary.ts';

/** Two wants, one never, one temptation: what a seat must know of itself before it speaks. */
export type Brief = {
  readonly wants: readonly { readonly norm: NormId; readonly rung: number }[];
  readonly never: { readonly kind: 'above' | 'below'; readonly norm: NormId; readonly rung: number } | null;
};

type Interests = OwnView['interests'];
type Line = { readonly norm: NormId } & Interests[string];

/** Nobody can be taken further than this, so that a cap here forbids nothing. */
const TOP = 4;

export function interestLines(interests: Interests): readonly Line[] {
  return NORMS.flatMap((norm) => {
    const interest = interests[norm];
    return interest ? [{ norm, ...interest }] : [];
  }).sort((a, b) => b.weight - a.weight);
}

export function briefOf(interests: Interests): Brief {
  const lines = interestLines(interests);
  const wanted = lines
    .filter((line) => line.ideal >= 1)
    .sort((a, b) => b.weight * b.ideal - a.weight * a.ideal)
    .slice(0, 2);
  return {
    wants: wanted.map(({ norm, ideal }) => ({ norm, rung: Math.round(ideal) })),
    never: neverOf(lines),
  };
}

/** The tightest ceiling; where there is none, the highest floor. */
function neverOf(lines: readonly Line[]): Brief['never'] {
  const capped = lines.filter((line) => line.cap < TOP).sort((a, b) => a.cap - b.cap || b.price - a.price)[0];
  if (capped) return { kind: 'above', norm: capped.norm, rung: capped.cap };
  const floored = lines.filter((line) => line.floor > 0).sort((a, b) => b.floor - a.floor)[0];
  return floored ? { kind: 'below', norm: floored.norm, rung: floored.floor } : null;
}

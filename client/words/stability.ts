import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const BANDS = ['crisis', 'strained', 'fragile', 'steady', 'stable'] as const;
export type Band = (typeof BANDS)[number];

export const BAND_WORDS: Readonly<Record<Band, MessageDescriptor>> = {
  crisis: msg`Crisis`,
  strained: msg({ message: 'Strained', context: 'stability' }),
  fragile: msg`Fragile`,
  steady: msg`Steady`,
  stable: msg`Stable`,
};

/** The fifth of the scale in which a score stands. */
export function bandOf(score: number): Band {
  const index = Math.min(BANDS.length - 1, Math.max(0, Math.floor(score / (100 / BANDS.length))));
  return BANDS[index] ?? 'crisis';
}

/** How an operation is carried out (GAME.md §3): what each way changes in its chances and its traces. */
import type { Method } from '../rules/vocabulary.ts';
import type { Parameters } from './parameters.ts';

export type MethodEffect = {
  /** Off the defence of the target. */
  readonly shield: number;
  /** Added to the chance that it is noticed. */
  readonly detection: number;
  /** Times its severity, for more people are hit. */
  readonly severity: number;
  /** Paid in national account. */
  readonly cost: number;
  /** It brings its own exploit along. */
  readonly armed: boolean;
  /** Share of its traces that tell authors apart. */
  readonly sight: number;
};

const PLAIN: MethodEffect = { shield: 0, detection: 0, severity: 1, cost: 0, armed: false, sight: 1 };

/** The effects of a method; of none, nothing. */
export function methodEffect(method: Method | '' | undefined, p: Parameters): MethodEffect {
  switch (method) {
    // What arrives signed is let in, unseen at first, and by many.
    case 'update':
      return {
        ...PLAIN,
        shield: p['update.shield'],
        detection: p['update.detection'],
        severity: p['update.severity'],
        cost: p['update.cost'],
      };
    // Others do it, less carefully.
    case 'proxy':
      return { ...PLAIN, detection: p['proxy.detection'], cost: p['proxy.cost'] };
    // It is known to those who have met it before, and others use it too.
    case 'tool':
      return {
        ...PLAIN,
        detection: p['tool.detection'],
        cost: p['tool.cost'],
        armed: true,
        sight: p['tool.sight'],
      };
    case '':
    case undefined:
      return PLAIN;
  }
}

/** All parts of the proof; the figures are those that the product sets itself. */
import { kills } from '../kills.ts';
import type { Part } from './part.ts';

export const PARTS: readonly Part[] = [
  {
    id: 'kills',
    claim: 'kill -9 loses nothing that was acknowledged, doubles nothing, and everybody comes back',
    trial: 'kills of 20 sessions × 8 clients at 2 commands a second',
    target: 200,
    batch: 10,
    bounds: [{ of: 'ms until all were back', quantile: 0.99, below: 5000 }],
    run: (from, count) => kills(count, { sessions: 20, clients: 8, perSecond: 2, upTo: 10_000, seed: from }),
  },
];

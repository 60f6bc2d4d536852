/** One table of a class in a few numbers, to be held beside the others: made of its public view alone. */

import type { PublicView } from '../view.ts';
import type { NormId, Phase } from '../vocabulary.ts';
import { scoreLine } from './score-line.ts';

export type TableSummary = {
  readonly phase: Phase;
  readonly stage: PublicView['stage'];
  readonly round: number;
  readonly rounds: number;
  readonly closesAt: number;
  readonly paused: boolean;
  readonly pausedAt: number;
  readonly players: number;
  readonly connected: number;
  readonly bots: number;
  readonly stability: number;
  /** The public score from the start on, after each review, and after the last audit. */
  readonly line: readonly number[];
  readonly adopted: number;
  /** What the adopted texts hold: each norm at the furthest rung. */
  readonly clauses: readonly { readonly norm: NormId; readonly rung: number }[];
  /** Promises that are publicly known to have been broken, mended since or not. */
  readonly broken: number;
};

const BROKEN: ReadonlySet<string> = new Set(['breached', 'broken']);

/** Each norm of the adopted texts once. */
function clausesOf({ treaties, clauses }: PublicView): TableSummary['clauses'] {
  const rungs = new Map<NormId, number>();
  for (const { text, norm, rung } of Object.values(clauses))
    if (treaties[text]?.status === 'adopted' && rung > 0)
      rungs.set(norm, Math.max(rung, rungs.get(norm) ?? 0));
  return [...rungs].map(([norm, rung]) => ({ norm, rung }));
}

export function summaryOf(view: PublicView): TableSummary {
  const { phase, stage, round, rounds, closesAt, paused, pausedAt, stability } = view;
  const players = Object.values(view.people).filter(({ role }) => role === 'player');
  const marked = Object.values(view.marks).filter(({ state }) => BROKEN.has(state));
  return {
    phase,
    stage,
    round,
    rounds,
    closesAt,
    paused,
    pausedAt,
    players: players.length,
    connected: players.filter(({ connected }) => connected).length,
    bots: Object.values(view.seats).filter(({ driver }) => driver === 'bot').length,
    stability,
    line: scoreLine(view).map(({ score }) => score),
    adopted: Object.values(view.treaties).filter(({ status }) => status === 'adopted').length,
    clauses: clausesOf(view),
    broken: new Set(marked.map(({ commitment }) => commitment)).size,
  };
}

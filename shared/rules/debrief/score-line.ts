import type { PublicView } from '../view.ts';

export type ScorePoint = {
  /** 0 is the start, before any review. */
  readonly round: number;
  readonly score: number;
  /** What it was in truth; unknown before the debrief. */
  readonly truth: number | undefined;
  /** After the last audit, which brings more to light. */
  readonly final: boolean;
};

const VISIBLE = 0.05;

type Record = Pick<
  PublicView,
  'scores' | 'ledger' | 'revealedScores' | 'revealedLedger' | 'stability' | 'phase'
>;

function startOf(
  first: { readonly score: number; readonly round: number } | undefined,
  ledger: PublicView['ledger'],
) {
  if (!first) return undefined;
  // The causes of the first round lead from the start to the first score, exactly.
  const moved = Object.values(ledger)
    .filter((row) => row.round === first.round)
    .reduce((sum, row) => sum + row.points, 0);
  return first.score - moved;
}

function finalPoint(
  view: Record,
  last: { readonly round: number; readonly score: number } | undefined,
): ScorePoint[] {
  const audited = view.phase === 'debrief' && last && Math.abs(view.stability - last.score) > VISIBLE;
  return audited
    ? [{ round: last.round + 1, score: view.stability, truth: view.stability, final: true }]
    : [];
}

/** The score after each round, from the start on. */
export function scoreLine(view: Record): readonly ScorePoint[] {
  const rounds = Object.values(view.scores).sort((left, right) => left.round - right.round);
  const truths = new Map(Object.values(view.revealedScores).map((entry) => [entry.round, entry.true]));
  const [first] = rounds;
  if (!first) return [{ round: 0, score: view.stability, truth: undefined, final: false }];
  const firstTruth = truths.get(first.round);
  const trueStart =
    firstTruth === undefined || Object.keys(view.revealedLedger).length === 0
      ? undefined
      : startOf({ round: first.round, score: firstTruth }, view.revealedLedger);
  return [
    {
      round: first.round - 1,
      score: startOf(first, view.ledger) ?? first.score,
      truth: trueStart,
      final: false,
    },
    ...rounds.map(({ round, score }) => ({ round, score, truth: truths.get(round), final: false })),
    ...finalPoint(view, rounds.at(-1)),
  ];
}

import { isAsleep } from '../../shared/rules/asleep.ts';
import type { Commitment } from '../../shared/rules/view/record.ts';
import type { PublicView, SeatView } from '../../shared/rules/view.ts';
import type { Id, NormId, SeatId } from '../../shared/rules/vocabulary.ts';

type News = PublicView['news'][Id];
type Agreed = { readonly norm: NormId; readonly rung: number };
type Promised = {
  readonly commitment: Commitment;
  /** Those on the other side of it: owed to, or owing. */
  readonly others: readonly SeatId[];
};
type Moved = { readonly before: number | null; readonly after: number };

/** What a seat should know again when it comes back after a lesson. */
export type Recap = {
  readonly from: number;
  readonly to: number;
  readonly agreed: readonly Agreed[];
  readonly byMe: readonly Promised[];
  readonly toMe: readonly Promised[];
  readonly happened: readonly (readonly [Id, News])[];
  readonly score: Moved | null;
  readonly stability: Moved | null;
  /** In its own words; '' where nobody wrote any. */
  readonly ahead: string;
};

const BROKEN: readonly Commitment['state'][] = ['strained', 'breached', 'broken'];
/** News that one still wants to know a week later. */
const OF_WEIGHT: readonly News['kind'][] = [
  'incident',
  'named',
  'breach',
  'repaired',
  'inForce',
  'suspended',
  'withdrawn',
  'found',
  'shock',
  'surfaced',
];

/** Of the lesson that was stopped, while the session sleeps, or else of the one before this; null: there was none. */
export function recapOf({ public: view, own }: SeatView): Recap | null {
  const { fromRound, recapFrom, recapTo } = view.lesson;
  const [from, to] = isAsleep(view) ? [fromRound, Math.max(fromRound, view.round)] : [recapFrom, recapTo];
  if (to === 0) return null;
  const isOf = ({ round }: { readonly round: number }) => round >= from && round <= to;
  const adopted = Object.keys(view.treaties).filter(
    (id) => view.treaties[id]?.status === 'adopted' && isOf(view.treaties[id]),
  );
  const made = Object.values({ ...view.commitments, ...own.commitments }).filter(isOf);
  return {
    from,
    to,
    agreed: Object.values(view.clauses)
      .filter(({ text, rung }) => adopted.includes(text) && rung > 0)
      .map(({ norm, rung }) => ({ norm, rung })),
    byMe: together(
      made.filter(({ debtor }) => debtor === own.seat),
      ({ creditors }) => creditors,
    ),
    toMe: together(
      made.filter(({ debtor, creditors }) => debtor !== own.seat && creditors.includes(own.seat)),
      ({ debtor }) => [debtor],
    ),
    happened: Object.entries(view.news)
      .filter(([, line]) => isOf(line) && OF_WEIGHT.includes(line.kind))
      .sort(([, one], [, other]) => one.order - other.order),
    score: movedOver(Object.values(own.scores), from, to),
    stability: stabilityOver(view, from, to),
    ahead: own.ahead.text,
  };
}

/** The same thing promised to several, or by several, is one line. */
function together(
  made: readonly Commitment[],
  othersOf: (commitment: Commitment) => readonly SeatId[],
): readonly Promised[] {
  const lines = new Map<string, { commitment: Commitment; others: Set<SeatId> }>();
  for (const commitment of made) {
    const { norm, rung, promise, promiseRef, state } = commitment;
    const key = [norm, rung, promise, promiseRef, state].join(' ');
    const line = lines.get(key) ?? { commitment, others: new Set() };
    for (const seat of othersOf(commitment)) line.others.add(seat);
    lines.set(key, line);
  }
  // The furthest step on a norm says what the lower ones say; what was broken is said besides.
  const furthest = new Map<string, number>();
  for (const { commitment } of lines.values()) {
    const { norm, rung } = commitment;
    furthest.set(norm, Math.max(furthest.get(norm) ?? 0, rung));
  }
  return [...lines.values()]
    .filter(
      ({ commitment: { norm, rung, promise, state } }) =>
        promise !== '' || rung === furthest.get(norm) || BROKEN.includes(state),
    )
    .map(({ commitment, others }) => ({ commitment, others: [...others] }));
}

/** The causes of these rounds lead from the number before to the number after, exactly. */
function stabilityOver({ scores, ledger }: PublicView, from: number, to: number): Moved | null {
  const moved = movedOver(Object.values(scores), from, to);
  if (!moved) return null;
  const points = Object.values(ledger)
    .filter(({ round }) => round >= from && round <= to)
    .reduce((sum, row) => sum + row.points, 0);
  return { ...moved, before: moved.after - points };
}

function movedOver(
  scores: readonly { readonly round: number; readonly score: number }[],
  from: number,
  to: number,
): Moved | null {
  const last = scores.findLast(({ round }) => round >= from && round <= to);
  if (!last) return null;
  return { before: scores.findLast(({ round }) => round < from)?.score ?? null, after: last.score };
}

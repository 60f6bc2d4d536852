import type { PublicView } from '../../shared/rules/view.ts';
import { NO_STATE } from '../../shared/rules/vocabulary.ts';

type LedgerRow = PublicView['ledger'][string];

/** What the data say about the game, as numbers; the words are made where they are shown. */
export type Findings = {
  readonly best: LedgerRow | undefined;
  readonly worst: LedgerRow | undefined;
  /** Public score minus true score after the last round. */
  readonly gap: number | undefined;
  readonly operations: { readonly run: number; readonly noticed: number; readonly falseFlags: number };
  /** Of those that blamed a state. */
  readonly namings: { readonly right: number; readonly wrong: number };
  readonly commitments: { readonly made: number; readonly broken: number; readonly unseen: number };
  readonly guesses: { readonly made: number; readonly right: number };
};

/** Below this a change counts as “about the same”. */
const SAME = 1;

function directionOf(change: number): 'up' | 'same' | 'down' {
  if (Math.abs(change) < SAME) return 'same';
  return change > 0 ? 'up' : 'down';
}

function guessesOf(view: PublicView): Findings['guesses'] {
  const changes = new Map<number, number>();
  for (const row of Object.values(view.ledger))
    changes.set(row.round, (changes.get(row.round) ?? 0) + row.points);
  const made = Object.values(view.revealedSeatRounds).filter(({ prediction }) => prediction !== '');
  const right = made.filter(({ round, prediction }) => directionOf(changes.get(round) ?? 0) === prediction);
  return { made: made.length, right: right.length };
}

export function findingsOf(view: PublicView): Findings {
  const rows = Object.values(view.revealedLedger).sort((left, right) => right.points - left.points);
  const last = Object.values(view.revealedScores).sort((left, right) => right.round - left.round)[0];
  const operations = Object.values(view.revealedConduct).filter(({ operation }) => operation !== '');
  const namings = Object.values(view.responses).filter(
    ({ measure, suspect }) => measure !== 'nothing' && measure !== 'demarche' && suspect !== NO_STATE,
  );
  const right = namings.filter(
    ({ incident, suspect }) => view.revealedIncidents[incident]?.author === suspect,
  ).length;
  const broken = Object.entries(view.revealedStates).filter(
    ([, { state }]) => state === 'breached' || state === 'broken',
  );
  const unseen = broken.filter(([id]) => {
    const seen = view.commitments[id]?.state;
    return seen !== 'breached' && seen !== 'broken';
  });
  const best = rows[0];
  const worst = rows.at(-1);
  return {
    best: best && best.points > 0 ? best : undefined,
    worst: worst && worst.points < 0 ? worst : undefined,
    gap: last ? last.public - last.true : undefined,
    operations: {
      run: operations.length,
      noticed: operations.filter(({ noticed }) => noticed).length,
      falseFlags: operations.filter(({ falseFlag }) => falseFlag).length,
    },
    namings: { right, wrong: namings.length - right },
    commitments: {
      made: Object.keys(view.revealedStates).length,
      broken: broken.length,
      unseen: unseen.length,
    },
    guesses: guessesOf(view),
  };
}

/** A game that is over in the few figures by which classes are compared (RULES.md, P13). */

import type { State } from '../rules/state.ts';
import { allCommitments } from '../rules/talks/commitments-of.ts';
import type { CommitmentState } from '../rules/vocabulary.ts';
import { bestIn } from './deal-missed.ts';

export const CLASS_FIGURES = ['stability', 'possible', 'kept', 'deals', 'operations', 'beliefs'] as const;
export type ClassFigure = (typeof CLASS_FIGURES)[number];

/** A figure is null where there was nothing to count it by. */
export type ClassFigures = Readonly<Record<ClassFigure, number | null>>;

export type ComparedGame = {
  /** Games of one kind can be compared: the same in all games of one scenario, preset and length. */
  readonly kind: string;
  /** The code that the tables of one class share; '': it had one table. */
  readonly group: string;
  readonly figures: ClassFigures;
};

const BROKEN: readonly CommitmentState[] = ['breached', 'broken'];

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

function keptShare(state: State): number | null {
  const ids = [...allCommitments(state).keys()];
  const kept = ids.filter((id) => !BROKEN.includes(state.hidden.commitments[id]?.state ?? 'untested'));
  return percentOf(kept.length, ids.length);
}

function dealsIn({ own }: State): number {
  const accepted = Object.values(own).flatMap(({ offers }) =>
    Object.entries(offers).flatMap(([id, { status }]) => (status === 'accepted' ? [id] : [])),
  );
  return new Set(accepted).size;
}

/** Mean Brier score of the seats that formed a belief: 0 the best, 2 the worst. */
function beliefsIn({ public: { revealedSeats } }: State): number | null {
  const scores = Object.values(revealedSeats).flatMap(({ brier }) => (brier < 0 ? [] : [brier]));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function figuresOf(state: State): ClassFigures {
  return {
    stability: state.public.stability,
    possible: 100 * bestIn(state).efficiency,
    kept: keptShare(state),
    deals: dealsIn(state),
    operations: Object.keys(state.hidden.operations).length,
    beliefs: beliefsIn(state),
  };
}

/** What two games have to have in common; a scenario may have been edited under the same name. */
function kindOf({ scenario, settings, public: { seats, agenda, scores } }: State): string {
  const { preset, rules, solo, difficulty } = settings;
  return JSON.stringify([
    scenario.id,
    Object.keys(seats).sort(),
    Object.keys(agenda).sort(),
    preset,
    rules,
    solo && difficulty,
    Object.keys(scores).length,
  ]);
}

/** Whether all rounds were reviewed, by people: a game that was broken off, or of bots alone, says little. */
function isWhole({ public: { phase, people, scores, rounds, setup } }: State): boolean {
  const reviewed = Object.keys(scores).length;
  const isOver = phase === 'debrief' && reviewed > 0 && (setup.openEnd || reviewed >= rounds);
  return isOver && Object.values(people).some(({ role }) => role === 'player');
}

/** Null where the game is not one to compare. */
export function comparedGame(state: State): ComparedGame | null {
  if (!isWhole(state)) return null;
  return {
    kind: kindOf(state),
    group: state.settings.table?.group ?? '',
    figures: figuresOf(state),
  };
}

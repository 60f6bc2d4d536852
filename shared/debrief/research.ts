/** What the researcher's page shows of a game that is over, beside what the class looks at. */
import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import { type Concession, concessionsIn } from './concessions.ts';
import { type FunctionUse, functionsOf } from './functions-of-diplomacy.ts';
import { type TrustBalance, trustBalance } from './trust-balance.ts';
import { type Movement, whoMoved } from './who-moved.ts';

export type Research = {
  readonly functions: readonly FunctionUse[];
  readonly moved: Readonly<Record<SeatId, Movement>>;
  readonly concessions: readonly Concession[];
  readonly trust: TrustBalance;
};

export function researchOf(course: Course): Research {
  const end = stateAt(course, lengthOf(course));
  return {
    functions: functionsOf(course),
    moved: whoMoved(course),
    concessions: concessionsIn(course),
    trust: trustBalance(end),
  };
}

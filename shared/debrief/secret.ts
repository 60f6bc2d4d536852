import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import type { State } from '../rules/state.ts';
import type { Choice, NormId, SeatId } from '../rules/vocabulary.ts';
import { courseEvents } from './course-events.ts';
import type { KeyMoment } from './key-moment.ts';

/** What public belief an author must stay under to have got away with it. */
const UNSUSPECTED = 0.5;
/** Harm below this hurt nobody who would have asked who did it: spying that brought nothing, an attempt that failed. */
const HURT = 0.1;

/** The gravest thing that stayed hidden: a harm whose author was never found out; else a word given against one’s public vote. */
export function secret(course: Course): KeyMoment | null {
  return hiddenOperation(course) ?? privatePromise(course);
}

function hiddenOperation(course: Course): KeyMoment | null {
  const { public: view } = stateAt(course, lengthOf(course));
  let gravest: { readonly moment: KeyMoment; readonly harm: number } | null = null;
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'operationRun' || event.harm < HURT || (gravest && event.harm <= gravest.harm))
      continue;
    const { seat, target, norm, incident, harm } = event;
    const suspected = Object.values(view.beliefs).some(
      (bar) => bar.incident === incident && bar.suspect === seat && bar.probability >= UNSUSPECTED,
    );
    const named = Object.values(view.responses).some(
      (response) => response.incident === incident && response.suspect === seat,
    );
    if (incident !== '' && (suspected || named)) continue;
    gravest = { moment: { kind: 'secret', revision, seat, what: 'operation', other: target, norm }, harm };
  }
  return gravest?.moment ?? null;
}

const AGAINST: readonly Choice[] = ['no', 'object', 'joinExcept'];

/** Whether the seat voted, for all to see, against a text that asked the same of it. */
function refusedInPublic({ public: view }: State, seat: SeatId, norm: NormId | ''): boolean {
  return Object.values(view.votes).some((vote) => {
    const item = view.items[vote.item];
    if (vote.seat !== seat || item?.kind !== 'text' || !AGAINST.includes(vote.choice)) return false;
    if (vote.norms.length > 0) return vote.norms.some((one) => one === norm);
    return Object.values(view.clauses).some(
      (clause) => clause.text === item.text && clause.norm === norm && clause.rung > 0,
    );
  });
}

/** The deepest word that was given in private for what the seat refused in public, and that stayed between the two. */
function privatePromise(course: Course): KeyMoment | null {
  const end = stateAt(course, lengthOf(course));
  let deepest: { readonly moment: KeyMoment; readonly rung: number } | null = null;
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'commitmentMade' || event.knownTo.length === 0) continue;
    if (end.public.commitments[event.id]) continue;
    const { debtor, creditors, norm, rung, kind } = event.commitment;
    if (kind !== 'duty' || (deepest && rung <= deepest.rung) || !refusedInPublic(end, debtor, norm)) continue;
    const other = creditors[0] ?? '';
    deepest = { moment: { kind: 'secret', revision, seat: debtor, what: 'promise', other, norm }, rung };
  }
  return deepest?.moment ?? null;
}

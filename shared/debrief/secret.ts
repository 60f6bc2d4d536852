import { type Course, lengthOf, stateAt } from '../replay/course.ts';
import { courseEvents } from './course-events.ts';
import type { KeyMoment } from './key-moment.ts';

/** What public belief an author must stay under to have got away with it. */
const UNSUSPECTED = 0.5;

/** The gravest thing that stayed hidden: an operation whose author was never found out; else a private promise. */
export function secret(course: Course): KeyMoment | null {
  return hiddenOperation(course) ?? privatePromise(course);
}

function hiddenOperation(course: Course): KeyMoment | null {
  const { public: view } = stateAt(course, lengthOf(course));
  let gravest: { readonly moment: KeyMoment; readonly harm: number } | null = null;
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'operationRun' || (gravest && event.harm <= gravest.harm)) continue;
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

function privatePromise(course: Course): KeyMoment | null {
  const { public: view } = stateAt(course, lengthOf(course));
  let deepest: { readonly moment: KeyMoment; readonly rung: number } | null = null;
  for (const { event, revision } of courseEvents(course)) {
    if (event.type !== 'commitmentMade' || event.knownTo.length === 0 || view.commitments[event.id]) continue;
    const { debtor, creditors, norm, rung, kind } = event.commitment;
    if (kind !== 'duty' || (deepest && rung <= deepest.rung)) continue;
    const other = creditors[0] ?? '';
    deepest = { moment: { kind: 'secret', revision, seat: debtor, what: 'promise', other, norm }, rung };
  }
  return deepest?.moment ?? null;
}

/** What one may see of a moment that is past. */

import type { State } from '../rules/state.ts';
import type { OwnView } from '../rules/view/own.ts';
import { ownView, publicView } from '../rules/view/project.ts';
import type { PublicView } from '../rules/view.ts';
import type { PersonId, SeatId } from '../rules/vocabulary.ts';
import { type Course, lengthOf, stateAt } from './course.ts';
import type { Tick } from './ticks.ts';

/** GET /api/sessions/:code/replay */
export type ReplayIndex = { readonly revisions: number; readonly ticks: readonly Tick[] };

/** GET /api/sessions/:code/replay/:revision?eyes=SEAT */
export type Moment = {
  readonly revision: number;
  readonly at: number;
  readonly public: PublicView;
  /** What the seat through whose eyes it is seen knew then; null: as everybody saw it. */
  readonly own: OwnView | null;
};

/** P11: through a seat's eyes looks who was on it, and everybody once the facilitator has revealed that. */
export function mayLookThrough({ public: now }: State, person: PersonId, eyes: SeatId): boolean {
  if (eyes === '') return true;
  return now.people[person]?.seat === eyes || now.debrief.revealed.includes('eyes');
}

/** The session up to the opening of its debrief: what came after is not replayed. */
export function gameOf({ records, states }: Course): Course {
  // The last opening: the facilitator may have taken an earlier one back.
  const end = states.findLastIndex((state) => state.public.phase !== 'debrief') + 2;
  return { records: records.slice(0, end), states: states.slice(0, end) };
}

/** A moment as everybody, or as one seat, saw it. Names of who typed stay out of another's view. */
export function momentOf(course: Course, revision: number, eyes: SeatId): Moment {
  const nearest = Math.min(Math.max(1, revision), lengthOf(course));
  const state = stateAt(course, nearest);
  const own = eyes === '' ? null : ownView(state, eyes);
  return {
    revision: nearest,
    at: course.records[nearest - 1]?.at ?? 0,
    public: publicView(state),
    own: own && withoutAuthors(own),
  };
}

function withoutAuthors(own: OwnView): OwnView {
  const messages: OwnView['messages'] = {};
  for (const [id, message] of Object.entries(own.messages)) messages[id] = { ...message, author: '' };
  return { ...own, messages };
}

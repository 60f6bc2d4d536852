/** What the debrief asks for beside the live views: moments that are past. */
import type { Request, Response, Router } from 'express';
import type { Course } from '../shared/replay/course.ts';
import { lengthOf } from '../shared/replay/course.ts';
import { type Moment, mayLookThrough, momentOf, type ReplayIndex } from '../shared/replay/moment.ts';
import { ticksOf } from '../shared/replay/ticks.ts';
import { PublicView } from '../shared/rules/view.ts';
import { OwnView } from '../shared/rules/view-own.ts';
import type { PersonId } from '../shared/rules/vocabulary.ts';
import type { HttpError } from '../shared/wire.ts';
import { viewCheck } from './checked-view.ts';
import type { Courses } from './courses.ts';
import { hashToken, isToken } from './identity.ts';
import type { Session } from './session.ts';

/** Answers in its place where there is no such session. */
export type FindSession = (request: Request, response: Response) => Promise<Session | undefined>;
export type Fail = (response: Response, error: HttpError['error'], fact?: string) => void;
type Looking = { readonly session: Session; readonly course: Course; readonly person: PersonId };

const checkPublic = viewCheck(PublicView, 'the public view');
const checkOwn = viewCheck(OwnView, 'a seat’s view');
const BEARER = 'Bearer ';

function personIn(session: Session, request: Request): PersonId | undefined {
  const header = request.get('authorization') ?? '';
  const token = header.startsWith(BEARER) ? header.slice(BEARER.length) : '';
  return isToken(token) ? session.personOf(hashToken(token)) : undefined;
}

/** Who asks, and about which game that is over; answers in its place where somebody may not ask. */
export function lookingInto(find: FindSession, courses: Courses, fail: Fail) {
  return async (request: Request, response: Response): Promise<Looking | undefined> => {
    const session = await find(request, response);
    if (!session) return undefined;
    const person = personIn(session, request);
    if (person === undefined) {
      fail(response, 'tokenUnknown');
      return undefined;
    }
    const course = await courses.of(session);
    if (!course) {
      fail(response, 'notInThisPhase');
      return undefined;
    }
    return { session, course, person };
  };
}

export function mountDebrief(api: Router, find: FindSession, courses: Courses, fail: Fail): void {
  const looking = lookingInto(find, courses, fail);

  api.get('/sessions/:code/replay', async (request, response) => {
    const asked = await looking(request, response);
    if (!asked) return;
    const index: ReplayIndex = { revisions: lengthOf(asked.course), ticks: ticksOf(asked.course) };
    response.json(index);
  });

  api.get('/sessions/:code/replay/:revision', async (request, response) => {
    const asked = await looking(request, response);
    if (!asked) return;
    const { session, course, person } = asked;
    const eyes = typeof request.query.eyes === 'string' ? request.query.eyes : '';
    const revision = Number(request.params.revision);
    if (!Number.isInteger(revision)) return fail(response, 'malformed', 'revision');
    if (eyes !== '' && !session.state.own[eyes]) return fail(response, 'seatUnknown', eyes.slice(0, 40));
    if (!mayLookThrough(session.state, person, eyes)) return fail(response, 'notRevealed');
    const moment: Moment = momentOf(course, revision, eyes);
    checkPublic(moment.public);
    if (moment.own) checkOwn(moment.own);
    response.json(moment);
  });
}

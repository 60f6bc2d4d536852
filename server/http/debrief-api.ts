/** What the debrief asks for beside the live views: moments that are past. */
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { Change } from '../../shared/replay/change.ts';
import { changeableAt } from '../../shared/replay/changeable.ts';
import type { Course } from '../../shared/replay/course.ts';
import { beginningOf, lengthOf } from '../../shared/replay/course.ts';
import { type Moment, mayLookThrough, momentOf, type ReplayIndex } from '../../shared/replay/moment.ts';
import type { Changeable } from '../../shared/replay/studies.ts';
import { ticksOf } from '../../shared/replay/ticks.ts';
import { OwnView } from '../../shared/rules/view/own.ts';
import { PublicView } from '../../shared/rules/view.ts';
import type { PersonId } from '../../shared/rules/vocabulary.ts';
import type { HttpError } from '../../shared/wire.ts';
import { Branches } from '../debrief/branches.ts';
import type { Comparisons } from '../debrief/comparisons.ts';
import type { Courses } from '../debrief/courses.ts';
import { Fans } from '../debrief/fans.ts';
import { ask, type Studied } from '../debrief/study.ts';
import { viewCheck } from '../session/checked-view.ts';
import { hashToken, isToken } from '../session/identity.ts';
import type { Session } from '../session/session.ts';

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
function lookingInto(find: FindSession, courses: Courses, fail: Fail) {
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

/** Revision 0: from where play begins. */
const Asked = z.strictObject({ revision: z.int().min(0), change: Change });
const FanOf = z.strictObject({ ...Asked.shape, games: z.int().min(1).max(1000) });

/** What a study tells lays everything open: it waits until all of it has been revealed. */
function isOpen({ session }: Looking): boolean {
  return session.state.public.debrief.revealed.includes('conduct');
}

function atRevision<T extends { readonly revision: number }>(course: Course, asked: T): T {
  const revision = Math.min(asked.revision || beginningOf(course), lengthOf(course));
  return { ...asked, revision };
}

export type DebriefOptions = {
  readonly find: FindSession;
  readonly courses: Courses;
  readonly comparisons: Comparisons;
  readonly fail: Fail;
};

type Studying = Pick<DebriefOptions, 'comparisons' | 'fail'> & {
  readonly looking: ReturnType<typeof lookingInto>;
};

function mountStudies(api: Router, { looking, comparisons, fail }: Studying): void {
  const fans = new Fans();
  const branches = new Branches();
  const found = new WeakMap<Course, Promise<Studied>>();
  const mayStudy = async (request: Request, response: Response): Promise<Looking | undefined> => {
    const asked = await looking(request, response);
    if (!asked || isOpen(asked)) return asked;
    fail(response, 'notRevealed');
    return undefined;
  };

  api.get('/sessions/:code/findings', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const study = found.get(asked.course) ?? ask(asked.course, { kind: 'findings' });
    found.set(asked.course, study);
    const answer = await study;
    if (answer.kind === 'findings') response.json(answer.findings);
  });

  api.get('/sessions/:code/comparison', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const { code, state } = asked.session;
    if (!state.public.debrief.compared) return fail(response, 'notCompared');
    const comparison = await comparisons.of(code);
    if (comparison) response.json(comparison);
    else fail(response, 'unavailable');
  });

  api.get('/sessions/:code/changes/:revision', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const revision = Number(request.params.revision);
    if (!Number.isInteger(revision)) return fail(response, 'malformed', 'revision');
    const changeable: Changeable = changeableAt(asked.course, revision);
    response.json(changeable);
  });

  api.post('/sessions/:code/branches', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const parsed = Asked.safeParse(request.body);
    if (!parsed.success) return fail(response, 'malformed', parsed.error.issues[0]?.path.join('.'));
    const answer = await branches.of(asked.course, atRevision(asked.course, parsed.data));
    if (answer.kind === 'refused') return fail(response, answer.refusal.refused, answer.refusal.fact);
    if (answer.kind === 'compared') response.json(answer.comparison);
  });

  api.post('/sessions/:code/fans', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const parsed = FanOf.safeParse(request.body);
    if (!parsed.success) return fail(response, 'malformed', parsed.error.issues[0]?.path.join('.'));
    const job = fans.start(asked.session.code, asked.course, atRevision(asked.course, parsed.data));
    if (!job) return fail(response, 'tooMany');
    response.status(201).json(job);
  });

  api.get('/sessions/:code/fans/:id', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    const job = fans.find(asked.session.code, request.params.id);
    if (job) response.json(job);
    else response.status(404).json({});
  });

  api.post('/sessions/:code/fans/:id/stop', async (request, response) => {
    const asked = await mayStudy(request, response);
    if (!asked) return;
    fans.cancel(asked.session.code, request.params.id);
    response.json({});
  });
}

export function mountDebrief(api: Router, { find, courses, comparisons, fail }: DebriefOptions): void {
  const looking = lookingInto(find, courses, fail);
  mountStudies(api, { looking, comparisons, fail });

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

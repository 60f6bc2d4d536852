/** HTTP for classes of several tables: the same addresses as for a session, by the code that the tables share. */
import type { NextFunction, Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { summaryOf } from '../../shared/rules/debrief/table-summary.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import { NORMS } from '../../shared/rules/vocabulary.ts';
import type { GroupBoard, HttpError, JoinSession, SessionInfo, TableDoor } from '../../shared/wire.ts';
import { wordsOf } from '../scenarios/card.ts';
import { playersAt } from '../session/groups.ts';
import type { Hall } from '../session/hall.ts';
import { parseJoinCode } from '../session/join-codes.ts';
import { publicViewOf } from '../session/private-views.ts';
import type { Session } from '../session/session.ts';

const Enter = z.strictObject({ pass: z.string().max(100) });

type Tables = { readonly code: string; readonly tables: readonly [Session, ...Session[]] };

export type GroupsApiOptions = {
  readonly hall: Hall;
  readonly fail: (response: Response, error: HttpError['error'], fact?: string) => void;
  /** Slows whoever tries what is wrong. */
  readonly slowed: RequestHandler;
  readonly readJoin: (body: unknown) => JoinSession | HttpError;
};

function doorOf(session: Session, index: number): TableDoor {
  const { locked } = session.state.public;
  return { code: session.code, number: index + 1, people: playersAt(session), locked };
}

/** To be mounted before the addresses of sessions: what is none of a class passes on to them. */
export function mountGroups(api: Router, { hall, fail, slowed, readJoin }: GroupsApiOptions): void {
  const tablesOf = (request: Request): Tables | undefined => {
    const code = parseJoinCode(String(request.params.code));
    if (code === undefined || hall.sessionOf(code)) return undefined;
    const [first, ...others] = hall.groups.tables(code);
    return first && { code, tables: [first, ...others] };
  };
  const withTables =
    (answer: (group: Tables, request: Request, response: Response) => Promise<void> | void) =>
    (request: Request, response: Response, next: NextFunction) => {
      const group = tablesOf(request);
      return group ? answer(group, request, response) : next();
    };

  api.get(
    '/sessions/:code',
    withTables(({ code, tables }, _request, response) => {
      const [{ state }] = tables;
      const doors = tables.map(doorOf);
      const info: SessionInfo = {
        code,
        scenario: state.scenario.id,
        title: wordsOf(state.scenario.title),
        phase: state.public.phase,
        locked: doors.every(({ locked }) => locked),
        people: doors.reduce((sum, { people }) => sum + people, 0),
        tables: doors,
      };
      response.json(info);
    }),
  );

  api.post(
    '/sessions/:code/people',
    withTables(async ({ code }, request, response) => {
      const asked = readJoin(request.body);
      if ('error' in asked) return fail(response, asked.error, asked.fact);
      const joined = await hall.groups.join(code, asked.name, asked.role);
      if (!joined) return void response.status(503).json({});
      if (isRefusal(joined)) return fail(response, joined.refused, joined.fact);
      response.status(201).json(joined);
    }),
  );

  api.post(
    '/sessions/:code/enter',
    withTables(async ({ code }, request, response) => {
      const asked = Enter.safeParse(request.body);
      const entered = asked.success ? await hall.groups.enter(code, asked.data.pass) : undefined;
      if (!entered) return void slowed(request, response, () => fail(response, 'passUnknown'));
      hall.journal.info({ group: code }, 'the console of a class was taken over by its recovery code');
      response.status(201).json(entered);
    }),
  );

  api.get('/groups/:code', (request, response) => {
    const group = tablesOf(request);
    if (!group) return void slowed(request, response, () => fail(response, 'codeUnknown'));
    const { code, tables } = group;
    const [{ state }] = tables;
    const norms = NORMS.flatMap((norm) => {
      const title = state.public.texts[`norm.${norm}.title`];
      return title ? [[norm, title] as const] : [];
    });
    const board: GroupBoard = {
      code,
      scenario: state.scenario.id,
      title: wordsOf(state.scenario.title),
      norms: Object.fromEntries(norms),
      now: hall.now(),
      tables: tables.map((session, index) => ({
        ...doorOf(session, index),
        // The view that everybody gets, and nothing beside it.
        summary: summaryOf(publicViewOf(session.state)),
      })),
    };
    response.json(board);
  });
}

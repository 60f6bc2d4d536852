import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Application, type ErrorRequestHandler, type Request, type Response } from 'express';
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import type { Settings } from '../../shared/rules/events.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { everybodyIn } from '../../shared/rules/people/everybody.ts';
import { presetsOf } from '../../shared/rules/people/series.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { type ChosenSettings, settingsOf } from '../../shared/rules/settings.ts';
import { DIFFICULTIES } from '../../shared/rules/vocabulary.ts';
import type { HttpError, JoinSession, PeopleEnlisted, SessionInfo } from '../../shared/wire.ts';
import type { Comparisons } from '../debrief/comparisons.ts';
import type { Courses } from '../debrief/courses.ts';
import type { EventLog } from '../log/event-log.ts';
import { wordsOf } from '../scenarios/card.ts';
import type { Library } from '../scenarios/library.ts';
import { ScenarioShelf } from '../scenarios/shelf.ts';
import type { Hall } from '../session/hall.ts';
import { hashToken, isToken } from '../session/identity.ts';
import { parseJoinCode } from '../session/join-codes.ts';
import type { Session } from '../session/session.ts';
import type { TrustRule } from '../wire/addresses.ts';
import { mountStreams } from '../wire/streams.ts';
import { mountArchive } from './archive-api.ts';
import { mountConsole } from './console-api.ts';
import { mountDebrief } from './debrief-api.ts';
import { mountGroups } from './groups-api.ts';
import { sendPacked } from './packed.ts';
import { mountPlaces } from './places-api.ts';
import { mountScenarios } from './scenarios-api.ts';

export const CLIENT_FOLDER = join(import.meta.dirname, '../../dist');

export type HttpOptions = {
  readonly hall: Hall;
  readonly log: EventLog;
  readonly courses: Courses;
  readonly comparisons: Comparisons;
  readonly library: () => Library;
  readonly health: () => { readonly ok: boolean };
  /** What one address may ask for in a minute. A whole class may share one address. */
  readonly limits: RequestLimits;
  readonly trusts: TrustRule;
};
export type RequestLimits = {
  readonly requests: number;
  readonly wrongCodes: number;
  readonly sessions: number;
};
export const LIMITS_PER_MINUTE: RequestLimits = { requests: 900, wrongCodes: 60, sessions: 60 };

const STATUS: Partial<Record<HttpError['error'], number>> = {
  codeUnknown: 404,
  scenarioUnknown: 404,
  codeMistyped: 400,
  presetUnknown: 400,
  tokenUnknown: 401,
  malformed: 400,
  nameInvalid: 400,
  passUnknown: 401,
  tooMany: 429,
  notFacilitator: 403,
  unavailable: 503,
  fileUnusable: 400,
};

function fail(response: Response, error: HttpError['error'], fact = ''): void {
  const body: HttpError = { error, fact };
  response.status(STATUS[error] ?? 409).json(body);
}

function limiter(limit: number): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Where there is no proxy, its headers are somebody's invention and are not read.
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => fail(response, 'tooMany'),
  });
}

const Name = z.string().refine((name) => name.trim().length > 0 && [...name].length <= LIMITS.name);
const Create = z.strictObject({
  scenario: z.string().max(100).default(''),
  brought: z.string().max(100).optional(),
  preset: z.string().max(100),
  name: z.string(),
  solo: z.string().max(100).optional(),
  difficulty: z.enum(DIFFICULTIES).default('standard'),
  adviser: z.boolean().default(true),
  lessonEndsAt: z.int().min(0).optional(),
  tables: z.int().min(LIMITS.tables.least).max(LIMITS.tables.most).optional(),
});
const Join = z.strictObject({ name: z.string(), role: z.enum(['player', 'observer', 'screen']) });

const Enlist = z.strictObject({
  token: z.string().max(100),
  names: z.array(Name).min(1).max(LIMITS.namesPerList),
});

function readJoin(body: unknown): JoinSession | HttpError {
  const asked = Join.safeParse(body);
  if (!asked.success) return { error: 'malformed', fact: asked.error.issues[0]?.path.join('.') ?? '' };
  const isNamed = Name.safeParse(asked.data.name).success;
  return isNamed ? asked.data : { error: 'nameInvalid', fact: String(LIMITS.name) };
}

function settingsFor(scenario: Scenario, presetId: string, chosen: ChosenSettings): Settings | undefined {
  const preset = presetsOf(scenario).find(({ id }) => id === presetId);
  return preset ? settingsOf(preset, chosen) : undefined;
}

/** The session that an address names; answers in its place when there is none. */
function findSession(hall: Hall, wrongCodes: RateLimitRequestHandler) {
  return async (request: Request, response: Response): Promise<Session | undefined> => {
    const typed = String(request.params.code);
    const code = parseJoinCode(typed);
    const session = code === undefined ? undefined : hall.sessionOf(code);
    if (session) return session;
    // Guessing is slowed; a right code is not, however much the rest of the class has mistyped.
    await wrongCodes(request, response, () =>
      fail(response, code === undefined ? 'codeMistyped' : 'codeUnknown', typed.slice(0, 40)),
    );
    return undefined;
  };
}

export function mountApi(
  app: Application,
  { hall, log, courses, comparisons, library, health, limits, trusts }: HttpOptions,
): void {
  app.disable('x-powered-by');
  app.set('trust proxy', trusts);
  const api = express.Router();
  const slowed = limiter(limits.wrongCodes);
  const find = findSession(hall, slowed);
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  api.get('/health', (_request, response) => {
    const report = health();
    response.status(report.ok ? 200 : 503).json(report);
  });
  api.use(express.json({ limit: LIMITS.frameBytes }));
  mountStreams(api, hall);
  api.use(limiter(limits.requests));

  const shelf = new ScenarioShelf(hall.now);
  mountScenarios(api, { library, shelf, fail, slowed: limiter(limits.sessions) });

  api.post('/sessions', limiter(limits.sessions), async (request, response) => {
    const asked = Create.safeParse(request.body);
    if (!asked.success) return fail(response, 'malformed', asked.error.issues[0]?.path.join('.'));
    const {
      scenario: id,
      brought,
      preset,
      name,
      solo,
      difficulty,
      adviser,
      lessonEndsAt,
      tables,
    } = asked.data;
    if (tables !== undefined && solo !== undefined) return fail(response, 'malformed', 'tables');
    const scenario = brought === undefined ? library().scenarios.get(id) : shelf.find(brought);
    const [mistake] = (brought === undefined && library().broken.get(id)) || [];
    if (mistake !== undefined) return fail(response, 'scenarioBroken', mistake);
    if (!scenario) return fail(response, 'scenarioUnknown', id);
    const settings = settingsFor(scenario, preset, { solo: solo !== undefined, difficulty, adviser });
    if (!settings) return fail(response, 'presetUnknown', preset);
    if (!Name.safeParse(name).success) return fail(response, 'nameInvalid', String(LIMITS.name));
    if (solo !== undefined && !scenario.solo.seats.includes(solo)) return fail(response, 'seatUnknown', solo);
    const wanted = { scenario, settings, name, solo, lessonEndsAt };
    const created = tables === undefined ? await hall.create(wanted) : await hall.createGroup(wanted, tables);
    if (isRefusal(created)) return fail(response, created.refused, created.fact);
    response.status(201).json(created);
  });

  mountGroups(api, { hall, fail, slowed, readJoin });

  api.get('/sessions/:code', async (request, response) => {
    const session = await find(request, response);
    if (!session) return;
    const { scenario, public: view } = session.state;
    const info: SessionInfo = {
      code: session.code,
      scenario: scenario.id,
      title: wordsOf(scenario.title),
      phase: view.phase,
      locked: view.locked,
      people: everybodyIn(view).length,
    };
    response.json(info);
  });

  api.post('/sessions/:code/people', async (request, response) => {
    const session = await find(request, response);
    if (!session) return;
    const asked = readJoin(request.body);
    if ('error' in asked) return fail(response, asked.error, asked.fact);
    const joined = await hall.newcomers.join(session, asked.name, asked.role);
    if (!joined) return void response.status(503).json({});
    if (isRefusal(joined)) return fail(response, joined.refused, joined.fact);
    response.status(201).json(joined);
  });

  api.post('/sessions/:code/list', async (request, response) => {
    const session = await find(request, response);
    if (!session) return;
    const asked = Enlist.safeParse(request.body);
    if (!asked.success) return fail(response, 'malformed', asked.error.issues[0]?.path.join('.'));
    const { token, names } = asked.data;
    const person = isToken(token) ? session.personOf(hashToken(token)) : undefined;
    if (person === undefined || session.state.public.people[person]?.role !== 'facilitator')
      return fail(response, 'tokenUnknown');
    const body: PeopleEnlisted = { people: await hall.newcomers.enlist(session, names) };
    response.status(201).json(body);
  });

  mountDebrief(api, { find, courses, comparisons, fail });
  mountArchive(api, { hall, log, find, fail, slowed: limiter(limits.sessions) });

  mountPlaces(api, { hall, find, slowed });
  mountConsole(api, hall);
  api.use((_request, response) => void response.status(404).json({}));
  app.use('/api', api);
}

/** The built client: its files for ever, its page for every other address. */
export function mountClient(app: Application, folder: string = CLIENT_FOLDER): void {
  const page = join(folder, 'index.html');
  const assets = { immutable: true, maxAge: '1y', index: false, fallthrough: false } as const;
  const files = join(folder, 'assets');
  app.use('/assets', sendPacked(files), express.static(files, assets));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  app.get('/{*spa}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text').send('The client is not built yet: run "npm run build".\n');
  });
}

/** Says nothing of what went wrong inside. */
export function mountErrors(app: Application, hall: Hall): void {
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const { status = 500 } = error as { status?: number };
    if (status >= 500) hall.journal.error({ error }, 'a request failed');
    if (response.headersSent) next(error);
    else if (status >= 500) response.status(status).json({});
    else response.status(status).json({ error: 'malformed', fact: '' } satisfies HttpError);
  };
  app.use(onError);
}

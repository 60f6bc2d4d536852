/** Sessions as files: out of the debrief by its facilitator, and in at the front door. */
import { Worker } from 'node:worker_threads';
import express, { type RequestHandler, type Router } from 'express';
import type { SessionImported } from '../../shared/wire.ts';
import type { EventLog } from '../log/event-log.ts';
import { nameless } from '../log/names.ts';
import type { ArchiveTask } from '../record/archive-worker.ts';
import type { Exporting } from '../record/export.ts';
import type { Brought } from '../record/import.ts';
import type { Hall } from '../session/hall.ts';
import { bearerOf } from '../wire/streams.ts';
import type { Fail, FindSession } from './debrief-api.ts';

/** An export of a long session with forty people has less than a tenth of it. */
const MOST_BYTES = '16mb';

/** In a thread of its own: a file may be long, and wrong in any way. */
function inThread<T>(task: ArchiveTask): Promise<T> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../record/archive-worker.ts', import.meta.url), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

export type ArchiveOptions = {
  readonly hall: Hall;
  readonly log: EventLog;
  readonly find: FindSession;
  readonly fail: Fail;
  /** Slows whoever opens session after session. */
  readonly slowed: RequestHandler;
};

export function mountArchive(api: Router, { hall, log, find, fail, slowed }: ArchiveOptions): void {
  const file = express.raw({ type: () => true, limit: MOST_BYTES });
  api.post('/imports', slowed, file, async (request, response) => {
    const bytes: unknown = request.body;
    if (!(bytes instanceof Uint8Array)) return fail(response, 'fileUnusable');
    const game = await inThread<Brought | { readonly wrong: string }>({ kind: 'bring', bytes });
    if ('wrong' in game) return fail(response, 'fileUnusable', game.wrong);
    const imported: SessionImported = await hall.bring(game);
    response.status(201).json(imported);
  });

  /** Of the facilitator, or of who played alone, once the game is over: it lays everything open. */
  api.get('/sessions/:code/export', async (request, response) => {
    const session = await find(request, response);
    if (!session) return;
    const known = bearerOf(request, hall);
    if (known?.code !== session.code) return fail(response, 'tokenUnknown');
    const { people, solo, phase } = session.state.public;
    const role = people[known.person]?.role;
    if (role !== 'facilitator' && !(solo && role === 'player')) return fail(response, 'notFacilitator');
    if (phase !== 'debrief') return fail(response, 'notInThisPhase');
    const reading = await log.read(session.code).catch(() => undefined);
    if (!reading || 'damaged' in reading) return fail(response, 'unavailable');
    const without = nameless(reading.records);
    const research = request.query.research === 'yes';
    const withNames = !research && request.query.names === 'yes';
    if (withNames) await hall.audit(session, known.person, 'exportNames', '');
    const exporting: Exporting = {
      records: withNames ? reading.records : without,
      nameless: without,
      audit: await log.audits(session.code),
      research,
    };
    const zip = await inThread<Uint8Array>({ kind: 'export', exporting });
    response.type('zip').attachment(`${session.code}.zip`).send(Buffer.from(zip));
  });
}

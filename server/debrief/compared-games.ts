/** Reads from the record which games are compared, and their figures (RULES.md, P13). Runs in a thread. */
import { type ComparedGame, comparedGame } from '../../shared/debrief/class-figures.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import type { SqlLog } from '../log/sql-log.ts';

export type Scanned = {
  /** How many records the session had; it is read again when it has more. */
  readonly revision: number;
  /** Null where it does not take part. */
  readonly game: ComparedGame | null;
  /** It was played elsewhere: it may look at the others, and is none of them. */
  readonly brought: boolean;
};
export type Scan = ReadonlyMap<string, Scanned>;

type Row = { readonly session: string; readonly revision: number; readonly openedAt: number };

function rowsOf({ database: { kysely } }: SqlLog): Promise<readonly Row[]> {
  return kysely
    .selectFrom('session')
    .innerJoin('record', 'record.session', 'session.code')
    .select((of) => ['session.code as session', of.fn.max('record.seq').as('revision')])
    .select('session.opened_at as openedAt')
    .groupBy(['session.code', 'session.opened_at'])
    .execute();
}

/** Whether somebody ever asked for it: most sessions need not be read at all. */
async function wasAsked({ database: { kysely } }: SqlLog, session: string): Promise<boolean> {
  const found = await kysely
    .selectFrom('record')
    .select('seq')
    .where('session', '=', session)
    .where('events', 'like', '%"comparisonSet"%')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function scanned(log: SqlLog, { session, revision, openedAt }: Row): Promise<Scanned> {
  const out: Scanned = { revision, game: null, brought: false };
  if (!(await wasAsked(log, session))) return out;
  const reading = await log.read(session);
  if ('damaged' in reading) return out;
  const { records } = reading;
  const state = records.flatMap(({ events }) => events).reduce<State | null>(evolve, null);
  if (!state?.public.debrief.compared) return out;
  return { revision, game: comparedGame(state), brought: records[0]?.at !== openedAt };
}

/** Every session of the record; what has not changed since the last time is taken from there. */
export async function scanGames(log: SqlLog, known: Scan): Promise<Scan> {
  const games = new Map<string, Scanned>();
  for (const row of await rowsOf(log)) {
    const before = known.get(row.session);
    games.set(row.session, before?.revision === row.revision ? before : await scanned(log, row));
  }
  return games;
}

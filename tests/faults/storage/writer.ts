/** A process that stores batches one after the other: `node writer.ts FILE BATCHES`. For syncs.ts. */
import { SqliteLog } from '../../../server/log/sqlite-log.ts';

const [, , file = '', batches = '0'] = process.argv;
const log = new SqliteLog(file);
const entries = [{ at: 1, actor: { kind: 'system' as const }, command: null, events: [] }];
for (let at = 0; at < Number(batches); at++)
  await log.append([{ session: 'BBBBB', expectedRevision: at, entries, identities: [] }]);
await log.close();

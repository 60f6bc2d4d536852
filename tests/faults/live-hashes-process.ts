/** Loaded before a server that is to write down, as it runs, the hash of every state that it holds. */
import { appendFileSync, readFileSync } from 'node:fs';
import { type LiveHash, noteLiveHashes } from '../support/live-hashes.ts';

const file = process.env.LIVE_HASHES;
if (file !== undefined) noteLiveHashes((live) => appendFileSync(file, `${JSON.stringify(live)}\n`));

/** The environment of such a server. */
export function hashingInto(path: string): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import=${import.meta.url}`, LIVE_HASHES: path };
}

/** What servers have written so far; a line that a kill cut off was never whole. */
export function hashesIn(path: string): readonly LiveHash[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as LiveHash] : []));
}

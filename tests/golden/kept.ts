/** Sessions as versions of the past stored them, with what came of them then. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Row } from '../../server/log/chain.ts';
import type { KnownName } from '../../server/log/names.ts';
import type { State } from '../../shared/rules/state.ts';

export type Kept = {
  readonly what: string;
  readonly rows: readonly Row[];
  readonly names: readonly KnownName[];
  readonly outcome: ReturnType<typeof outcomeOf>;
};

/** What anybody at the table could see had come of it. */
export function outcomeOf({ public: view }: State) {
  const each = <T, V>(map: Readonly<Record<string, T>>, value: (entry: T) => V) =>
    Object.fromEntries(Object.entries(map).map(([id, entry]) => [id, value(entry)]));
  return {
    phase: view.phase,
    round: view.round,
    scores: view.scores,
    people: Object.values(view.people).map(({ name }) => name),
    texts: each(view.treaties, ({ status }) => status),
    commitments: each(view.commitments, ({ state }) => state),
  };
}

export function keptFiles(): readonly string[] {
  return readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json.gz'));
}

export function readKept(file: string): readonly Kept[] {
  return JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, file))).toString()) as Kept[];
}

export function writeKept(file: string, kept: readonly Kept[]): void {
  writeFileSync(join(import.meta.dirname, file), gzipSync(JSON.stringify(kept), { level: 9 }));
}

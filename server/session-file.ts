import { readFileSync } from 'node:fs';
import { type Course, courseOf, lengthOf, phaseEnds, stateAt } from '../shared/replay/course.ts';
import type { Recorded } from '../shared/replay/recorded.ts';
import { SESSION_FORMAT, SESSION_VERSION, SessionFile } from '../shared/replay/session-file.ts';
import { stateHash } from './state-hash.ts';

/** A session as a file; the same records give the same text, wherever it is written. */
export function sessionFile(records: readonly Recorded[]): string {
  const course = courseOf(records);
  const file: SessionFile = {
    format: SESSION_FORMAT,
    version: SESSION_VERSION,
    hash: stateHash(stateAt(course, lengthOf(course))),
    marks: phaseEnds(course).map((revision) => ({ revision, hash: stateHash(stateAt(course, revision)) })),
    records: records.map(({ at, actor, events }) => ({ at, actor, events })),
  };
  return `${JSON.stringify(file)}\n`;
}

export type Opened = { readonly file: SessionFile; readonly course: Course };

/** Opens a session file, or says what is wrong with it; it is not yet verified. */
export function openSessionFile(path: string): Opened | { readonly wrong: string } {
  try {
    const parsed = SessionFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { wrong: `${path}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'is wrong'}` };
    }
    return { file: parsed.data, course: courseOf(parsed.data.records) };
  } catch (error) {
    return { wrong: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The first revision at which the replay is not what the file says it was; undefined where all of it is. */
export function firstDifference({ file, course }: Opened): number | undefined {
  const last = { revision: lengthOf(course), hash: file.hash };
  const all = [...file.marks, last].sort((left, right) => left.revision - right.revision);
  return all.find(({ revision, hash }) => stateHash(stateAt(course, revision)) !== hash)?.revision;
}

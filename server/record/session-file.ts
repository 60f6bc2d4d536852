import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { type Course, courseOf, lengthOf, phaseEnds, stateAt } from '../../shared/replay/course.ts';
import { type Recorded, RecordedShape } from '../../shared/replay/recorded.ts';
import { SESSION_FORMAT, SESSION_VERSION, SessionFile } from '../../shared/replay/session-file.ts';
import type { AuditEntry } from '../log/event-log.ts';
import { FORMAT, lifted, UnknownFormat } from '../log/format.ts';
import { stateHash } from '../session/state-hash.ts';
import { digestOf, outcomeHash } from './session-verdict.ts';

/** Its name inside of an export. */
export const SESSION_ENTRY = 'session.json';
/** A session of 40 people over a day is a tenth of this; what is packed to burst is not unpacked. */
const MOST_BYTES = 64 * 1024 * 1024;
const PACKED = [0x50, 0x4b];

/** A session as a file; the same records give the same text, wherever it is written. */
export function sessionFile(records: readonly Recorded[], audit: readonly AuditEntry[] = []): string {
  const course = courseOf(records);
  const written = records.map(({ at, actor, events }) => ({ at, actor, events: [...events] }));
  const end = lengthOf(course);
  const file: SessionFile = {
    format: SESSION_FORMAT,
    version: SESSION_VERSION,
    events: FORMAT,
    hash: stateHash(stateAt(course, end)),
    digest: digestOf(written),
    marks: [...new Set([...phaseEnds(course), end])].map((revision) => {
      const state = stateAt(course, revision);
      return { revision, hash: stateHash(state), outcome: outcomeHash(state) };
    }),
    audit: audit.map(({ at, person, act, about }) => ({ at, person, act, about })),
    records: written,
  };
  return `${JSON.stringify(file)}\n`;
}

export type Opened = { readonly file: SessionFile; readonly course: Course };

/** A session file, or the export that one stands in, from bytes. */
export function openSessionBytes(bytes: Uint8Array): Opened | { readonly wrong: string } {
  try {
    const text = strFromU8(PACKED.every((byte, at) => bytes[at] === byte) ? unpacked(bytes) : bytes);
    const parsed = SessionFile.safeParse(JSON.parse(text));
    if (!parsed.success) return { wrong: wordsOf(parsed.error) };
    const records = z.array(RecordedShape).safeParse(
      parsed.data.records.map((record) => ({
        ...record,
        events: lifted(parsed.data.events, record.events),
      })),
    );
    if (!records.success) return { wrong: `records.${wordsOf(records.error)}` };
    return { file: parsed.data, course: courseOf(records.data) };
  } catch (error) {
    return { wrong: isAnswer(error) ? error.message : 'it is no session file' };
  }
}

/** What was thrown to be read; anything else says more of this program than of the file. */
function isAnswer(error: unknown): error is Error {
  return error instanceof UnknownFormat || error instanceof SyntaxError || error instanceof NoSession;
}

class NoSession extends Error {}

function unpacked(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === SESSION_ENTRY && originalSize <= MOST_BYTES,
  });
  const file = files[SESSION_ENTRY];
  if (!file)
    throw new NoSession(`it holds no ${SESSION_ENTRY}: an export of a game that is not over has none`);
  return file;
}

function wordsOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'is wrong'}`;
}

/** Opens a session file, or says what is wrong with it; it is not yet verified. */
export function openSessionFile(path: string): Opened | { readonly wrong: string } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { wrong: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
  const opened = openSessionBytes(bytes);
  return 'wrong' in opened ? { wrong: `${path}: ${opened.wrong}` } : opened;
}

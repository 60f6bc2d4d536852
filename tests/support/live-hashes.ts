/**
 * What a server holds, by its hash, at every revision at which it comes to rest: noted while it runs, and held against
 * what the record leads to afterwards.
 */
import { Session } from '../../server/session/session.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { courseOf, lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';

export type LiveHash = { readonly session: string; readonly revision: number; readonly hash: string };

/** From now on tells of every state that a session of this process takes over. */
export function noteLiveHashes(note: (live: LiveHash) => void): void {
  const { adopt } = Session.prototype;
  Session.prototype.adopt = function noted(draft) {
    adopt.call(this, draft);
    if (draft.entries.length === 0) return;
    // What it would add next begins where it stands.
    const { expectedRevision } = this.additionOf({ ...draft, entries: [], identities: [] });
    note({ session: this.code, revision: expectedRevision, hash: stateHash(this.state) });
  };
}

export type Compared = { readonly revisions: number; readonly wrong: readonly string[] };

/** A session's record against what was live. */
export function compareLive(
  session: string,
  records: readonly Recorded[],
  hashes: readonly LiveHash[],
): Compared {
  const course = courseOf(records);
  const noted = hashes.filter((live) => live.session === session);
  const wrong = noted.flatMap(({ revision, hash }) => {
    if (revision > lengthOf(course)) return [`${session}: revision ${revision} is not in the record`];
    return stateHash(stateAt(course, revision)) === hash
      ? []
      : [`${session}, revision ${revision}: another hash than live`];
  });
  return { revisions: noted.length, wrong };
}

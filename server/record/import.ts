/** A game that was played elsewhere comes into this store: its record as it was, under a code of this server. */
import { lengthOf, stateAt } from '../../shared/replay/course.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { decide } from '../../shared/rules/decide.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import type { State } from '../../shared/rules/state.ts';
import type { PersonId, PersonRole } from '../../shared/rules/vocabulary.ts';
import type { SessionImported } from '../../shared/wire.ts';
import type { AuditEntry, Entry, EventLog, Identity } from '../log/event-log.ts';
import { hashPass, hashToken, newPass, newPersonId, newToken } from '../session/identity.ts';
import { unusedCode } from '../session/join-codes.ts';
import { openSessionBytes } from './session-file.ts';
import { verdictWords, verified } from './session-verdict.ts';

/** A game that is over, verified against its file. */
export type Brought = {
  readonly records: readonly Recorded[];
  readonly audit: readonly AuditEntry[];
  /** Whose place is opened for who brings it. */
  readonly holder: { readonly person: PersonId; readonly role: PersonRole };
};

/** The facilitator, or who played alone; undefined where nobody was there. */
function holderIn({ public: { people } }: State): Brought['holder'] | undefined {
  const all = Object.entries(people);
  const [person, entry] =
    all.find(([, { role }]) => role === 'facilitator') ?? all.find(([, { role }]) => role === 'player') ?? [];
  return person === undefined || !entry ? undefined : { person, role: entry.role };
}

const HOST = 'Facilitator';

/** Opens what somebody sent or named, or says why it cannot be taken in. */
export function bringSession(bytes: Uint8Array): Brought | { readonly wrong: string } {
  const opened = openSessionBytes(bytes);
  if ('wrong' in opened) return opened;
  const { course, file } = opened;
  const verdict = verified(opened);
  if (verdict.is === 'altered' || verdict.is === 'another') return { wrong: verdictWords(verdict) };
  const state = stateAt(course, lengthOf(course));
  if (state.public.phase !== 'debrief') return { wrong: 'the game is not over' };
  const holder = holderIn(state);
  if (holder) return { records: course.records, audit: file.audit, holder };
  // A game of bots alone: somebody has to be there to look at it.
  const person = newPersonId();
  const at = course.records.at(-1)?.at ?? 0;
  const command = { type: 'join', person, name: HOST, role: 'facilitator' } as const;
  const joined = decide(state, { actor: { kind: 'system' }, command, at });
  if (isRefusal(joined)) return { wrong: joined.refused };
  const record: Recorded = { at, actor: { kind: 'system' }, events: joined.events };
  return {
    records: [...course.records, record],
    audit: file.audit,
    holder: { person, role: 'facilitator' },
  };
}

export type Stored = {
  readonly code: string;
  readonly entries: readonly Entry[];
  readonly identities: readonly Identity[];
  readonly openedAt: number;
  readonly imported: SessionImported;
};

/** Stores it whole, under a code that is free; only who brings it has a way in. */
export async function store(log: EventLog, game: Brought, now: number): Promise<Stored> {
  const code = await unusedCode(log);
  const { person, role } = game.holder;
  const token = newToken();
  const recovery = newPass('recovery');
  const entries = game.records.map((record): Entry => ({ ...record, command: null }));
  const identities = [
    { tokenHash: hashToken(token), person },
    { tokenHash: hashPass('recovery', code, recovery), person },
  ];
  await log.append([{ session: code, expectedRevision: 0, entries, identities, openedAt: now }]);
  for (const entry of game.audit) await log.audit(code, entry);
  return { code, entries, identities, openedAt: now, imported: { code, token, recovery, role } };
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Addition,
  type Entry,
  type EventLog,
  NotOurs,
  RevisionConflict,
} from '../../server/log/event-log.ts';
import { LEASE_MILLISECONDS } from '../../server/log/owner.ts';
import type { SqlLog } from '../../server/log/sql-log.ts';
import type { GameEvent } from '../../shared/rules/events.ts';

const EVENT: GameEvent = { type: 'sessionLocked', locked: true };
const NOW = 1_700_000_000_000;

function entry(id: string | null, person = 'p-00000001'): Entry {
  return {
    at: NOW,
    actor: { kind: 'facilitator', person },
    command: id === null ? null : { person, id, bodyHash: `hash of ${id}` },
    events: [EVENT],
  };
}

function addition(session: string, expectedRevision: number, ...ids: (string | null)[]): Addition {
  return { session, expectedRevision, entries: ids.map((id) => entry(id)), identities: [] };
}

function named(person: string, name: string): Entry {
  const event: GameEvent = {
    type: 'personJoined',
    person,
    entry: { name, role: 'player', seat: '', connected: false },
  };
  return { ...entry(null, person), events: [event, { type: 'personRenamed', person, name }] };
}

async function commandsOf(log: EventLog, session: string): Promise<(string | undefined)[]> {
  const reading = await log.read(session);
  return 'damaged' in reading ? [reading.damaged] : reading.records.map(({ command }) => command?.id);
}

/** What every log keeps to; each implementation runs it. */
export function logContract(name: string, open: () => Promise<EventLog>): void {
  describe(`${name} keeps the contract of a log`, () => {
    let log: EventLog;
    beforeEach(async () => {
      log = await open();
    });
    afterEach(() => log.close());

    test('records are read back as they were written, in order and numbered without a gap', async () => {
      await log.append([
        { ...addition('AAAAA', 0, 'a', null), identities: [{ tokenHash: 't1', person: 'p-00000001' }] },
      ]);
      await log.append([addition('AAAAA', 2, 'b')]);
      expect(await log.read('AAAAA')).toEqual({
        records: [
          { seq: 1, ...entry('a') },
          { seq: 2, ...entry(null) },
          { seq: 3, ...entry('b') },
        ],
        identities: [{ tokenHash: 't1', person: 'p-00000001' }],
      });
    });

    test('a write from a revision that is not the latest is refused', async () => {
      await log.append([addition('AAAAA', 0, 'a')]);
      await expect(log.append([addition('AAAAA', 0, 'b')])).rejects.toThrow(RevisionConflict);
      await expect(log.append([addition('AAAAA', 2, 'b')])).rejects.toThrow(RevisionConflict);
      expect(await commandsOf(log, 'AAAAA')).toEqual(['a']);
    });

    test('a command id is stored once per person and session', async () => {
      await log.append([addition('AAAAA', 0, 'a'), addition('BBBBB', 0, 'a')]);
      await expect(log.append([addition('AAAAA', 1, 'a')])).rejects.toThrow(RevisionConflict);
      const other: Addition = { ...addition('AAAAA', 1), entries: [entry('a', 'p-00000002')] };
      await log.append([other]);
      expect(await commandsOf(log, 'AAAAA')).toEqual(['a', 'a']);
    });

    test('a batch is stored whole or not at all', async () => {
      await log.append([addition('AAAAA', 0, 'a')]);
      await expect(log.append([addition('BBBBB', 0, 'b'), addition('AAAAA', 1, 'a')])).rejects.toThrow();
      expect(await log.has('BBBBB')).toBe(false);
      await log.append([addition('BBBBB', 0, 'b'), addition('AAAAA', 1, 'c')]);
      expect(await commandsOf(log, 'AAAAA')).toEqual(['a', 'c']);
      expect(await commandsOf(log, 'BBBBB')).toEqual(['b']);
    });

    test('what people are known by is given out and taken back, whole or not at all', async () => {
      const [t1, t2, t3] = ['t1', 'recovery:t2', 't3'].map((tokenHash) => ({
        tokenHash,
        person: 'p-00000001',
      }));
      if (!t1 || !t2 || !t3) throw new Error('three identities');
      await log.append([{ ...addition('AAAAA', 0, 'a'), identities: [t1, t2] }]);
      await log.reissue('AAAAA', [t3], ['t1'], 1_700_000_000_001);
      const reading = await log.read('AAAAA');
      expect(
        'identities' in reading && new Set(reading.identities.map(({ tokenHash }) => tokenHash)),
      ).toEqual(new Set(['recovery:t2', 't3']));
    });

    test('a closed session is known and readable, and not open', async () => {
      await log.append([addition('AAAAA', 0, 'a'), addition('BBBBB', 0, 'b')]);
      await log.closeSession('AAAAA', NOW + 1);
      expect(await log.sessions('open')).toEqual(['BBBBB']);
      expect(await log.sessions('all')).toEqual(['AAAAA', 'BBBBB']);
      expect(await log.has('AAAAA')).toBe(true);
      expect(await commandsOf(log, 'AAAAA')).toEqual(['a']);
    });

    test('names of people come back, whatever signs they hold', async () => {
      const names = ['Ada', '#1', 'Ada', 'Zoë 🦊', 'a\u0000b', '\ud800', "'; DROP TABLE record; --"];
      const entries = names.map((each, index) => named(`p-0000000${index}`, each));
      await log.append([{ ...addition('AAAAA', 0), entries: entries.slice(0, 3) }]);
      await log.append([{ ...addition('AAAAA', 3), entries: entries.slice(3) }]);
      const reading = await log.read('AAAAA');
      const records = 'damaged' in reading ? [] : reading.records;
      expect(records.map(({ events }) => events)).toEqual(entries.map(({ events }) => events));
    });

    test('many records at once', async () => {
      const ids = Array.from({ length: 1000 }, (_, index) => `c${index}`);
      await log.append([addition('AAAAA', 0, ...ids)]);
      expect(await commandsOf(log, 'AAAAA')).toEqual(ids);
    });
  });
}

/** What a log keeps to that several servers may have open at once. `open` opens the same one again. */
export function ownershipContract(
  name: string,
  opened: () => Promise<(owner?: string) => Promise<SqlLog>>,
): void {
  describe(`${name}: a session has one owner`, () => {
    const ALIVE = `${process.env.HOSTNAME ?? 'elsewhere'}.invalid 1 abc`;
    let open: (owner?: string) => Promise<SqlLog>;
    const logs: SqlLog[] = [];
    beforeEach(async () => {
      const again = await opened();
      open = async (owner) => {
        const log = await again(owner);
        logs.push(log);
        return log;
      };
    });
    afterEach(async () => {
      for (const log of logs.splice(0)) await log.close();
    });

    test('what nobody claimed cannot be written, only read', async () => {
      const one = await open();
      await one.append([addition('AAAAA', 0, 'a')]);
      const other = await open();
      expect(await commandsOf(other, 'AAAAA')).toEqual(['a']);
      await expect(other.append([addition('AAAAA', 1, 'b')])).rejects.toThrow(NotOurs);
    });

    test('who claims it locks the owner before out, for good', async () => {
      const one = await open();
      await one.append([addition('AAAAA', 0, 'a'), addition('BBBBB', 0, 'a')]);
      const other = await open();
      expect(await other.claim('AAAAA')).toHaveProperty('silentFor');
      await other.read('AAAAA');
      await expect(one.append([addition('AAAAA', 1, 'b')])).rejects.toThrow(NotOurs);
      await other.append([addition('AAAAA', 1, 'c')]);
      await expect(one.append([addition('AAAAA', 1, 'b')])).rejects.toThrow(NotOurs);
      await one.append([addition('BBBBB', 1, 'b')]);
      expect(await one.beat()).toEqual(['AAAAA']);
      expect(await one.beat()).toEqual([]);
      expect(await commandsOf(one, 'AAAAA')).toEqual(['a', 'c']);
    });

    test('an owner that gives signs of life keeps it; a silent one does not', async () => {
      const one = await open(ALIVE);
      await one.append([addition('AAAAA', 0, 'a')]);
      const other = await open();
      expect(await other.claim('AAAAA')).toEqual({ heldBy: ALIVE });
      await silence(other, LEASE_MILLISECONDS + 100);
      await one.beat();
      expect(await other.claim('AAAAA')).toEqual({ heldBy: ALIVE });
      await silence(other, LEASE_MILLISECONDS + 100);
      const claim = await other.claim('AAAAA');
      expect('silentFor' in claim && claim.silentFor).toBeGreaterThan(LEASE_MILLISECONDS);
    });

    test('its owner is known to be alive from the moment that it is opened, however old the game is', async () => {
      const one = await open(ALIVE);
      await one.append([{ ...addition('AAAAA', 0, 'a'), openedAt: NOW - 1_000_000_000 }]);
      const other = await open();
      expect(await other.claim('AAAAA')).toEqual({ heldBy: ALIVE });
    });

    test('a database whose clock was put back does not leave it to nobody', async () => {
      const one = await open(ALIVE);
      await one.append([addition('AAAAA', 0, 'a')]);
      const other = await open();
      await silence(other, -3_600_000);
      expect(await other.claim('AAAAA')).toEqual({ silentFor: 0 });
    });

    test('who claims one table of a class has all that its owner had', async () => {
      const one = await open(ALIVE);
      const table = (code: string) => ({ ...addition(code, 0, 'a'), class: 'CCCCC' });
      await one.append([table('AAAAA'), table('BBBBB'), addition('DDDDD', 0, 'a')]);
      const other = await open('elsewhere.invalid 2 def');
      const third = await open('elsewhere.invalid 3 ghi');
      await silence(other, LEASE_MILLISECONDS + 100);
      expect(await other.claim('BBBBB')).toHaveProperty('silentFor');
      expect(await third.claim('AAAAA')).toHaveProperty('heldBy');
      expect(await third.claim('DDDDD')).toHaveProperty('silentFor');
      const claim = await other.claim('AAAAA');
      expect('silentFor' in claim && claim.silentFor).toBeGreaterThan(LEASE_MILLISECONDS);
      await other.read('AAAAA');
      await other.append([addition('AAAAA', 1, 'b')]);
    });

    test('others find whoever has it, by its code and by that of its class, until it is given back', async () => {
      const one = await open(ALIVE);
      const other = await open();
      await one.announce('http://10.0.0.1:2567');
      await one.append([{ ...addition('AAAAA', 0, 'a'), class: 'CCCCC' }]);
      expect(await other.neighbourOf('AAAAA')).toBe('http://10.0.0.1:2567');
      expect(await other.neighbourOf('CCCCC')).toBe('http://10.0.0.1:2567');
      expect(await one.neighbourOf('AAAAA')).toBeNull();
      expect(await other.has('CCCCC')).toBe(true);
      expect(await other.neighbourOf('BBBBB')).toBeNull();
      await one.release();
      expect(await other.neighbourOf('AAAAA')).toBeNull();
    });

    test('what was given back is free at once', async () => {
      const one = await open(ALIVE);
      await one.append([addition('AAAAA', 0, 'a')]);
      const other = await open();
      expect(await other.left()).toEqual(['AAAAA']);
      await one.release();
      const claim = await other.claim('AAAAA');
      expect('silentFor' in claim && claim.silentFor).toBeLessThan(LEASE_MILLISECONDS);
      expect(await other.left()).toEqual([]);
      await expect(one.append([addition('AAAAA', 1, 'b')])).rejects.toThrow(NotOurs);
    });
  });
}

/** As if so many milliseconds had passed since the last sign of life of every owner. */
async function silence({ database }: SqlLog, milliseconds: number): Promise<void> {
  await database.kysely
    .updateTable('session')
    .set(({ eb }) => ({ seen_at: eb('seen_at', '-', milliseconds) }))
    .execute();
}

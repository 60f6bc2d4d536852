import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Addition, type Entry, type EventLog, RevisionConflict } from '../../server/log/event-log.ts';
import type { GameEvent } from '../../shared/rules/events.ts';

const EVENT: GameEvent = { type: 'sessionLocked', locked: true };

function entry(id: string | null, person = 'p-00000001'): Entry {
  return {
    at: 1_700_000_000_000,
    actor: { kind: 'facilitator', person },
    command: id === null ? null : { person, id, bodyHash: `hash of ${id}` },
    events: [EVENT],
  };
}

function addition(session: string, expectedRevision: number, ...ids: (string | null)[]): Addition {
  return { session, expectedRevision, entries: ids.map((id) => entry(id)), identities: [] };
}

/** What every log keeps to; each implementation runs it. */
export function logContract(name: string, open: () => Promise<EventLog>): void {
  describe(`${name} keeps the contract of a log`, () => {
    let log: EventLog;
    beforeEach(async () => {
      log = await open();
    });
    afterEach(() => log.close());

    async function commandsOf(session: string): Promise<(string | undefined)[]> {
      const reading = await log.read(session);
      return 'damaged' in reading ? [reading.damaged] : reading.records.map(({ command }) => command?.id);
    }

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
      expect(await commandsOf('AAAAA')).toEqual(['a']);
    });

    test('a command id is stored once per person and session', async () => {
      await log.append([addition('AAAAA', 0, 'a'), addition('BBBBB', 0, 'a')]);
      await expect(log.append([addition('AAAAA', 1, 'a')])).rejects.toThrow(RevisionConflict);
      const other: Addition = { ...addition('AAAAA', 1), entries: [entry('a', 'p-00000002')] };
      await log.append([other]);
      expect(await commandsOf('AAAAA')).toEqual(['a', 'a']);
    });

    test('a batch is stored whole or not at all', async () => {
      await log.append([addition('AAAAA', 0, 'a')]);
      await expect(log.append([addition('BBBBB', 0, 'b'), addition('AAAAA', 1, 'a')])).rejects.toThrow();
      expect(await log.has('BBBBB')).toBe(false);
      await log.append([addition('BBBBB', 0, 'b'), addition('AAAAA', 1, 'c')]);
      expect(await commandsOf('AAAAA')).toEqual(['a', 'c']);
      expect(await commandsOf('BBBBB')).toEqual(['b']);
    });

    test('a closed session is known and readable, and not open', async () => {
      await log.append([addition('AAAAA', 0, 'a'), addition('BBBBB', 0, 'b')]);
      await log.closeSession('AAAAA', 1_700_000_000_001);
      expect(await log.sessions('open')).toEqual(['BBBBB']);
      expect(await log.sessions('all')).toEqual(['AAAAA', 'BBBBB']);
      expect(await log.has('AAAAA')).toBe(true);
      expect(await commandsOf('AAAAA')).toEqual(['a']);
    });

    test('many records at once', async () => {
      const ids = Array.from({ length: 1000 }, (_, index) => `c${index}`);
      await log.append([addition('AAAAA', 0, ...ids)]);
      expect(await commandsOf('AAAAA')).toEqual(ids);
    });
  });
}

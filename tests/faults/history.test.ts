import { beforeEach, describe, expect, test } from 'vitest';
import type { LogRecord } from '../../server/log/event-log.ts';
import { History } from './history.ts';

/** A record of commands, each as “person id”. */
function recordOf(...commands: readonly string[]): LogRecord[] {
  return commands.map((command, at) => {
    const [person = '', id = ''] = command.split(' ');
    return {
      seq: at + 1,
      at: 1,
      actor: { kind: 'person', person },
      command: { person, id, bodyHash: '' },
      events: [],
    };
  });
}

describe('a history', () => {
  let history: History;
  beforeEach(() => {
    history = new History();
    for (const id of ['taken', 'taken-2', 'refused', 'unknown']) history.invoke('ada', id);
    history.invoke('ben', 'taken');
    history.settle('ada', 'taken', { ok: true });
    history.settle('ben', 'taken', { ok: true });
    history.settle('ada', 'refused', { ok: false, refused: 'badTarget', fact: '' });
    history.settle('ada', 'taken-2', { ok: true });
  });

  test('agrees with the record of just that, whether what nobody answered was stored or not', () => {
    expect(history.check(recordOf('ada taken', 'ben taken', 'ada taken-2'))).toEqual([]);
    expect(history.check(recordOf('ada taken', 'ada taken-2', 'ada unknown', 'ben taken'))).toEqual([]);
    expect(history.counts()).toEqual({ sent: 5, ok: 3, refused: 1, open: 1 });
  });

  test.each([
    ['lost', ['ada taken', 'ada taken-2'], /^lost: ben taken/],
    ['doubled', ['ada taken', 'ben taken', 'ada taken-2', 'ada unknown', 'ada unknown'], /^doubled/],
    ['refused and stored', ['ada taken', 'ben taken', 'ada taken-2', 'ada refused'], /was refused/],
    ['out of order', ['ada taken-2', 'ben taken', 'ada taken'], /^out of order: ada/],
    ['never asked', ['ada taken', 'ben taken', 'ada taken-2', 'ben other'], /^never asked: ben/],
    ['of somebody else', ['ada taken', 'ben taken', 'ada taken-2', 'eve taken'], /eve/],
  ])('tells what was %s', (_, record, complaint) => {
    expect(history.check(recordOf(...record))).toEqual([expect.stringMatching(complaint)]);
  });
});

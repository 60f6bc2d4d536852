import { describe, expect, test } from 'vitest';
import { channelOf, channelsOf, heard, readersOf } from '../../client/desk/deals/channels.ts';
import { announcementsOf } from '../../client/desk/frame/told.ts';
import { normsInForce, signatoriesOf } from '../../client/desk/text/in-force.ts';
import { standingOf, textsAdopted, textsInPlay } from '../../client/desk/text/text-list.ts';
import type { Commitment, Mark, Message } from '../../shared/rules/view/record.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { agendaNorm, viewWith } from './desk-fixtures.ts';

type Treaty = PublicView['treaties'][string];

function treaty(changes: Partial<Treaty> = {}): Treaty {
  return {
    kind: 'rolling',
    forum: '',
    round: 1,
    called: 0,
    drafter: 'bora',
    status: 'draft',
    sponsors: [],
    sponsorsNeeded: 2,
    tabledAt: 0,
    amended: false,
    parties: [],
    signing: 0,
    signedBy: [],
    acceded: [],
    declined: [],
    partly: false,
    remedy: '',
    remedyNorm: '',
    remedyAccepted: [],
    remedyRefused: [],
    reviewRound: 0,
    renews: '',
    ...changes,
  };
}

function message(changes: Partial<Message>): Message {
  return {
    order: 1,
    from: 'bora',
    author: '',
    to: 'floor',
    text: 'hello',
    phrase: '',
    seat: '',
    norm: '',
    rung: 0,
    at: 1,
    round: 1,
    phase: 'negotiation',
    ...changes,
  };
}

describe('several texts', () => {
  const { public: view } = viewWith({
    round: 2,
    phase: 'plenary',
    stage: 'voting',
    currentText: 'now',
    treaties: {
      old: treaty({ status: 'adopted' }),
      lost: treaty({ status: 'rejected' }),
      carried: treaty({ status: 'tabled' }),
      weak: treaty({ round: 2, status: 'tabled', kind: 'draft', sponsors: ['cora'] }),
      called: treaty({ round: 2, status: 'tabled', called: 1 }),
      now: treaty({ round: 2, status: 'tabled' }),
    },
  });

  test('the one dealt with comes first, then what the chair called, then the better supported', () => {
    expect(textsInPlay(view)).toEqual(['now', 'called', 'weak', 'carried']);
  });

  test('adopted ones of other rounds can still be read, lost ones not', () => {
    expect(textsAdopted(view)).toEqual(['old']);
  });

  test.each([
    ['now', 'voting', 'now'],
    ['called', 'voting', 'waits'],
    ['called', 'done', 'carriedOver'],
    ['old', 'voting', 'adopted'],
    ['lost', 'done', 'rejected'],
  ] as const)('“%s” while the plenary is at “%s”: %s', (text, stage, standing) => {
    expect(standingOf({ ...view, stage }, text)).toBe(standing);
  });
});

describe('caucuses', () => {
  const caucus = { by: 'alba', members: ['alba', 'bora', 'cora'], round: 1 };
  const left = { by: 'bora', members: ['bora', 'cora'], round: 1 };
  const view = viewWith(
    {},
    {
      caucuses: { k: caucus, gone: left },
      messages: {
        a: message({ to: 'alba' }),
        b: message({ to: 'k' }),
        c: message({ to: 'gone' }),
        d: message({ from: 'alba', to: 'k' }),
      },
    },
  );

  test('stand between the floor and the seats, until they are left', () => {
    expect(channelsOf(view)).toEqual(['floor', 'k', 'bora', 'cora']);
  });

  test('have their own messages, and their own readers', () => {
    expect(channelOf(message({ to: 'k' }), 'alba')).toBe('k');
    expect(channelOf(message({ to: 'alba' }), 'alba')).toBe('bora');
    expect(heard(view)).toEqual({ bora: 1, k: 1 });
    expect(readersOf(view, 'k')).toEqual(['bora', 'cora']);
    expect(readersOf(view, 'cora')).toEqual(['cora']);
    expect(readersOf(view, 'floor')).toEqual([]);
  });
});

describe('what is in force', () => {
  const agenda = {
    N15: agendaNorm(1, 'cooperation'),
    N01: agendaNorm(0, 'restraint'),
  };
  const duty = (changes: Partial<Commitment>): Commitment => ({
    kind: 'duty',
    debtor: 'alba',
    creditors: ['bora', 'cora'],
    origin: 'text',
    source: 't',
    norm: 'N01',
    rung: 4,
    force: 1,
    round: 1,
    past: 0,
    ownership: 1,
    suspended: [],
    endsAfter: 0,
    condition: '' as const,
    state: 'signed',
    promise: '',
    promiseRef: '',
    dueRound: 0,
    duePhase: '',
    ...changes,
  });
  const mark: Mark = {
    commitment: 'b',
    round: 2,
    phase: 'assessment',
    state: 'signed',
    cause: 'ratified',
    ref: 't',
  };
  const { public: view } = viewWith({
    agenda,
    marks: { m: mark },
    commitments: {
      a: duty({}),
      b: duty({ debtor: 'bora' }),
      c: duty({ debtor: 'cora', force: 4, state: 'untested' }),
      d: duty({ debtor: 'cora', origin: 'acquis', source: '', rung: 1, force: 1, state: 'kept' }),
      e: duty({ norm: 'N15', state: 'withdrawn' }),
    },
  });

  test('is told norm by norm, the furthest first, without what has ended', () => {
    expect(normsInForce(view)).toEqual([
      {
        norm: 'N01',
        instruments: [
          { origin: 'text', source: 't', rung: 4, parties: ['alba', 'bora', 'cora'] },
          { origin: 'acquis', source: '', rung: 1, parties: ['cora'] },
        ],
      },
      { norm: 'N15', instruments: [] },
    ]);
  });

  test('and how far each signatory has come', () => {
    expect(signatoriesOf(view, 't', 'N01')).toEqual([
      { seat: 'alba', stage: 'signed' },
      { seat: 'bora', stage: 'ratified' },
      { seat: 'cora', stage: 'law' },
    ]);
  });
});

test('announced are the shocks of the round, and the moves unlocked in it', () => {
  const line: PublicView['news'][string] = {
    order: 1,
    round: 2,
    phase: 'negotiation',
    kind: 'unlocked',
    seat: '',
    other: '',
    norm: '',
    rung: 0,
    ref: 'caucus',
  };
  expect(
    announcementsOf(
      {
        round: 2,
        phase: 'negotiation',
        shocks: {
          s: { round: 2, kind: 'closingWindow', seat: 'bora', norm: '' },
          before: { round: 1, kind: 'technology', seat: '', norm: '' },
        },
        news: { n: line, other: { ...line, kind: 'called', ref: 't' }, past: { ...line, round: 1 } },
      },
      'alba',
    ),
  ).toEqual([
    { id: 's', kind: 'shock', shock: 'closingWindow', seat: 'bora' },
    { id: 'n', kind: 'unlocked', mechanic: 'caucus' },
  ]);
});

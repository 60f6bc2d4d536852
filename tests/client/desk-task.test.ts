import { describe, expect, test } from 'vitest';
import { type Task, tabOf, taskOf } from '../../client/desk/frame/task.ts';
import type { Options } from '../../shared/rules/options/choices.ts';
import { NO_PROVISOS } from '../../shared/rules/texts/provisos-on-clauses.ts';
import type { SeatView } from '../../shared/rules/view.ts';
import { ballotItem, seat, viewWith } from './desk-fixtures.ts';

const offer = {
  from: 'bora',
  terms: [],
  status: 'open' as const,
  acceptedBy: [],
  counters: '',
  round: 1,
  phase: 'negotiation' as const,
  order: 1,
};
const handshake = {
  by: 'cora',
  terms: [],
  confirmedBy: ['cora'],
  code: '',
  status: 'open' as const,
  closesAt: 1,
  round: 1,
};
const incident = {
  round: 1,
  victim: 'cora',
  sector: 'energy' as const,
  effect: 'disruption' as const,
  severity: 3,
  threshold: 'wrongful' as const,
  script: '',
  norms: [],
  answered: 0,
  found: '' as const,
  asked: 0,
  opening: false,
};
const treaty = {
  kind: 'rolling' as const,
  forum: '',
  called: 0,
  round: 1,
  drafter: 'bora',
  status: 'draft' as const,
  sponsors: ['bora'],
  sponsorsNeeded: 2,
  tabledAt: 0,
  amended: false,
  parties: [],
  signing: 0,
  signedBy: [],
  acceded: [],
  declined: [],
  partly: false,
  remedy: '' as const,
  remedyNorm: '' as const,
  remedyAccepted: [],
  remedyRefused: [],
  reviewRound: 0,
  renews: '',
};
const clause = {
  text: 't-1',
  norm: 'N01' as const,
  rung: 2,
  before: 0,
  endorsedBy: [],
  refusedBy: [],
  nonPaper: false,
  annexed: false,
  ...NO_PROVISOS,
  outside: [],
  ruledNarrow: [],
  ruledWide: [],
};
const deal = {
  kind: 'duty' as const,
  debtor: 'alba',
  creditors: ['bora'],
  origin: 'offer' as const,
  source: 'o',
  norm: 'N01' as const,
  rung: 1,
  force: 1,
  past: 0,
  suspended: [],
  endsAfter: 0,
  condition: '' as const,
  round: 1,
  ownership: 1,
  state: 'untested' as const,
  promise: '' as const,
  promiseRef: '',
  dueRound: 0,
  duePhase: '' as const,
};
const interest = { weight: 0.5, ideal: 2, price: 0.1, cap: 1, floor: 0, home: 1 };
const counterpart = { seat: 'bora', mine: [], theirs: [] };

type Row = readonly [name: string, view: SeatView, options: Options, task: Task];

const ROWS: readonly Row[] = [
  ['a pause comes before all', viewWith({ paused: true }), { ready: [true] }, { kind: 'paused' }],
  [
    'the lobby waits for the start',
    viewWith({ phase: 'lobby' }),
    { ready: [true] },
    { kind: 'waitForStart' },
  ],
  ['the briefing is read first', viewWith({ phase: 'briefing' }), { ready: [true] }, { kind: 'readBrief' }],
  [
    'a handshake runs out soonest',
    viewWith({}, { handshakes: { h: handshake }, offers: { o: offer } }),
    { confirmHandshake: ['h'], acceptOffer: ['o'], ready: [true] },
    { kind: 'confirmHandshake', by: 'cora' },
  ],
  [
    'an offer is answered before one is made',
    viewWith({}, { offers: { o: offer } }),
    { acceptOffer: ['o'], makeOffer: [counterpart], ready: [true] },
    { kind: 'answerOffer', from: 'bora' },
  ],
  [
    'the first bargain of the round',
    viewWith(),
    { makeOffer: [counterpart], ready: [true] },
    { kind: 'makeOffer' },
  ],
  [
    'a bargain of the last round does not count',
    viewWith({ round: 2 }, { offers: { o: offer } }),
    { makeOffer: [counterpart], ready: [true] },
    { kind: 'makeOffer' },
  ],
  [
    'after it, a name under the text',
    viewWith(
      { treaties: { 't-1': treaty }, clauses: { 't-1:N01': clause }, currentText: 't-1' },
      { offers: { o: { ...offer, from: 'alba' } } },
    ),
    { makeOffer: [counterpart], sponsor: [{ text: 't-1', sponsoring: true }], ready: [true] },
    { kind: 'sponsorText', text: 't-1', drafter: 'bora' },
  ],
  [
    'not under a text that crosses a red line',
    viewWith(
      { treaties: { 't-1': treaty }, clauses: { 't-1:N01': clause }, currentText: 't-1' },
      { offers: { o: offer }, interests: { N01: interest } },
    ),
    { sponsor: [{ text: 't-1', sponsoring: true }], ready: [true] },
    { kind: 'sayReady' },
  ],
  [
    'taking a name back is never urged',
    viewWith({ treaties: { 't-1': treaty } }, { offers: { o: offer } }),
    { sponsor: [{ text: 't-1', sponsoring: false }], ready: [true] },
    { kind: 'sayReady' },
  ],
  [
    'a text with enough names is tabled',
    viewWith({}, { offers: { o: offer } }),
    { table: ['t-1'], sponsor: [{ text: 't-1', sponsoring: true }], ready: [true] },
    { kind: 'tableText', text: 't-1' },
  ],
  [
    'an empty text is begun',
    viewWith({ currentText: '' }, { offers: { o: offer } }),
    { editText: [{ text: '', norm: 'N01', rungs: [1, 2] }], ready: [true] },
    { kind: 'draftText' },
  ],
  [
    'a stakeholder endorses',
    viewWith(),
    { endorse: [{ text: 't-1', norm: 'N16', stances: ['endorse', 'refuse'] }], ready: [true] },
    { kind: 'endorse', norm: 'N16' },
  ],
  [
    'a stakeholder plays its card before',
    viewWith(),
    {
      playCard: [{ card: 'grantPatches', seats: ['bora'], norms: [''], sectors: [''], incidents: [''] }],
      endorse: [{ text: 't-1', norm: 'N16', stances: ['endorse'] }],
      ready: [true],
    },
    { kind: 'playCard' },
  ],
  [
    'a played card is not asked for again',
    viewWith(
      {},
      {
        cards: {
          c: {
            round: 1,
            phase: 'negotiation',
            card: 'grantPatches',
            seat: 'bora',
            norm: '',
            sector: '',
            incident: '',
          },
        },
      },
    ),
    {
      playCard: [{ card: 'grantPatches', seats: ['cora'], norms: [''], sectors: [''], incidents: [''] }],
      ready: [true],
    },
    { kind: 'sayReady' },
  ],
  [
    'an open ballot',
    viewWith({ phase: 'plenary', items: { i: ballotItem() } }),
    { castBallot: [{ item: 'i', choices: ['yes', 'no', 'abstain'], norms: [], exceptions: 0 }] },
    { kind: 'castBallot', item: 'i' },
  ],
  [
    'a ballot that was cast may be changed, but is not urged',
    viewWith(
      { phase: 'plenary', items: { i: ballotItem({ cast: 1 }) } },
      { ballots: { i: { choice: 'yes', norms: [], reason: '', by: 'Ana' } } },
    ),
    { castBallot: [{ item: 'i', choices: ['yes', 'no', 'abstain'], norms: [], exceptions: 0 }] },
    { kind: 'waitForVotes', missing: 2 },
  ],
  [
    'amendments may be proposed',
    viewWith({ phase: 'plenary', stage: 'amending' }),
    { amend: [{ text: 't-1', norm: 'N01', rungs: [1] }], ready: [true] },
    { kind: 'amend' },
  ],
  [
    'the objector answers the last word',
    viewWith({ phase: 'plenary', stage: 'lastWord' }),
    { answerLastWord: ['t-1'] },
    { kind: 'answerLastWord', text: 't-1' },
  ],
  [
    'the chair speaks it',
    viewWith({ phase: 'plenary', stage: 'lastWord' }),
    { lastWord: [{ text: 't-1', remedy: 'drop', norms: ['N01'] }] },
    { kind: 'speakLastWord', text: 't-1' },
  ],
  [
    'a conduct card is chosen',
    viewWith({ phase: 'conduct' }),
    { playConduct: [{ card: 'keep', seats: [''] }] },
    { kind: 'chooseConduct' },
  ],
  [
    'a sealed one waits for the others',
    viewWith(
      {
        phase: 'conduct',
        seats: { alba: seat({ ready: true }), bora: seat(), cora: seat({ driver: 'bot' }) },
      },
      {
        conduct: {
          '1': {
            round: 1,
            card: 'keep',
            seat: '',
            actions: [],
            reports: 'file',
            inspections: 'accept',
            played: true,
          },
        },
      },
    ),
    {},
    { kind: 'waitForSeats', missing: 1 },
  ],
  [
    'the accused replies first',
    viewWith({ phase: 'crisis', incidents: { x: incident }, askedIncident: 'x' }, { offers: { o: offer } }),
    {
      reply: [{ incident: 'x', replies: ['deny'] }],
      answerIncident: [{ incident: 'x', answers: [] }],
      acceptOffer: ['o'],
    },
    { kind: 'reply', incident: 'x', victim: 'cora' },
  ],
  [
    'then the incident is answered',
    viewWith({ phase: 'crisis', incidents: { x: incident }, askedIncident: 'x' }, { offers: { o: offer } }),
    { answerIncident: [{ incident: 'x', answers: [] }], acceptOffer: ['o'] },
    { kind: 'answerIncident', incident: 'x', victim: 'cora' },
  ],
  [
    'an incident that is only listed is not urged',
    viewWith({ phase: 'crisis', incidents: { x: incident, y: incident }, askedIncident: 'x' }),
    { answerIncident: [{ incident: 'y', answers: [] }], ready: [true] },
    { kind: 'sayReady' },
  ],
  [
    'the prediction',
    viewWith({ phase: 'assessment', stage: 'deciding' }),
    { predict: ['up', 'same', 'down'], ready: [true] },
    { kind: 'predict' },
  ],
  [
    'then private commitments',
    viewWith(
      { phase: 'assessment', stage: 'deciding' },
      { predictions: { '1': 'up' }, commitments: { c: deal } },
    ),
    {
      predict: ['up', 'same', 'down'],
      decide: [{ commitment: 'c', decisions: ['keep', 'publish'] }],
      ready: [true],
    },
    { kind: 'decideCommitment' },
  ],
  [
    'one decision is enough',
    viewWith(
      { phase: 'assessment', stage: 'deciding' },
      { predictions: { '1': 'up' }, commitments: { c: deal, d: deal }, decisions: { c: 'keep' } },
    ),
    {
      decide: [{ commitment: 'd', decisions: ['keep', 'publish'] }],
      ready: [true],
    },
    { kind: 'sayReady' },
  ],
  [
    'deals of an earlier round are not asked about again',
    viewWith(
      { phase: 'assessment', stage: 'deciding', round: 2 },
      { predictions: { '2': 'up' }, commitments: { c: deal } },
    ),
    { decide: [{ commitment: 'c', decisions: ['keep', 'publish'] }], ready: [true] },
    { kind: 'sayReady' },
  ],
  [
    'after the prediction, amends for what was broken',
    viewWith({ phase: 'assessment', stage: 'deciding' }, { predictions: { '1': 'up' } }),
    { repair: ['c'], suspend: [{ commitment: 'd', towards: ['bora'] }], ready: [true] },
    { kind: 'repairBreach' },
  ],
  [
    'a signature where one is expected, and not where a state may accede',
    viewWith({ phase: 'assessment', stage: 'deciding' }, { predictions: { '1': 'up' } }),
    {
      sign: [
        { text: 't-1', choices: ['sign'], norms: [], exceptions: 0 },
        { text: 't-2', choices: ['sign', 'decline'], norms: [], exceptions: 0 },
      ],
      repair: ['c'],
      ready: [true],
    },
    { kind: 'signText', text: 't-2' },
  ],
  [
    'and an answer to who broke its word',
    viewWith({ phase: 'assessment', stage: 'deciding' }, { predictions: { '1': 'up' } }),
    { suspend: [{ commitment: 'd', towards: ['bora'] }], ready: [true] },
    { kind: 'suspendDuty', towards: 'bora' },
  ],
  [
    'once is enough',
    viewWith(
      { phase: 'assessment', stage: 'deciding' },
      { predictions: { '1': 'up' }, commitments: { e: { ...deal, suspended: ['bora'] } } },
    ),
    { suspend: [{ commitment: 'd', towards: ['bora'] }], ready: [true] },
    { kind: 'sayReady' },
  ],
  [
    'then the score is read',
    viewWith({ phase: 'assessment', stage: 'shown' }),
    { ready: [true] },
    { kind: 'readScore' },
  ],
  [
    'bots and absent people are not waited for',
    viewWith({
      seats: {
        alba: seat({ ready: true }),
        bora: seat({ driver: 'bot' }),
        cora: seat({ connected: false }),
      },
    }),
    { ready: [false] },
    { kind: 'waitForPhase' },
  ],
  ['the debrief asks for a line', viewWith({ phase: 'debrief' }), { reflect: true }, { kind: 'reflect' }],
];

describe('the task line', () => {
  test.each(ROWS)('%s', (_name, view, options, task) => {
    expect(taskOf(view, options)).toEqual(task);
  });

  test('what can be done leads to a tab; what must be waited for does not', () => {
    const leads = ROWS.map(([, , , task]) => [task.kind, tabOf(task)] as const);
    expect(leads.filter(([kind, tab]) => kind.startsWith('wait') && tab !== '')).toEqual([]);
    expect(Object.fromEntries(leads)).toMatchObject({
      castBallot: 'vote',
      chooseConduct: 'act',
      makeOffer: 'deals',
      answerIncident: 'answer',
      sponsorText: 'text',
    });
  });
});

test('L8 whoever comes back to a seat that a bot plays is asked to take it back, before all else', () => {
  const stint = {
    by: 'facilitator',
    round: 1,
    phase: 'negotiation',
    endRound: 1,
    endPhase: 'negotiation',
  } as const;
  const played = (open: boolean) =>
    viewWith({}, { stints: { 1: { ...stint, open } }, offers: { 'o-1': offer } });
  const options = { acceptOffer: ['o-1'] };
  expect(taskOf(played(true), options).kind).toBe('takeBack');
  expect(taskOf(played(false), options).kind).toBe('answerOffer');
});

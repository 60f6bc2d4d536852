import { describe, expect, test } from 'vitest';
import { eventsTable } from '../../shared/record/tables-of-events.ts';
import { courseOf, lengthOf, stateAt } from '../../shared/replay/course.ts';
import { type Recorded, RecordedShape } from '../../shared/replay/recorded.ts';
import { FACILITATOR_ACTS, FACILITATOR_COMMANDS } from '../../shared/rules/commands/facilitator.ts';
import type { Actor, Command, FacilitatorCommand } from '../../shared/rules/commands.ts';
import type { Phase } from '../../shared/rules/vocabulary.ts';
import { CLOCKS, type Game, given } from '../support/given.ts';
import { historyCard } from '../support/history.ts';
import { table } from '../support/scenario.ts';

type Type = FacilitatorCommand['type'];
/** What there must have been before, and the phase in which it is sent. */
type Case = {
  readonly in: Phase;
  readonly before?: readonly FacilitatorCommand[];
  readonly send: FacilitatorCommand | ((game: Game) => FacilitatorCommand);
};

const GIL: Actor = { kind: 'facilitator', person: 'gil' };
const HOUR = 3_600_000;
const QUESTION = { listed: 'knowNorms', text: '', kind: 'scale', when: 'both' } as const;
const WHEN = { on: 'phase', round: 2, phase: 'crisis' } as const;
const plan = { type: 'planInject', incident: 'cables', when: WHEN } as const;

/** One of each: a command that is new has to come here too. */
const CASES: { readonly [T in Type]: Case } = {
  start: { in: 'lobby', send: { type: 'start' } },
  pause: { in: 'negotiation', send: { type: 'pause' } },
  resume: { in: 'negotiation', before: [{ type: 'pause' }], send: { type: 'resume' } },
  extend: { in: 'negotiation', send: { type: 'extend', seconds: 60 } },
  setLesson: { in: 'lobby', send: ({ at }) => ({ type: 'setLesson', endsAt: at + HOUR }) },
  stopLesson: { in: 'negotiation', send: { type: 'stopLesson', nextAt: 0 } },
  planStop: { in: 'negotiation', send: { type: 'planStop', planned: true } },
  sayNext: {
    in: 'negotiation',
    before: [{ type: 'stopLesson', nextAt: 0 }],
    send: ({ at }) => ({ type: 'sayNext', nextAt: at + HOUR }),
  },
  resumeLesson: {
    in: 'negotiation',
    before: [{ type: 'stopLesson', nextAt: 0 }],
    send: { type: 'resumeLesson' },
  },
  shorten: { in: 'negotiation', send: { type: 'shorten', rounds: 2, percent: 70 } },
  undo: { in: 'negotiation', before: [{ type: 'lock', locked: true }], send: { type: 'undo' } },
  advance: { in: 'negotiation', send: { type: 'advance' } },
  inject: { in: 'negotiation', send: { type: 'inject', incident: 'cables' } },
  planInject: { in: 'negotiation', send: plan },
  dropInject: { in: 'negotiation', before: [plan], send: { type: 'dropInject', incident: 'cables' } },
  dealHistory: { in: 'negotiation', send: { type: 'dealHistory', card: 'rome', seat: 'bravo' } },
  setPace: { in: 'negotiation', send: { type: 'setPace', pace: 'atOnce' } },
  unlock: { in: 'negotiation', send: { type: 'unlock', mechanic: 'signature' } },
  setDriver: { in: 'negotiation', send: { type: 'setDriver', seat: 'alfa', driver: 'bot' } },
  lock: { in: 'lobby', send: { type: 'lock', locked: true } },
  seatAll: { in: 'lobby', send: { type: 'seatAll' } },
  movePerson: { in: 'lobby', send: { type: 'movePerson', person: 'p-1', seat: 'bravo' } },
  mergeSeats: { in: 'negotiation', send: { type: 'mergeSeats', seat: 'bravo', into: 'alfa' } },
  splitSeat: {
    in: 'negotiation',
    send: { type: 'splitSeat', seat: 'alfa', into: 'charlie', people: ['p-1'] },
  },
  showScene: { in: 'negotiation', send: { type: 'showScene', scene: 'stability' } },
  tell: { in: 'negotiation', send: { type: 'tell', seat: 'alfa', text: 'Ask bravo.' } },
  note: { in: 'negotiation', send: { type: 'note', text: 'Bravo was left out.' } },
  setSurvey: { in: 'lobby', send: { type: 'setSurvey', questions: [QUESTION], research: true, study: '' } },
  lowerHand: { in: 'negotiation', send: { type: 'lowerHand', person: 'p-1' } },
  removePerson: { in: 'negotiation', send: { type: 'removePerson', person: 'p-1' } },
  end: { in: 'negotiation', send: { type: 'end' } },
  reveal: { in: 'debrief', send: { type: 'reveal', what: 'goals' } },
  lead: { in: 'debrief', send: { type: 'lead', step: 'why', revision: 0, eyes: '' } },
  setComparison: { in: 'debrief', send: { type: 'setComparison', joined: true } },
  actFor: {
    in: 'negotiation',
    send: { type: 'actFor', seat: 'alfa', command: { type: 'declare', norm: 'N01', rung: 1 } },
  },
};

/** What is not taken back: words, what its opposite undoes, who has left, and what has been shown (W3). */
const STAYS: readonly Type[] = [
  'sayNext',
  'undo',
  'planInject',
  'dropInject',
  'dealHistory',
  'setPace',
  'tell',
  'note',
  'setSurvey',
  'lowerHand',
  'removePerson',
  'end',
  'reveal',
  'lead',
  'setComparison',
  'actFor',
];

/** A clocked game of the class's own, with a hand up, and its record. */
function recordedGame(phase: Phase) {
  const scenario = table({ historyCards: [historyCard('rome', { seats: [] })] });
  const game = given({ scenario, settings: { clocks: CLOCKS, rules: 'full' } });
  const records: Recorded[] = [];
  const sends = (actor: Actor, command: Command) => {
    const events = game.sends(actor, command);
    records.push({ at: game.at, actor, events });
    return events;
  };
  game.sends({ kind: 'system' }, { type: 'join', person: 'gil', name: 'Gil', role: 'facilitator' });
  game.joins('Ada', 'alfa');
  game.joins('Ben', 'bravo');
  game.joins('Cleo', 'alfa');
  if (phase === 'lobby') game.joins('Dan');
  records.push({ at: game.at, actor: { kind: 'system' }, events: [...game.events] });
  sends({ kind: 'seat', seat: 'alfa', person: 'p-1' }, { type: 'raiseHand', raised: true });
  if (phase !== 'lobby') sends(GIL, { type: 'start' });
  if (phase === 'negotiation') sends(GIL, { type: 'advance' });
  if (phase === 'debrief') sends(GIL, { type: 'end' });
  return { game, records, sends };
}

describe('what the facilitator does', () => {
  test('W3 every command either is taken back by “undo” or is known to stay', () => {
    const all = [...FACILITATOR_COMMANDS.map(({ shape }) => shape.type.value), 'actFor'];
    expect([...FACILITATOR_ACTS, ...STAYS].sort()).toEqual(all.sort());
    expect(Object.keys(CASES).sort()).toEqual(all.sort());
  });

  test.each(Object.entries(CASES))(
    'F1 %s stands in the record, and the replay has it',
    (_type, { in: phase, before = [], send }) => {
      const { game, records, sends } = recordedGame(phase);
      for (const command of before) sends(GIL, command);
      const was = game.state;
      const count = records.length;
      const events = sends(GIL, typeof send === 'function' ? send(game) : send);
      expect(events.length).toBeGreaterThan(0);
      expect(game.state).not.toEqual(was);
      // As it is written down and read again.
      const read = records.map((one) => RecordedShape.parse(JSON.parse(JSON.stringify(one))));
      const course = courseOf(read);
      expect(stateAt(course, lengthOf(course))).toEqual(game.state);
      expect(stateAt(course, count)).toEqual(was);
      const { columns, rows } = eventsTable({ session: 'x', course });
      const at = columns.findIndex(({ name }) => name === 'revision');
      const lines = rows.filter((row) => row[at] === count + 1);
      expect(lines).toHaveLength(events.length);
      for (const line of lines) expect(line).toEqual(expect.arrayContaining(['facilitator', 'gil']));
    },
  );
});

import { describe, expect, test } from 'vitest';
import type { FacilitatorAct } from '../../shared/rules/commands/facilitator.ts';
import { FACILITATOR_ACTS } from '../../shared/rules/commands/facilitator.ts';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import type { State } from '../../shared/rules/state.ts';
import { consoleView } from '../../shared/rules/view/project.ts';
import { CLOCKS, eventsOf, type Game, given } from '../support/given.ts';
import { randomPlay } from '../support/random-play.ts';
import { table } from '../support/scenario.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const refusal = (game: Game, command: FacilitatorCommand) => game.refusalTo(FACILITATOR, command);
const clocked = () => given({ settings: { clocks: CLOCKS } });
const undo = { type: 'undo' } as const;
const say = { type: 'say', to: 'floor', said: { type: 'text', text: 'still here' } } as const;

/** An act of each kind that is possible now. */
function actsIn({ state, at }: Game): Readonly<Record<FacilitatorAct, FacilitatorCommand>> {
  const [seat = ''] = Object.keys(state.public.seats);
  const [incident = ''] = Object.keys(consoleView(state).injectable);
  return {
    start: { type: 'start' },
    pause: { type: 'pause' },
    resume: { type: 'resume' },
    extend: { type: 'extend', seconds: 60 },
    setLesson: { type: 'setLesson', endsAt: at + 3_600_000 },
    shorten: { type: 'shorten', rounds: state.public.rounds, percent: 70 },
    stopLesson: { type: 'stopLesson', nextAt: 0 },
    planStop: { type: 'planStop', planned: !state.public.lesson.stopsAfterRound },
    resumeLesson: { type: 'resumeLesson' },
    advance: { type: 'advance' },
    inject: { type: 'inject', incident },
    unlock: { type: 'unlock', mechanic: 'caucus' },
    setDriver: {
      type: 'setDriver',
      seat,
      driver: state.public.seats[seat]?.driver === 'bot' ? 'human' : 'bot',
    },
    lock: { type: 'lock', locked: !state.public.locked },
    seatAll: { type: 'seatAll' },
    movePerson: { type: 'movePerson', person: 'p-1', seat },
    mergeSeats: { type: 'mergeSeats', seat: 'alfa', into: 'bravo' },
    splitSeat: { type: 'splitSeat', seat: 'alfa', into: 'charlie', people: ['p-3'] },
    showScene: { type: 'showScene', scene: 'stability' },
  };
}

/** All of a state but the count of what was folded, what can be taken back, and the line that says it was. */
function lasting({ hidden, public: shared, ...rest }: State) {
  const { folded: _folded, lastAct: _lastAct, ...secret } = hidden;
  const news = Object.values(shared.news).filter(({ kind }) => kind !== 'undone');
  return { ...rest, public: { ...shared, news }, hidden: secret };
}

describe('taking back', () => {
  test('W3 each act, wherever it is possible, leaves the state as it was before it', () => {
    const tried = new Set<FacilitatorAct>();
    const tryAll = (game: Game) => {
      for (const act of FACILITATOR_ACTS) {
        const one = game.fork();
        if (act === 'resume' && refusal(one, { type: 'pause' }) === 'taken')
          one.facilitator({ type: 'pause' });
        if (act === 'resumeLesson' && refusal(one, { type: 'stopLesson', nextAt: 0 }) === 'taken')
          one.facilitator({ type: 'stopLesson', nextAt: 0 });
        const command = actsIn(one)[act];
        if (refusal(one, command) !== 'taken') continue;
        const before = lasting(one.state);
        one.facilitator(command);
        // What the debrief has shown stays shown.
        if (one.state.public.phase === 'debrief') continue;
        one.facilitator(undo);
        expect(lasting(one.state), act).toEqual(before);
        tried.add(act);
      }
    };
    const people = clocked();
    people.joins('Ada');
    people.joins('Ben', 'bravo');
    people.joins('Cleo', 'alfa');
    people.joins('Dan', 'alfa');
    tryAll(people);
    for (const number of [1, 3, 9]) {
      let steps = 0;
      randomPlay({ scenario: table(), number, watch: (game) => void (steps++ % 60 === 0 && tryAll(game)) });
    }
    expect([...tried].sort()).toEqual([...FACILITATOR_ACTS].sort());
  });

  test('W3 nothing to take back; once only; and not beyond the end of the phase', () => {
    const game = clocked();
    expect(refusal(game, undo)).toBe('nothingToUndo');
    game.reaches('negotiation');
    game.facilitator({ type: 'lock', locked: true });
    game.facilitator(undo);
    expect(game.state.public.locked).toBe(false);
    expect(refusal(game, undo)).toBe('nothingToUndo');
    game.facilitator({ type: 'lock', locked: true });
    game.waits(60_000);
    expect(game.state.public.phase).toBe('plenary');
    expect(refusal(game, undo)).toBe('nothingToUndo');
  });

  test('W3 a pause that is taken back has cost no time, and what was said in it stays', () => {
    const game = clocked().reaches('negotiation');
    game.waits(20_000);
    game.facilitator({ type: 'pause' });
    game.waits(100_000);
    game.does('alfa', say);
    game.does('alfa', { type: 'declare', norm: 'N01', rung: 1 });
    game.facilitator(undo);
    expect(game.state.public.paused).toBe(false);
    expect(game.state.public.closesAt).toBe(game.at + 40_000);
    expect(Object.keys(game.state.public.floor)).toHaveLength(1);
    expect(Object.keys(game.state.public.commitments)).toHaveLength(1);
  });

  test('W3 a phase ended by mistake goes on with what was left of it; who came meanwhile is there', () => {
    const game = clocked().reaches('negotiation');
    game.waits(20_000);
    game.does('alfa', { type: 'ready', ready: true });
    game.facilitator({ type: 'advance' });
    expect(game.state.public.phase).toBe('plenary');
    game.waits(10_000);
    game.joins('Ada', 'bravo');
    game.does('alfa', say);
    const events = game.facilitator(undo);
    expect(eventsOf(events, 'newsSpread').map(({ news }) => news.kind)).toEqual(['undone']);
    expect(game.state.public).toMatchObject({ phase: 'negotiation', phaseId: '1.negotiation' });
    expect(game.state.public.closesAt).toBe(game.at + 40_000);
    expect(game.state.public.seats.alfa?.ready).toBe(true);
    expect(game.state.public.seats.bravo).toMatchObject({ members: ['Ada'], driver: 'human' });
    expect(Object.keys(game.state.public.floor)).toHaveLength(1);
  });

  test('W3 an act that turned play stays after half a minute, other acts can go while the phase lasts', () => {
    const game = clocked().reaches('negotiation');
    game.facilitator({ type: 'advance' });
    expect(consoleView(game.state).undo).toEqual({ act: 'advance', until: game.at + 30_000 });
    game.waits(30_001);
    expect(refusal(game, undo)).toBe('tooLate');
    game.facilitator({ type: 'unlock', mechanic: 'caucus' });
    game.waits(20_000);
    expect(consoleView(game.state).undo).toEqual({ act: 'unlock', until: 0 });
    expect(refusal(game, undo)).toBe('taken');
  });

  test('W3 who was removed stays removed, and what the debrief shows is shown', () => {
    const game = given().reaches('negotiation');
    game.joins('Ada', 'alfa');
    game.facilitator({ type: 'lock', locked: true });
    game.facilitator({ type: 'removePerson', person: 'p-1' });
    game.facilitator(undo);
    expect(game.state.public.people).toEqual({});
    expect(game.state.public.seats.alfa).toMatchObject({ members: [], driver: 'bot' });
    expect(refusal(game.reaches('debrief'), undo)).toBe('nothingToUndo');
  });
});

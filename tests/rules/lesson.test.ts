import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { lessonOutlook } from '../../shared/rules/people/lesson-outlook.ts';
import { eventsOf, type Game, given } from '../support/given.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const MINUTE = 60_000;
/** The plan of the class preset: 28 minutes of play. */
const CLOCKS = {
  briefing: 240,
  negotiation: 300,
  plenary: 180,
  conduct: 60,
  crisis: 120,
  assessment: 60,
} as const;
const LESSON = { minutes: 45, debrief: 12 } as const;
const lesson = () => given({ settings: { clocks: CLOCKS, lesson: LESSON } });
const outlook = (game: Game) => lessonOutlook(game.state.public, game.at);
const refusal = (game: Game, command: FacilitatorCommand) => game.refusalTo(FACILITATOR, command);
const endsIn = (game: Game, minutes: number) => ({
  type: 'setLesson' as const,
  endsAt: game.at + minutes * MINUTE,
});

describe('the end of the lesson', () => {
  test('W1 the debrief keeps the part of the preset, and never below a quarter', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    expect(game.state.public.lesson).toMatchObject({ beganAt: game.at, debrief: 12 * 60 });
    const workshop = given({ settings: { clocks: CLOCKS, lesson: { minutes: 90, debrief: 28 } } });
    workshop.facilitator(endsIn(workshop, 90));
    expect(workshop.state.public.lesson.debrief).toBe(28 * 60);
    for (const settings of [{ clocks: CLOCKS }, { clocks: CLOCKS, lesson: { minutes: 60, debrief: 5 } }]) {
      const other = given({ settings });
      other.facilitator(endsIn(other, 60));
      expect(other.state.public.lesson.debrief).toBe(15 * 60);
    }
  });

  test('W1 until play begins the lesson begins when its end is said, and then it has begun', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    game.waits(600 * MINUTE);
    game.facilitator(endsIn(game, 45));
    expect(game.state.public.lesson.beganAt).toBe(game.at);
    const began = game.at;
    game.reaches('negotiation');
    game.waits(MINUTE);
    game.facilitator(endsIn(game, 59));
    expect(game.state.public.lesson).toMatchObject({ beganAt: began, debrief: 16 * 60 });
  });

  test('W1 no end in the past, too near or on another day; and none at all by saying none', () => {
    const game = lesson();
    for (const minutes of [-1, 4, 13 * 60]) expect(refusal(game, endsIn(game, minutes))).toBe('badTime');
    expect(refusal(game, { type: 'setLesson', endsAt: 0 })).toBe('nothingDue');
    game.facilitator(endsIn(game, 45));
    game.facilitator({ type: 'setLesson', endsAt: 0 });
    expect(game.state.public.lesson).toMatchObject({ beganAt: 0, endsAt: 0, debrief: 0 });
    expect(outlook(game)).toBeNull();
    expect(refusal(game.reaches('debrief'), endsIn(game, 10))).toBe('taken');
  });
});

describe('the talks of the first round', () => {
  const early = () =>
    given({ settings: { clocks: { ...CLOCKS, negotiation: 420, firstTalks: 180 }, lesson: LESSON } });

  test('P14 have the time that the preset gives them, and later ones theirs', () => {
    for (const [round, seconds] of [
      [1, 180],
      [2, 420],
    ] as const) {
      const game = early().reaches('negotiation', undefined, round);
      expect(game.state.public.closesAt).toBe(game.at + seconds * 1000);
    }
    const even = lesson().reaches('negotiation');
    expect(even.state.public.closesAt).toBe(even.at + CLOCKS.negotiation * 1000);
  });

  test('P14 are reckoned with in what play takes, and shortened with the rest', () => {
    const [game, even] = [early(), lesson()];
    for (const one of [game, even]) one.facilitator(endsIn(one, 45));
    expect(outlook(game)).toEqual(outlook(even));
    game.facilitator({ type: 'shorten', rounds: 2, percent: 50 });
    expect(game.state.public.clocks).toMatchObject({ firstTalks: 90, negotiation: 210 });
    game.reaches('negotiation');
    expect(game.state.public.closesAt).toBe(game.at + 90_000);
  });
});

describe('play that would take of the debrief', () => {
  test('W2 what fits needs nothing', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    expect(outlook(game)).toEqual({ playEndsAt: game.at + 33 * MINUTE, over: -5 * MINUTE, proposal: null });
    expect(lessonOutlook(given().state.public, 0)).toBeNull();
  });

  test('W2 a late start is met by shorter phases, and they fit', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    game.waits(10 * MINUTE);
    const before = outlook(game);
    expect(before?.over).toBe(5 * MINUTE);
    expect(before?.proposal).toEqual({ type: 'shorten', rounds: 2, percent: 82 });
    if (!before?.proposal) return;
    const told = eventsOf(game.facilitator(before.proposal), 'newsSpread');
    expect(told.map(({ news }) => news.kind)).toEqual(['shortened']);
    expect(game.state.public.clocks.negotiation).toBe(246);
    expect(outlook(game)?.over).toBeLessThanOrEqual(0);
    game.facilitator({ type: 'start' });
    expect(game.state.public.closesAt).toBe(game.at + Math.round(240 * 0.82) * 1000);
  });

  test('W2 where shorter phases do not do, there are fewer rounds', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    game.waits(19 * MINUTE);
    expect(outlook(game)?.proposal).toEqual({ type: 'shorten', rounds: 1, percent: 87 });
  });

  test('W2 the phase that is under way is shortened too, and the plenary loses ballots', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 45));
    game.reaches('negotiation');
    game.waits(100_000);
    game.facilitator({ type: 'shorten', rounds: 2, percent: 60 });
    expect(game.state.public.closesAt).toBe(game.at + 120_000);
    expect(game.state.public.setup.ballots).toBe(2);
    game.reaches('plenary');
    expect(game.state.public.closesAt).toBe(game.at + 108_000);
  });

  test('W2 nothing is shortened by itself, and a round under way stays', () => {
    const game = lesson();
    game.facilitator(endsIn(game, 20));
    game.reaches('negotiation');
    expect(game.state.public.closesAt).toBe(game.at + 300_000);
    expect(refusal(game, { type: 'shorten', rounds: 3, percent: 80 })).toBe('badTime');
    expect(refusal(game, { type: 'shorten', rounds: 2, percent: 100 })).toBe('nothingDue');
    game.facilitator({ type: 'shorten', rounds: 1, percent: 100 });
    expect(game.state.public.rounds).toBe(1);
    game.waits(720_000);
    expect(game.state.public.phase).toBe('debrief');
    const second = lesson().reaches('negotiation', undefined, 2);
    expect(refusal(second, { type: 'shorten', rounds: 1, percent: 80 })).toBe('badTime');
    expect(refusal(given().reaches('negotiation'), { type: 'shorten', rounds: 1, percent: 80 })).toBe(
      'noClock',
    );
  });

  test('W2 with an open end the rounds are not the facilitator’s to cut', () => {
    const game = given({ settings: { clocks: CLOCKS, end: 'open', rounds: 8 } });
    game.facilitator(endsIn(game, 60));
    expect(outlook(game)?.proposal).toEqual({ type: 'shorten', rounds: 8, percent: 60 });
    expect(refusal(game, { type: 'shorten', rounds: 2, percent: 80 })).toBe('notNow');
  });
});

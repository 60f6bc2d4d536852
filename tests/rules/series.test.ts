import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { options } from '../../shared/rules/options.ts';
import { lessonOutlook } from '../../shared/rules/people/lesson-outlook.ts';
import { LONGEST_SLEEP, presetsOf } from '../../shared/rules/people/series.ts';
import { settingsOf } from '../../shared/rules/settings.ts';
import { publicView, seatView } from '../../shared/rules/view/project.ts';
import { CLOCKS, eventsOf, type Game, given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const refusal = (game: Game, command: FacilitatorCommand) => game.refusalTo(FACILITATOR, command);
const stop = { type: 'stopLesson', nextAt: 0 } as const;
const goOn = { type: 'resumeLesson' } as const;
const series = () =>
  given({
    settings: {
      clocks: CLOCKS,
      lesson: { minutes: 45, debrief: 12 },
      series: { clocks: CLOCKS },
      end: 'open',
      rounds: 6,
    },
  });

describe('a series', () => {
  test('W22 every scenario can be played as one: full rules, an open end, clocks, and lessons', () => {
    const preset = presetsOf(table()).find(({ id }) => id === 'series');
    if (!preset) throw new Error('there is no series');
    expect(settingsOf(preset)).toMatchObject({
      rules: 'full',
      end: 'open',
      series: { clocks: preset.clocks },
    });
    expect(settingsOf(preset, { solo: true })).not.toHaveProperty('series');
    const own = { ...table(), presets: [{ ...preset, id: 'own' }] };
    expect(presetsOf(own).map(({ id }) => id)).toEqual(['own']);
  });

  test('W22 a lesson keeps nothing for the debrief until it is said to be the last', () => {
    const game = series();
    game.facilitator({ type: 'setLesson', endsAt: game.at + 40 * MINUTE });
    expect(game.state.public.lesson).toMatchObject({ debrief: 0, last: false });
    game.facilitator({ type: 'setLesson', endsAt: game.at + 40 * MINUTE, last: true });
    expect(game.state.public.lesson).toMatchObject({ debrief: 640, last: true });
    const one = given({ settings: { clocks: CLOCKS } });
    one.facilitator({ type: 'setLesson', endsAt: one.at + 40 * MINUTE });
    expect(one.state.public.lesson.debrief).toBe(600);
  });

  test('W22 a lesson has room for the rest of its round, not for rounds with lessons of their own', () => {
    const game = series();
    game.facilitator({ type: 'setLesson', endsAt: game.at + 10 * MINUTE });
    // Ten minutes are briefing and one round.
    expect(lessonOutlook(game.state.public, game.at)?.over).toBe(0);
    game.waits(2 * MINUTE);
    const proposal = lessonOutlook(game.state.public, game.at)?.proposal;
    expect(proposal).toEqual({ type: 'shorten', rounds: 6, percent: 80 });
    if (proposal) game.facilitator(proposal);
    expect(lessonOutlook(game.state.public, game.at)?.over).toBeLessThanOrEqual(0);
  });

  test('W22 the lesson that is said to be the last ends with the debrief, though the end is open', () => {
    const game = series();
    game.facilitator({ type: 'setLesson', endsAt: game.at + 40 * MINUTE, last: true });
    game.reaches('assessment', 'shown');
    game.facilitator({ type: 'advance' });
    expect(game.state.public).toMatchObject({ phase: 'debrief', round: 1 });
  });
});

describe('a stop', () => {
  test('W19 comes at once, with a day that is said or not; never before play', () => {
    const game = series();
    expect(refusal(game, stop)).toBe('notStarted');
    game.reaches('plenary');
    for (const nextAt of [1, game.at, game.at + LONGEST_SLEEP + 1])
      expect(refusal(game, { type: 'stopLesson', nextAt })).toBe('badTime');
    const told = eventsOf(game.facilitator({ type: 'stopLesson', nextAt: game.at + WEEK }), 'newsSpread');
    expect(told.map(({ news }) => news.kind)).toEqual(['lessonStopped']);
    expect(game.state.public).toMatchObject({ phase: 'plenary', paused: true });
    expect(game.state.public.lesson).toMatchObject({ asleepSince: game.at, nextAt: game.at + WEEK });
    game.facilitator({ type: 'sayNext', nextAt: game.at + 2 * WEEK });
    expect(game.state.public.lesson.nextAt).toBe(game.at + 2 * WEEK);
    expect(refusal(game, { type: 'sayNext', nextAt: game.at + 2 * WEEK })).toBe('nothingDue');
  });

  test.each(['clock', 'next', 'ready'] as const)(
    'W19 comes by itself once the round is reviewed: %s',
    (how) => {
      const game = series().reaches('assessment');
      game.facilitator({ type: 'planStop', planned: true });
      expect(refusal(game, { type: 'planStop', planned: true })).toBe('nothingDue');
      if (how === 'clock') game.waits(MINUTE);
      else
        for (let part = 0; part < 2; part++) {
          if (how === 'next') game.facilitator({ type: 'advance' });
          else
            for (const seat of Object.keys(game.state.own)) game.does(seat, { type: 'ready', ready: true });
        }
      expect(game.state.public).toMatchObject({
        phase: 'assessment',
        stage: 'shown',
        round: 1,
        paused: true,
      });
      expect(game.state.public.lesson).toMatchObject({ asleepSince: game.at, stopsAfterRound: false });
      expect(Object.keys(game.state.public.scores)).toEqual(['1']);
      expect(nextDeadline(game.state)).toBe(0);
    },
  );

  test('W19 that was planned is given up again; and the end of the game needs no stop', () => {
    const game = series().reaches('crisis');
    game.facilitator({ type: 'planStop', planned: true });
    game.facilitator({ type: 'planStop', planned: false });
    game.reaches('negotiation', '', 2);
    expect(game.state.public.lesson.asleepSince).toBe(0);
    game.facilitator({ type: 'planStop', planned: true });
    game.facilitator({ type: 'end' });
    expect(game.state.public).toMatchObject({ phase: 'debrief' });
    expect(game.state.public.lesson.asleepSince).toBe(0);
  });

  test('W19 can be taken back for half a minute, at no cost of time', () => {
    const game = series().reaches('negotiation');
    const { closesAt } = game.state.public;
    game.facilitator(stop);
    game.waits(20_000);
    game.facilitator({ type: 'undo' });
    expect(game.state.public).toMatchObject({ paused: false, closesAt: closesAt + 20_000 });
    expect(game.state.public.lesson.asleepSince).toBe(0);
    game.facilitator(stop);
    game.waits(30_001);
    expect(refusal(game, { type: 'undo' })).toBe('tooLate');
  });
});

describe('a session that sleeps', () => {
  test('W20 is not played by seats, bots or the clock', () => {
    const game = series().reaches('negotiation');
    game.facilitator(stop);
    for (const seat of Object.keys(game.state.own)) {
      expect(options(seatView(game.state, seat))).toEqual({});
      expect(game.refusal(seat, { type: 'ready', ready: true })).toBe('asleep');
    }
    for (const command of [
      { type: 'advance' },
      { type: 'resume' },
      { type: 'extend', seconds: 60 },
      { type: 'end' },
      { type: 'unlock', mechanic: 'caucus' },
      { type: 'setLesson', endsAt: game.at + 30 * MINUTE },
      { type: 'stopLesson', nextAt: 0 },
    ] as const satisfies FacilitatorCommand[])
      expect(refusal(game, command)).toBe('asleep');
    const before = game.state;
    game.waits(WEEK);
    expect(game.state).toBe(before);
  });

  test('W20 lets people come, sit down and hear a word', () => {
    const game = series().reaches('negotiation');
    game.facilitator(stop);
    game.joins('Ada', 'alfa');
    expect(game.state.public.seats.alfa).toMatchObject({ driver: 'human', members: ['Ada'] });
    game.facilitator({ type: 'tell', seat: 'alfa', text: 'Read your brief again.' });
    game.facilitator({ type: 'lock', locked: true });
    expect(Object.values(game.state.own.alfa?.notices ?? {})).toHaveLength(1);
  });

  test('W21 goes on with what every clock had left, however long it slept and whether it was paused', () => {
    for (const pausedFirst of [false, true]) {
      const game = series().reaches('negotiation');
      game.waits(25_000);
      if (pausedFirst) game.facilitator({ type: 'pause' });
      game.facilitator({ type: 'stopLesson', nextAt: game.at + WEEK });
      game.waits(WEEK + 5 * MINUTE);
      const told = eventsOf(game.facilitator(goOn), 'newsSpread');
      expect(told.map(({ news }) => news.kind)).toEqual(['lessonResumed']);
      expect(game.state.public).toMatchObject({ phase: 'negotiation', paused: false, round: 1 });
      expect(game.state.public.closesAt).toBe(game.at + 35_000);
      expect(refusal(game, goOn)).toBe('nothingDue');
    }
  });

  test('W21 opens the next round where the review had been seen, and remembers which rounds the lesson had', () => {
    const game = series().reaches('assessment', 'shown', 2);
    game.facilitator(stop);
    game.facilitator(goOn);
    expect(game.state.public).toMatchObject({ phase: 'negotiation', round: 3, paused: false });
    expect(game.state.public.lesson).toMatchObject({ number: 2, fromRound: 3, recapFrom: 1, recapTo: 2 });
    game.facilitator({ type: 'undo' });
    expect(game.state.public).toMatchObject({ phase: 'assessment', stage: 'shown', round: 2 });
    expect(game.state.public.lesson).toMatchObject({ number: 1, fromRound: 1, recapFrom: 0 });
    game.facilitator(goOn);
    game.reaches('crisis');
    game.facilitator(stop);
    game.facilitator(goOn);
    expect(game.state.public.lesson).toMatchObject({ number: 3, fromRound: 3, recapFrom: 3, recapTo: 3 });
  });

  test('W21 the clocks of a lesson are those of the plan, whatever was shortened in the one before', () => {
    const game = series().reaches('crisis');
    game.facilitator({ type: 'shorten', rounds: 6, percent: 60 });
    expect(game.state.public.clocks.negotiation).toBe(36);
    game.facilitator(stop);
    game.facilitator(goOn);
    expect(game.state.public.clocks).toEqual({ ...CLOCKS, firstTalks: 0 });
    expect(game.state.public.lesson).toMatchObject({ beganAt: 0, endsAt: 0 });
  });

  test('W21 a debrief sleeps and goes on too', () => {
    const game = series().reaches('debrief');
    game.facilitator({ type: 'stopLesson', nextAt: game.at + WEEK });
    const lead = { type: 'lead', step: 'why', revision: 0, eyes: '' } as const;
    expect(refusal(game, lead)).toBe('asleep');
    game.facilitator(goOn);
    expect(game.state.public).toMatchObject({ phase: 'debrief', paused: false });
    expect(refusal(game, lead)).toBe('taken');
  });

  test('W22 a seat writes down what it means to do, for itself alone', () => {
    const game = series();
    const ada = game.joins('Ada', 'alfa');
    const watcher = game.joins('Wim');
    const plan = { type: 'planAhead', text: ' Ask Bravo for a vote. ' } as const;
    if (ada.kind !== 'seat') throw new Error('Ada has no seat');
    const person = { kind: 'person', person: ada.person } as const;
    expect(game.refusalTo(person, plan)).toBe('notStarted');
    game.reaches('assessment');
    game.facilitator(stop);
    expect(game.refusalTo(watcher, plan)).toBe('noSeat');
    game.sends(person, plan);
    expect(game.state.own.alfa?.ahead).toEqual({ text: 'Ask Bravo for a vote.', round: 1 });
    expect(game.state.own.bravo?.ahead).toEqual({ text: '', round: 0 });
    expect(JSON.stringify(publicView(game.state))).not.toContain('Ask Bravo');
    game.sends(person, { type: 'planAhead', text: '' });
    expect(game.state.own.alfa?.ahead.text).toBe('');
  });
});

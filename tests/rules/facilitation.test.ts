import { describe, expect, test } from 'vitest';
import type { FacilitatorCommand } from '../../shared/rules/commands.ts';
import { nextDeadline } from '../../shared/rules/deadlines.ts';
import { consoleView } from '../../shared/rules/view/project.ts';
import { CLOCKS, eventsOf, type Game, given, goingOn, only } from '../support/given.ts';
import { tabled } from '../support/turns.ts';

const FACILITATOR = { kind: 'facilitator', person: '' } as const;
const refusal = (game: Game, command: FacilitatorCommand) => game.refusalTo(FACILITATOR, command);
const clocked = () => given({ settings: { clocks: CLOCKS } });

describe('who runs a session', () => {
  test('F1 the facilitator starts, advances and ends, each in its time', () => {
    const game = given();
    expect(refusal(game, { type: 'advance' })).toBe('notStarted');
    expect(refusal(game, { type: 'pause' })).toBe('notStarted');
    expect(refusal(game, { type: 'end' })).toBe('notStarted');
    game.facilitator({ type: 'start' });
    expect(game.state.public.phase).toBe('briefing');
    expect(refusal(game, { type: 'start' })).toBe('alreadyStarted');
    game.facilitator({ type: 'advance' });
    expect(game.state.public.phase).toBe('negotiation');
    game.facilitator({ type: 'end' });
    expect(game.state.public.phase).toBe('debrief');
  });

  test('F1 in the debrief only locking and removing are left', () => {
    const game = given().reaches('debrief');
    for (const type of ['start', 'pause', 'resume', 'advance', 'end'] as const)
      expect(refusal(game, { type })).toBe('sessionOver');
    expect(refusal(game, { type: 'inject', incident: 'cables' })).toBe('sessionOver');
    expect(refusal(game, { type: 'lock', locked: true })).toBe('taken');
    expect(refusal(game, { type: 'removePerson', person: 'p-1' })).toBe('personUnknown');
  });

  test('F1 players do not run a session, but for the one of a solo session', () => {
    for (const solo of [false, true]) {
      const game = given({ settings: { solo } });
      const ada = game.joins('Ada', 'alfa');
      const may = (command: FacilitatorCommand) => game.refusalTo(ada, command);
      expect(may({ type: 'start' })).toBe(solo ? 'taken' : 'notFacilitator');
      game.facilitator({ type: 'start' });
      expect(may({ type: 'pause' })).toBe(solo ? 'taken' : 'notFacilitator');
      expect(may({ type: 'end' })).toBe(solo ? 'taken' : 'notFacilitator');
      game.facilitator({ type: 'pause' });
      expect(may({ type: 'resume' })).toBe(solo ? 'taken' : 'notFacilitator');
      expect(may({ type: 'setPace', pace: 'atOnce' })).toBe(solo ? 'taken' : 'notFacilitator');
      expect(may({ type: 'advance' })).toBe('notFacilitator');
      expect(may({ type: 'inject', incident: 'cables' })).toBe('notFacilitator');
      expect(may({ type: 'setDriver', seat: 'bravo', driver: 'bot' })).toBe('notFacilitator');
    }
  });
});

test('F8 the pace of the bots is set at any time, and setting it again is nothing', () => {
  const game = given();
  expect(game.state.public.setup.pace).toBe('spaced');
  game.facilitator({ type: 'setPace', pace: 'atOnce' });
  expect(game.state.public.setup.pace).toBe('atOnce');
  expect(refusal(game, { type: 'setPace', pace: 'atOnce' })).toBe('nothingDue');
  game.reaches('crisis').facilitator({ type: 'setPace', pace: 'spaced' });
  expect(game.state.public.setup.pace).toBe('spaced');
});

describe('clocks', () => {
  test('F2 a paused session has no deadlines, and still takes commands', () => {
    const game = clocked().reaches('negotiation');
    expect(nextDeadline(game.state)).toBe(game.at + 60_000);
    game.facilitator({ type: 'pause' });
    expect(nextDeadline(game.state)).toBe(0);
    expect(refusal(game, { type: 'pause' })).toBe('alreadyPlayed');
    game.waits(120_000);
    expect(game.state.public.phase).toBe('negotiation');
    expect(game.refusalTo({ kind: 'system' }, { type: 'passTime' })).toBe('nothingDue');
    expect(
      game.refusal('alfa', { type: 'say', to: 'floor', said: { type: 'text', text: 'still here' } }),
    ).toBe('taken');
  });

  test('F9 after an outage every clock has what it had left, and everybody is told', () => {
    const game = clocked().reaches('negotiation');
    const system = { kind: 'system' as const };
    const since = game.at;
    const { closesAt } = game.state.public;
    expect(game.refusalTo(system, { type: 'creditOutage', since })).toBe('nothingDue');
    // Time went by, and nobody was there to see it.
    const away = goingOn(game.state, game.events, since + 600_000);
    const [credited] = away.sends(system, { type: 'creditOutage', since });
    expect(credited).toMatchObject({ type: 'outageCredited', since, until: since + 600_000 });
    expect(away.state.public.closesAt).toBe(closesAt + 600_000);
    expect(Object.values(away.state.public.news).at(-1)).toMatchObject({ kind: 'outage' });
    away.facilitator({ type: 'pause' });
    const later = goingOn(away.state, away.events, away.at + 5000);
    expect(later.refusalTo(system, { type: 'creditOutage', since })).toBe('nothingDue');
  });

  test('F3 resuming gives every clock what was left of it', () => {
    const game = clocked().reaches('negotiation');
    game.waits(20_000);
    game.facilitator({ type: 'pause' });
    game.waits(500_000);
    game.facilitator({ type: 'resume' });
    expect(game.state.public.closesAt).toBe(game.at + 40_000);
    expect(refusal(game, { type: 'resume' })).toBe('nothingDue');
  });

  test('F3 lengthening moves the ballot and the phase alike; nothing is set before now', () => {
    const game = tabled(clocked()).reaches('plenary', 'voting');
    const phase = game.state.public.closesAt - game.at;
    game.facilitator({ type: 'extend', seconds: 30 });
    expect(game.state.public.closesAt - game.at).toBe(phase + 30_000);
    expect(only(game.state.public.items)[1].closesAt).toBe(game.at + 70_000);
    game.facilitator({ type: 'extend', seconds: -600 });
    expect(game.state.public.closesAt).toBe(game.at);
    expect(only(game.state.public.items)[1].closesAt).toBe(game.at);
  });

  test('F3 without clocks there is nothing to lengthen', () => {
    expect(refusal(given().reaches('negotiation'), { type: 'extend', seconds: 60 })).toBe('noClock');
    expect(refusal(clocked().reaches('negotiation'), { type: 'extend', seconds: 0 })).toBe('nothingDue');
  });

  test('F3 a clock lengthened in a pause has so much more left, however long the pause', () => {
    const game = clocked().reaches('negotiation');
    game.waits(20_000);
    game.facilitator({ type: 'pause' });
    game.waits(500_000);
    game.facilitator({ type: 'extend', seconds: 30 });
    game.waits(100_000);
    game.facilitator({ type: 'resume' });
    expect(game.state.public.closesAt).toBe(game.at + 70_000);
  });

  test('F3 a clock that is started in a pause has its whole time left', () => {
    const game = tabled(clocked()).reaches('plenary', 'amending');
    game.facilitator({ type: 'pause' });
    game.waits(500_000);
    game.facilitator({ type: 'advance' });
    expect(game.state.public.stage).toBe('voting');
    game.waits(100_000);
    game.facilitator({ type: 'resume' });
    expect(only(game.state.public.items)[1].closesAt).toBe(game.at + 40_000);
  });
});

describe('advancing', () => {
  test('F4 advance ends the present part of a phase, else the phase', () => {
    const game = tabled(given()).reaches('plenary', 'amending');
    const stages = [];
    for (let step = 0; step < 7; step++) {
      stages.push(`${game.state.public.phase} ${game.state.public.stage}`.trim());
      game.facilitator({ type: 'advance' });
    }
    expect(stages).toEqual([
      'plenary amending',
      'plenary voting',
      'plenary done',
      'conduct',
      'crisis',
      'assessment deciding',
      'assessment shown',
    ]);
  });
});

describe('incidents that the facilitator injects', () => {
  test('F5 a scripted incident may be injected once, from negotiation to crisis', () => {
    const inject = { type: 'inject', incident: 'cables' } as const;
    for (const phase of ['briefing', 'assessment'] as const)
      expect(refusal(given().reaches(phase), inject)).toBe('notInThisPhase');
    for (const phase of ['negotiation', 'plenary', 'conduct', 'crisis'] as const)
      expect(refusal(given().reaches(phase), inject)).toBe('taken');
    const game = given().reaches('negotiation');
    expect(refusal(game, { type: 'inject', incident: 'nothing' })).toBe('unknownIncident');
    expect(refusal(game, { type: 'inject', incident: 'ransom' })).toBe('alreadyPlayed');
    game.facilitator(inject);
    expect(refusal(game, inject)).toBe('alreadyPlayed');
    expect(Object.keys(consoleView(game.state).injectable)).toEqual(['outage']);
  });

  test('P12 nobody but the facilitator reads of what has not happened yet', () => {
    const game = given().reaches('negotiation');
    const title = game.state.scenario.incidents.find(({ id }) => id === 'cables')?.title.en ?? '';
    const known = () => JSON.stringify(game.state.public).includes(title);
    expect(title.length).toBeGreaterThan(3);
    expect(consoleView(game.state).injectable.cables?.title.en).toBe(title);
    expect(known()).toBe(false);
    game.facilitator({ type: 'inject', incident: 'cables' });
    expect(known()).toBe(true);
    expect(consoleView(game.state).injectable.cables).toBeUndefined();
  });

  test('F5 it harms its victim, who knows what it lost', () => {
    const game = given().reaches('negotiation');
    const victim = game.state.scenario.incidents.find(({ id }) => id === 'cables')?.victim ?? '';
    const [moved] = eventsOf(game.facilitator({ type: 'inject', incident: 'cables' }), 'accountMoved');
    expect(moved).toMatchObject({ seat: victim, field: 'harms' });
    expect(moved?.add).toBeGreaterThan(0);
    expect(moved?.known).toBe(moved?.add);
  });

  test('F5 in the crisis it may become the one that is asked about', () => {
    const game = given().reaches('crisis');
    const asked = game.state.public.askedIncident;
    expect(game.state.public.incidents[asked]?.opening).toBe(true);
    game.facilitator({ type: 'inject', incident: 'outage' });
    expect(game.state.public.incidents[game.state.public.askedIncident]?.script).toBe('outage');
    game.facilitator({ type: 'inject', incident: 'cables' });
    expect(game.state.public.incidents[game.state.public.askedIncident]?.script).toBe('outage');
  });
});

describe('people and seats', () => {
  test('F6 a seat goes back to people only if somebody is on it', () => {
    const game = given().reaches('negotiation');
    game.joins('Ada', 'alfa');
    const drive = (seat: string, driver: 'human' | 'bot') =>
      refusal(game, { type: 'setDriver', seat, driver });
    expect(drive('bravo', 'human')).toBe('noSeat');
    expect(drive('bravo', 'bot')).toBe('nothingDue');
    expect(drive('nowhere', 'bot')).toBe('seatUnknown');
    game.facilitator({ type: 'setDriver', seat: 'alfa', driver: 'bot' });
    expect(drive('alfa', 'human')).toBe('taken');
  });

  test('F6 a removed person keeps nothing', () => {
    const game = given().reaches('negotiation');
    const ada = game.joins('Ada', 'alfa');
    const events = game.facilitator({ type: 'removePerson', person: 'p-1' });
    expect(eventsOf(events, 'personRemoved')).toHaveLength(1);
    expect(game.state.public.people['p-1']).toBeUndefined();
    expect(game.state.public.seats.alfa).toMatchObject({ driver: 'bot', members: [], connected: false });
    expect(game.refusalTo(ada, { type: 'ready', ready: true })).toBe('notYourSeat');
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'alfa' })).toBe('personUnknown');
  });

  test('F6 facilitators do not remove each other', () => {
    const game = given();
    game.sends({ kind: 'system' }, { type: 'join', person: 'boss', name: 'Boss', role: 'facilitator' });
    expect(refusal(game, { type: 'removePerson', person: 'boss' })).toBe('notFacilitator');
    expect(refusal(game, { type: 'lock', locked: false })).toBe('nothingDue');
  });
});

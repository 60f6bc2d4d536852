import { describe, expect, test } from 'vitest';
import { PersonCommand } from '../../shared/rules/commands/people.ts';
import { type Actor, SystemCommand } from '../../shared/rules/commands.ts';
import { summaryOf } from '../../shared/rules/debrief/table-summary.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { everybodyIn } from '../../shared/rules/people/everybody.ts';
import { personNamed } from '../../shared/rules/people/people.ts';
import { given } from '../support/given.ts';
import { table } from '../support/scenario.ts';

const SYSTEM = { kind: 'system' } as const;

describe('joining', () => {
  test('L1 a name has 1 to 32 signs, counted as people count them', () => {
    const joining = (name: string) =>
      SystemCommand.safeParse({ type: 'join', person: 'p', name, role: 'player' }).success;
    expect(joining('')).toBe(false);
    expect(joining('   ')).toBe(false);
    expect(joining('🦊'.repeat(LIMITS.name))).toBe(true);
    expect(joining('a'.repeat(LIMITS.name + 1))).toBe(false);
    expect(PersonCommand.safeParse({ type: 'rename', name: 'a'.repeat(LIMITS.name + 1) }).success).toBe(
      false,
    );
  });

  test('L1 no two people have the same name; case and outer blanks do not count', () => {
    const game = given();
    const ada = game.joins('Ada');
    const grace = game.joins('Grace');
    const join = (name: string) =>
      game.refusalTo(SYSTEM, { type: 'join', person: 'p-new', name, role: 'observer' });
    expect(join(' aDA ')).toBe('nameTaken');
    expect(join('Ada L')).toBe('taken');
    expect(game.refusalTo(grace, { type: 'rename', name: 'ADA' })).toBe('nameTaken');
    expect(game.refusalTo(ada, { type: 'rename', name: 'ADA' })).toBe('taken');
  });

  test('L1 an id joins once, and only who joined can be renamed', () => {
    const game = given();
    game.joins('Ada');
    expect(game.refusalTo(SYSTEM, { type: 'join', person: 'p-1', name: 'Bea', role: 'player' })).toBe(
      'conflictingId',
    );
    expect(game.refusalTo({ kind: 'person', person: 'p-9' }, { type: 'rename', name: 'Bea' })).toBe(
      'personUnknown',
    );
  });

  test('L2 a locked session takes nobody new but a facilitator, and throws nobody out', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    game.facilitator({ type: 'lock', locked: true });
    const join = (role: 'player' | 'observer' | 'facilitator') =>
      game.refusalTo(SYSTEM, { type: 'join', person: 'p-new', name: 'New', role });
    expect([join('player'), join('observer'), join('facilitator')]).toEqual([
      'sessionLocked',
      'sessionLocked',
      'taken',
    ]);
    expect(game.state.public.people['p-1']?.seat).toBe('alfa');
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'bravo' })).toBe('taken');
    game.facilitator({ type: 'lock', locked: false });
    expect(join('player')).toBe('taken');
  });

  test('L2 a session takes 120 people, and three players for each seat; more watch', () => {
    const game = given();
    const seats = Object.keys(game.state.own).length;
    const join = (person: string, role: 'player' | 'observer') =>
      ({ type: 'join', person, name: person, role }) as const;
    for (let one = 1; one <= seats * 3; one++) game.sends(SYSTEM, join(`player ${one}`, 'player'));
    expect(game.refusalTo(SYSTEM, join('late', 'player'))).toBe('taken');
    for (let one = seats * 3 + 1; one <= 120; one++) game.sends(SYSTEM, join(`observer ${one}`, 'observer'));
    expect(game.refusalTo(SYSTEM, join('late', 'observer'))).toBe('sessionFull');
  });

  test('L10 a big screen is nobody: it takes no name and no seat, and says nothing', () => {
    const game = given();
    const join = (person: string, name: string, role: 'player' | 'screen') =>
      ({ type: 'join', person, name, role }) as const;
    game.sends(SYSTEM, join('wall', 'Screen', 'screen'));
    game.sends(SYSTEM, join('wall-2', 'Screen', 'screen'));
    game.sends(SYSTEM, join('p-1', 'Screen', 'player'));
    expect(game.refusalTo(SYSTEM, join('p-2', 'Screen', 'player'))).toBe('nameTaken');
    game.sends(SYSTEM, join('wall-3', 'Screen', 'screen'));
    game.facilitator({ type: 'seatAll' });
    const { people, seats } = game.state.public;
    expect(Object.values(people).filter(({ seat }) => seat !== '')).toHaveLength(1);
    expect(Object.values(seats).flatMap(({ members }) => members)).toEqual(['Screen']);
    expect(everybodyIn(game.state.public).map(([id]) => id)).toEqual(['p-1']);
    expect(personNamed(game.state, 'screen')).toBe('p-1');
    const wall: Actor = { kind: 'person', person: 'wall' };
    const sends: readonly PersonCommand[] = [
      { type: 'takeSeat', seat: 'alfa' },
      { type: 'rename', name: 'Somebody' },
      { type: 'raiseHand', raised: true },
      { type: 'forecast', about: 'stability', ref: '', choice: 'up' },
    ];
    for (const command of sends) expect(game.refusalTo(wall, command), command.type).toBe('personUnknown');
    const move = { type: 'movePerson', person: 'wall', seat: 'alfa' } as const;
    expect(game.refusalTo({ kind: 'facilitator', person: '' }, move)).toBe('personUnknown');
    expect(summaryOf(game.state.public).players).toBe(1);
  });

  test('L2 a solo session takes one player', () => {
    const game = given({ settings: { solo: true } });
    game.joins('Ada');
    const join = (role: 'player' | 'observer') =>
      game.refusalTo(SYSTEM, { type: 'join', person: 'p-2', name: 'Bea', role });
    expect([join('player'), join('observer')]).toEqual(['sessionFull', 'taken']);
  });

  test('L2 nobody joins as a player, and nobody takes a seat, once the debrief is open', () => {
    const game = given();
    const ada = game.joins('Ada');
    game.reaches('debrief');
    const join = (role: 'player' | 'observer') =>
      game.refusalTo(SYSTEM, { type: 'join', person: 'p-2', name: 'Bea', role });
    expect([join('player'), join('observer')]).toEqual(['sessionOver', 'taken']);
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'bravo' })).toBe('sessionOver');
  });
});

describe('seats', () => {
  test('L3 a seat that a person takes is handed over by its bot at once', () => {
    const game = given().reaches('negotiation');
    expect(game.state.public.seats.alfa?.driver).toBe('bot');
    game.joins('Ada', 'alfa');
    expect(game.state.public.seats.alfa).toMatchObject({
      driver: 'human',
      members: ['Ada'],
      connected: true,
    });
    expect(game.refusal('alfa', { type: 'ready', ready: true })).toBe('notYourSeat');
  });

  test('L3 a seat that its last person leaves waits in the lobby, and later is played by a bot', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    const bea = game.joins('Bea', 'bravo');
    game.sends(ada, { type: 'leaveSeat' });
    expect(game.state.public.seats.alfa).toMatchObject({ driver: 'nobody', members: [] });
    game.reaches('negotiation');
    game.sends(bea, { type: 'leaveSeat' });
    expect(game.state.public.seats.bravo).toMatchObject({ driver: 'bot', members: [] });
  });

  test('L3 who takes another seat leaves the first to a bot', () => {
    const game = given().reaches('negotiation');
    const ada = game.joins('Ada', 'alfa');
    game.sends(ada, { type: 'takeSeat', seat: 'bravo' });
    expect(game.state.public.seats.alfa?.driver).toBe('bot');
    expect(game.state.public.seats.bravo?.driver).toBe('human');
  });

  test('L3 unknown seats, seats that one has, and seats of observers are refused', () => {
    const game = given();
    const ada = game.joins('Ada', 'alfa');
    game.sends(SYSTEM, { type: 'join', person: 'p-9', name: 'Oda', role: 'observer' });
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'nowhere' })).toBe('seatUnknown');
    expect(game.refusalTo(ada, { type: 'takeSeat', seat: 'alfa' })).toBe('seatTaken');
    expect(game.refusalTo({ kind: 'person', person: 'p-9' }, { type: 'takeSeat', seat: 'bravo' })).toBe(
      'personUnknown',
    );
    expect(game.refusalTo({ kind: 'person', person: 'p-9' }, { type: 'leaveSeat' })).toBe('noSeat');
  });

  test('L9 who joined and did not come goes again: name and seat are free; others stay', () => {
    const game = given().reaches('negotiation');
    game.joins('Ada', 'alfa');
    game.sends(SYSTEM, { type: 'join', person: 'p-9', name: 'Ghost', role: 'player', seated: true });
    game.sends(SYSTEM, { type: 'join', person: 'p-8', name: 'Host', role: 'facilitator' });
    const haunted = game.state.public.people['p-9']?.seat ?? '';
    expect(game.state.public.seats[haunted]).toMatchObject({ driver: 'human', members: ['Ghost'] });
    const forget = (person: string) => game.refusalTo(SYSTEM, { type: 'forget', person });
    expect(['p-1', 'p-8', 'p-7'].map(forget)).toEqual(['nothingDue', 'personUnknown', 'personUnknown']);
    game.sends(SYSTEM, { type: 'forget', person: 'p-9' });
    expect(forget('p-9')).toBe('personUnknown');
    expect(game.state.public.people).not.toHaveProperty('p-9');
    expect(game.state.public.seats[haunted]).toMatchObject({ driver: 'bot', members: [] });
    const again = { type: 'join', person: 'p-6', name: 'ghost', role: 'player' } as const;
    expect(game.refusalTo(SYSTEM, again)).toBe('taken');
  });

  test('L3 presence changes for people who are there, once', () => {
    const game = given();
    game.joins('Ada', 'alfa');
    const presence = (person: string, connected: boolean) =>
      game.refusalTo(SYSTEM, { type: 'setPresence', person, connected });
    expect(presence('p-1', true)).toBe('nothingDue');
    expect(presence('p-9', true)).toBe('personUnknown');
    game.sends(SYSTEM, { type: 'setPresence', person: 'p-1', connected: false });
    expect(game.state.public.seats.alfa?.connected).toBe(false);
  });

  test('L4 three people share a seat; each may send every command, and the last one holds', () => {
    const game = given({ scenario: table() }).reaches('conduct');
    const crew = ['Ada', 'Bea', 'Cleo'].map((name) => game.joins(name, 'alfa'));
    const dora = game.joins('Dora');
    expect(game.refusalTo(dora, { type: 'takeSeat', seat: 'alfa' })).toBe('seatTaken');
    const [ada, bea] = crew;
    if (!ada || !bea) throw new Error('two of the crew');
    game.sends(ada, { type: 'playConduct', card: 'build', seat: '' });
    game.sends(bea, { type: 'playConduct', card: 'keep', seat: 'bravo' });
    expect(game.state.own.alfa?.conduct['1']).toMatchObject({ card: 'keep', seat: 'bravo' });
  });

  test('L5 only a seat’s driver acts for it: a person on it, or its bot', () => {
    const game = given().reaches('negotiation');
    const ada = game.joins('Ada', 'alfa');
    const ready = { type: 'ready', ready: true } as const;
    expect(game.refusal('alfa', ready)).toBe('notYourSeat');
    expect(game.refusalTo({ kind: 'seat', seat: 'bravo', person: 'p-1' }, ready)).toBe('notYourSeat');
    expect(game.refusalTo({ kind: 'seat', seat: 'alfa', person: 'p-2' }, ready)).toBe('notYourSeat');
    expect(game.refusalTo({ kind: 'seat', seat: 'nowhere', person: 'p-1' }, ready)).toBe('seatUnknown');
    expect(game.refusalTo({ kind: 'person', person: 'p-1' }, ready)).toBe('noSeat');
    expect(game.refusalTo({ kind: 'facilitator', person: '' }, ready)).toBe('noSeat');
    expect(game.refusalTo(ada, ready)).toBe('taken');
    game.facilitator({ type: 'setDriver', seat: 'alfa', driver: 'bot' });
    expect(game.refusalTo(ada, ready)).toBe('notYourSeat');
    expect(game.refusal('alfa', ready)).toBe('taken');
  });

  test('L5 nobody but the server sends its commands', () => {
    const game = given({ settings: { clocks: { briefing: 60 } } }).reaches('briefing');
    const ada = game.joins('Ada', 'alfa');
    expect(game.refusalTo(ada, { type: 'passTime' })).toBe('malformed');
    expect(game.refusalTo({ kind: 'bot', seat: 'bravo' }, { type: 'passTime' })).toBe('malformed');
  });
});

import { describe, expect, test } from 'vitest';
import { trustIn } from '../../shared/model/worlds.ts';
import { actsCounted, isCumulative } from '../../shared/rules/clubs/clubs-of.ts';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import type { CallStance } from '../../shared/rules/vocabulary/clubs.ts';
import { eventsOf, firstSeed, type Game, given, only } from '../support/given.ts';
import { table } from '../support/scenario.ts';

type Club = NonNullable<Scenario['clubs']>[number];
const club = (changes: Partial<Club> = {}): Club => ({
  id: 'alliance',
  name: { en: 'Alliance' },
  members: ['bravo', 'charlie', 'delta'],
  rule: 'consensus',
  vetoes: [],
  powers: ['consult', 'respond'],
  measures: ['attribution', 'sanctions', 'countermeasures'],
  guards: 'members',
  ...changes,
});
const asked = (game: Game) => game.state.public.askedIncident;
const talks = (game: Game, id = 'alliance') =>
  ({ type: 'callTalks', club: id, incident: asked(game) }) satisfies SeatCommand;
const answer = (game: Game, changes: Partial<Extract<SeatCommand, { type: 'callAnswer' }>> = {}) =>
  ({
    type: 'callAnswer',
    club: 'alliance',
    incident: asked(game),
    suspect: 'alfa',
    confidence: 'likely',
    measure: 'attribution',
    ground: 'retorsion',
    ...changes,
  }) satisfies SeatCommand;
const say = (game: Game, seat: string, stance: CallStance) => {
  const open = Object.entries(game.state.public.calls).find(([, call]) => call.status === 'open');
  return game.does(seat, { type: 'answerCall', call: open?.[0] ?? '', stance });
};

/** Alfa struck Charlie’s hospitals, Charlie is sure of it, and Charlie is in a club of three without Alfa. */
const struck = (changes: Partial<Club> = {}, round = 1) =>
  firstSeed(
    (seed) => {
      const game = given({ scenario: table({ clubs: [club(changes)] }), seed });
      for (let now = 1; now <= round; now++) {
        game
          .reaches('conduct', undefined, now)
          .does('alfa', { type: 'playConduct', card: 'covert', seat: '' });
        game.reaches('crisis', undefined, now);
      }
      return game;
    },
    (game) => {
      const operations = Object.values(game.state.hidden.operations);
      const sure = game.state.own.charlie?.beliefs[asked(game)]?.alfa ?? 0;
      return operations.length === round && operations.every(({ noticed }) => noticed) && sure > 0.8;
    },
  );

describe('calling a club', () => {
  test('U1 a member calls its club about an incident that concerns it, and others may not', () => {
    const game = struck();
    expect(game.refusal('alfa', talks(game))).toBe('notMember');
    expect(game.refusal('bravo', talks(game, 'nowhere'))).toBe('unknownClub');
    expect(game.refusal('bravo', { ...talks(game), incident: 'i-unknown0' })).toBe('unknownIncident');
    expect(game.refusal('bravo', talks(game))).toBe('taken');
    game.does('charlie', talks(game));
    expect(game.refusal('bravo', talks(game))).toBe('limitReached');
    const later = talks(game);
    expect(game.reaches('crisis', undefined, 2).refusal('charlie', later)).toBe('notNow');
  });

  test('U1 the harm of others concerns a club only where it guards all, and it does what it may', () => {
    const outside = struck({ members: ['bravo', 'delta'] });
    expect(outside.refusal('bravo', talks(outside))).toBe('badTarget');
    const open = struck({ members: ['bravo', 'delta'], guards: 'all', powers: ['consult'] });
    expect(open.refusal('bravo', talks(open))).toBe('taken');
    expect(open.refusal('bravo', answer(open))).toBe('clubMayNot');
  });

  test('U1 members that were ready are asked once more', () => {
    const game = struck();
    game.does('bravo', { type: 'ready', ready: true });
    game.does('charlie', talks(game));
    expect(game.state.public.seats.bravo?.ready).toBe(false);
  });

  test('U1 what was turned down another member may ask for again', () => {
    const game = struck();
    game.does('charlie', talks(game));
    say(game, 'bravo', 'oppose');
    say(game, 'delta', 'agree');
    expect(game.refusal('charlie', talks(game))).toBe('limitReached');
    expect(game.refusal('delta', talks(game))).toBe('taken');
  });
});

describe('deciding', () => {
  const decided = (changes: Partial<Club>, bravo: CallStance | null, delta: CallStance | null) => {
    const game = struck(changes);
    game.does('charlie', talks(game));
    if (bravo) say(game, 'bravo', bravo);
    if (delta) say(game, 'delta', delta);
    if (!bravo || !delta) game.facilitator({ type: 'advance' });
    return only(game.state.public.calls)[1];
  };

  test.each([
    ['consensus', 'agree', 'abstain', 'carried'],
    ['consensus', 'agree', 'oppose', 'lost'],
    ['consensus', null, null, 'carried'],
    ['majority', 'agree', 'oppose', 'carried'],
    ['majority', 'oppose', 'oppose', 'lost'],
    ['majority', null, null, 'lost'],
    ['twoThirds', 'agree', 'oppose', 'carried'],
    ['twoThirds', 'agree', null, 'carried'],
    ['twoThirds', 'oppose', 'oppose', 'lost'],
  ] as const)('U2 by %s, with %s and %s, it is %s', (rule, bravo, delta, status) => {
    expect(decided({ rule }, bravo, delta).status).toBe(status);
  });

  test('U2 a veto stops what all others want, and silence is marked', () => {
    expect(decided({ rule: 'majority', vetoes: ['delta'] }, 'agree', 'oppose').status).toBe('vetoed');
    expect(decided({}, 'agree', null)).toMatchObject({ agreed: ['charlie', 'bravo'], silent: ['delta'] });
  });

  test('U2 the accused has a voice only where it has a veto', () => {
    const members = ['alfa', 'bravo', 'charlie'];
    const game = struck({ members });
    game.does('charlie', answer(game));
    const [call] = only(game.state.public.calls);
    expect(game.refusal('alfa', { type: 'answerCall', call, stance: 'oppose' })).toBe('notMember');
    const council = struck({ members, rule: 'majority', vetoes: ['alfa'] });
    council.does('charlie', answer(council));
    say(council, 'bravo', 'agree');
    say(council, 'alfa', 'oppose');
    expect(only(council.state.public.calls)[1].status).toBe('vetoed');
    expect(council.state.public.responses).toEqual({});
  });

  test('U2 a member speaks once, to an open call', () => {
    const game = struck();
    game.does('charlie', talks(game));
    const [call] = only(game.state.public.calls);
    const agree = { type: 'answerCall', call, stance: 'agree' } as const;
    expect(game.refusal('charlie', agree)).toBe('notMember');
    expect(game.refusal('bravo', { ...agree, call: 'y-unknown0' })).toBe('unknownItem');
    game.does('bravo', agree);
    expect(game.refusal('bravo', agree)).toBe('alreadyAnswered');
    game.does('delta', agree);
    expect(game.refusal('bravo', agree)).toBe('ballotNotOpen');
  });
});

describe('what is agreed', () => {
  test('U3 who agreed sees what the others who agreed hold, and trusts them more', () => {
    const game = struck();
    const held = (seat: string) =>
      Object.values(game.state.own[seat]?.evidence ?? {}).filter(({ incident }) => incident === asked(game));
    const before = trustIn(game.state.hidden.worlds.public, 'bravo', 'charlie');
    const theirs = held('charlie').filter(({ own }) => own).length;
    expect(theirs).toBeGreaterThan(0);
    const mine = held('bravo').length;
    game.does('charlie', talks(game));
    say(game, 'bravo', 'agree');
    const events = say(game, 'delta', 'abstain');
    expect(held('bravo')).toHaveLength(mine + theirs);
    expect(eventsOf(events, 'evidenceShown').map(({ to }) => to)).not.toContain('delta');
    expect(trustIn(game.state.hidden.worlds.public, 'bravo', 'charlie')).toBeGreaterThan(before);
  });

  test('U4 a common answer is the caller’s, and all who agreed are in it', () => {
    const game = struck();
    game.does('charlie', answer(game));
    expect(
      game.refusal('charlie', { ...answer(game), type: 'answerIncident', club: undefined } as never),
    ).toBe('notNow');
    say(game, 'bravo', 'agree');
    say(game, 'delta', 'abstain');
    expect(only(game.state.public.responses)[1]).toMatchObject({
      by: 'charlie',
      suspect: 'alfa',
      measure: 'attribution',
      joiners: ['bravo'],
    });
    expect(game.state.own.charlie?.answers[asked(game)]?.suspect).toBe('alfa');
    expect(game.refusal('charlie', answer(game))).toBe('limitReached');
  });

  test('U4 among members an answer for another is not contested, and only what the club may do is asked of it', () => {
    const game = struck({ rule: 'majority', measures: ['sanctions'] });
    expect(game.refusal('charlie', answer(game))).toBe('clubMayNot');
    const sanctions = answer(game, { measure: 'sanctions', ground: 'sanctions' });
    game.does('charlie', sanctions);
    say(game, 'bravo', 'agree');
    say(game, 'delta', 'oppose');
    const [response, made] = only(game.state.public.responses);
    expect(made).toMatchObject({ joiners: ['bravo'], contested: false });
    game.does('delta', { type: 'joinResponse', response });
    expect(game.state.public.responses[response]?.contested).toBe(false);
  });

  test('U4 what is turned down leaves the caller its own answer', () => {
    const game = struck();
    game.does('charlie', answer(game));
    say(game, 'bravo', 'oppose');
    say(game, 'delta', 'oppose');
    expect(game.state.public.responses).toEqual({});
    game.does('charlie', {
      type: 'answerIncident',
      incident: asked(game),
      suspect: 'alfa',
      confidence: 'likely',
      measure: 'attribution',
      ground: 'retorsion',
    });
    expect(only(game.state.public.responses)[1].joiners).toEqual([]);
  });

  test('U5 acts that are publicly laid at one door add up to one, a step graver, from the club’s number on', () => {
    const game = struck({ cumulative: 2 }, 2);
    const view = () => seatView(game.state, 'charlie');
    const laid = Object.keys(game.state.public.incidents);
    const believed = laid.filter((id) =>
      Object.values(game.state.public.beliefs).some(
        ({ incident, suspect, probability }) => incident === id && suspect === 'alfa' && probability > 0.5,
      ),
    );
    expect(actsCounted(view(), 'alliance', 'alfa')).toEqual(
      believed.filter((id) => game.state.public.incidents[id]?.victim === 'charlie'),
    );
    expect(isCumulative(view(), 'alliance', 'alfa')).toBe(
      actsCounted(view(), 'alliance', 'alfa').length >= 2,
    );
    expect(actsCounted(view(), 'alliance', 'bravo')).toEqual([]);
  });
});

test('U1 a club of a scenario has members that are there, each once, and vetoes among them', () => {
  const { norms: _norms, ...file } = table({
    clubs: [club({ members: ['bravo', 'bravo'], vetoes: ['delta'] }), club({ members: ['firm', 'charlie'] })],
  });
  const found = Scenario.safeParse(file).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  expect(found).toEqual([
    'clubs.0.members.1: “bravo” is there twice',
    'clubs.0.vetoes.0: “delta” is not a member',
    'clubs.1.id: “alliance” is there twice',
    'clubs.1.members.0: “firm” is not a state seat of this scenario',
  ]);
});

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, SeatCommand } from '../../shared/rules/commands.ts';
import { plainAct } from '../../shared/rules/conduct/plans.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import type { State } from '../../shared/rules/state.ts';
import { seeksConsent } from '../../shared/rules/texts/voters.ts';
import { ownView, publicView } from '../../shared/rules/view/project.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { audienceOf } from '../support/audience.ts';
import { eventsOf, type Game, given, goingOn } from '../support/given.ts';
import { diceFrom, randomCommand, randomPlay, variedTable } from '../support/random-play.ts';
import { table } from '../support/scenario.ts';
import { between, dealt, offered, owes, tabled } from '../support/turns.ts';

/** Folds a game again and says where an event changed a view that it may not change. */
function leaks(game: Game): string[] {
  const found: string[] = [];
  let state: State | null = null;
  for (const event of game.events) {
    const before: State | null = state;
    state = evolve(before, event);
    if (!before) continue;
    const { open, seats } = audienceOf(event, before);
    if (!open && !isDeepStrictEqual(before.public, state.public)) found.push(`${event.type} is seen by all`);
    for (const seat of Object.keys(state.own)) {
      if (seats === 'all' || seats.includes(seat) || before.own[seat] === state.own[seat]) continue;
      if (!isDeepStrictEqual(before.own[seat], state.own[seat]))
        found.push(`${event.type} is seen by ${seat}`);
    }
  }
  return found;
}

const numbers = fc.integer({ min: 0, max: 100_000 });
const forGames = (runs: number, holds: (number: number) => void) => {
  fc.assert(fc.property(numbers, holds), { numRuns: runs, seed: 1, endOnFailure: true });
};

describe('every event has its audience', () => {
  test('no view changes but those of whom it is for', () => {
    forGames(14, (number) => {
      expect(leaks(randomPlay({ scenario: variedTable(number), number }))).toEqual([]);
    });
  });

  test('V5, A1 of a ballot and of an answer all learn only that there is one more', () => {
    forGames(8, (number) => {
      const game = randomPlay({ scenario: variedTable(number), number });
      let state: State | null = null;
      for (const event of game.events) {
        const before: State | null = state;
        state = evolve(before, event);
        if (!before || (event.type !== 'ballotCast' && event.type !== 'incidentAnswered')) continue;
        const hidden =
          event.type === 'ballotCast'
            ? { items: { ...before.public.items, [event.item]: state.public.items[event.item] } }
            : {
                incidents: {
                  ...before.public.incidents,
                  [event.incident]: state.public.incidents[event.incident],
                },
              };
        expect(state.public).toEqual({ ...before.public, ...hidden });
        if (event.type === 'ballotCast') {
          const [was, is] = [before.public.items[event.item], state.public.items[event.item]];
          expect({ ...is, cast: 0 }).toEqual({ ...was, cast: 0 });
        } else {
          const [was, is] = [before.public.incidents[event.incident], state.public.incidents[event.incident]];
          expect({ ...is, answered: 0 }).toEqual({ ...was, answered: 0 });
        }
      }
    });
  });
});

/** What everybody but the seats of a secret gets to see, as it would be sent. */
function sight(game: Game, secretOf: readonly SeatId[]): string {
  const others = Object.keys(game.state.own).filter((seat) => !secretOf.includes(seat));
  return JSON.stringify([publicView(game.state), ...others.map((seat) => ownView(game.state, seat))]);
}

/** The same with ids named by their first appearance: what they say when their number is of no account. */
function sightWithoutIds(game: Game, secretOf: readonly SeatId[]): string {
  const names = new Map<string, string>();
  return sight(game, secretOf).replace(/\b[a-z]-[0-9a-z]{8}\b/g, (id) => {
    const name = names.get(id) ?? `#${names.size}`;
    names.set(id, name);
    return name;
  });
}

type Secret = { readonly by: SeatId; readonly with: readonly SeatId[] };

/**
 * Two games that are one but for a secret go on with the same commands of everybody else; at every step all
 * others see the very same, to the byte.
 */
function expectSameSight(one: Game, two: Game, secret: Secret, number: number, steps: number): void {
  const insiders = [secret.by, ...secret.with];
  const dice = diceFrom(number);
  const others = Object.keys(one.state.own).filter((seat) => !insiders.includes(seat));
  const { phaseId, stage } = one.state.public;
  for (let step = 0; step < steps; step++) {
    expect(sight(two, insiders)).toBe(sight(one, insiders));
    const seat = others[Math.floor(dice() * others.length)] ?? '';
    const command: SeatCommand | null = randomCommand(one, seat, dice);
    if (command && command.type !== 'ready') {
      one.does(seat, command);
      two.does(seat, command);
    }
    if (one.state.public.phaseId !== phaseId || one.state.public.stage !== stage) return;
  }
}

const STEPS = 30;

describe('two games that differ in a secret of one seat look the same to all others', () => {
  test('V5 a sealed ballot, until it is counted', () => {
    forGames(10, (number) => {
      const game = tabled(given({ scenario: variedTable(number), seed: `${number}` }), { N01: 2, N15: 2 });
      game.reaches('plenary', 'voting');
      const item = Object.keys(game.state.public.items)[0] ?? '';
      const consensus = seeksConsent(game.state.public.forum);
      const cast = (choice: 'yes' | 'no' | 'join' | 'object') => {
        const fork = game.fork();
        const norms = choice === 'object' ? (['N01'] as const) : [];
        const reason = choice === 'yes' || choice === 'join' ? '' : 'Not in this form.';
        fork.does('bravo', { type: 'castBallot', item, choice, norms: [...norms], reason });
        return fork;
      };
      const [one, two] = consensus ? [cast('join'), cast('object')] : [cast('yes'), cast('no')];
      expectSameSight(one, two, { by: 'bravo', with: [] }, number, STEPS);
    });
  });

  test('K1 a conduct card, until it is carried out', () => {
    forGames(10, (number) => {
      const game = given({ scenario: variedTable(number), seed: `${number}` }).reaches('conduct');
      const [one, two, three] = [game.fork(), game.fork(), game.fork()];
      one.does('bravo', { type: 'playConduct', card: 'covert', seat: '' });
      two.does('bravo', { type: 'playConduct', card: 'keep', seat: 'charlie' });
      three.does('bravo', { type: 'playConduct', card: 'help', seat: 'alfa' });
      expectSameSight(one.fork(), two, { by: 'bravo', with: [] }, number, STEPS);
      expectSameSight(one, three, { by: 'bravo', with: [] }, number, STEPS);
    });
  });

  test('K8 a plan, until it is carried out', () => {
    forGames(10, (number) => {
      const settings = { rules: 'standard' } as const;
      const game = given({ scenario: variedTable(number), settings, seed: `${number}` }).reaches('conduct');
      const planned = (actions: Action[], reports: 'file' | 'withhold' = 'file') => {
        const fork = game.fork();
        fork.does('bravo', { type: 'planConduct', actions, reports, inspections: 'accept' });
        return fork;
      };
      const strike = { act: 'operate', operation: 'strike', sector: 'core', framed: 'alfa' } as const;
      const one = planned([plainAct('inspect', 'alfa'), plainAct('localise')]);
      const two = planned([{ ...strike, seat: 'charlie' }], 'withhold');
      expectSameSight(one, two, { by: 'bravo', with: [] }, number, STEPS);
    });
  });

  test('K16 that data is kept at home, or a report withheld, until the review', () => {
    const game = given({ settings: { rules: 'standard' } }).reaches('conduct');
    const [one, two] = [game.fork(), game.fork()];
    const plan = { type: 'planConduct', inspections: 'accept' } as const;
    one.does('bravo', { ...plan, actions: [plainAct('localise')], reports: 'withhold' });
    two.does('bravo', { ...plan, actions: [plainAct('open')], reports: 'file' });
    for (const fork of [one, two]) fork.reaches('crisis');
    expectSameSightWithoutIds(one, two, ['bravo']);
  });

  test('K3 what was built or given, until the review', () => {
    const quiet = table({ world: { backgroundIncidents: 0, falseFlags: 0 } });
    forGames(6, (number) => {
      const game = given({ scenario: quiet, seed: `${number}` }).reaches('conduct');
      const [one, two] = [game.fork(), game.fork()];
      one.does('bravo', { type: 'playConduct', card: 'build', seat: '' });
      two.does('bravo', { type: 'playConduct', card: 'keep', seat: '' });
      for (const fork of [one, two]) fork.reaches('crisis');
      expect(sightWithoutIds(two, ['bravo'])).toBe(sightWithoutIds(one, ['bravo']));
      expectSameSightWithoutIds(one, two, ['bravo']);
    });
  });

  test('M1 a private message, to the end of the game', () => {
    forGames(6, (number) => {
      const game = given({ scenario: variedTable(number), seed: `${number}` }).reaches('negotiation');
      const [one, two] = [game.fork(), game.fork()];
      const say = (fork: Game, text: string) =>
        fork.does('bravo', { type: 'say', to: 'charlie', said: { type: 'text', text } });
      say(one, 'Vote no.');
      say(two, 'Let us both vote yes, and tell nobody.');
      expectSameSight(one, two, { by: 'bravo', with: ['charlie'] }, number, STEPS);
      for (const fork of [one, two]) fork.reaches('debrief');
      expect(sight(two, ['bravo', 'charlie'])).toBe(sight(one, ['bravo', 'charlie']));
    });
  });

  test('M2, M3 a caucus, who is in it and what is said there', () => {
    forGames(6, (number) => {
      const settings = { rules: 'standard' } as const;
      const game = given({ scenario: variedTable(number), seed: `${number}`, settings });
      game.reaches('negotiation');
      const [one, two] = [game.fork(), game.fork()];
      for (const [fork, text] of [
        [one, 'Vote no.'],
        [two, 'Let us all vote yes, and tell nobody.'],
      ] as const) {
        const [opened] = eventsOf(
          fork.does('bravo', { type: 'openCaucus', seats: ['charlie', 'firm'] }),
          'caucusOpened',
        );
        fork.does('firm', { type: 'say', to: opened?.caucus ?? '', said: { type: 'text', text } });
      }
      expectSameSightWithoutIds(game, two, ['bravo', 'charlie', 'firm']);
      expectSameSight(one, two, { by: 'bravo', with: ['charlie', 'firm'] }, number, STEPS);
    });
  });

  test('M1 that there was one at all', () => {
    const game = given().reaches('negotiation');
    const [one, two] = [game.fork(), game.fork()];
    one.does('bravo', { type: 'say', to: 'charlie', said: { type: 'text', text: 'Psst.' } });
    for (const fork of [one, two])
      fork.does('alfa', { type: 'say', to: 'floor', said: { type: 'text', text: 'Well?' } });
    expectSameSightWithoutIds(one, two, ['bravo', 'charlie']);
  });

  test('D6 an offer to another seat, what is in it, and that it was accepted', () => {
    forGames(10, (number) => {
      const game = given({ scenario: variedTable(number), seed: `${number}` }).reaches('negotiation');
      const [one, two, three] = [game.fork(), game.fork(), game.fork()];
      const terms = (rung: 1 | 2 | 3) =>
        between('bravo', [owes('N08', rung)], 'charlie', [owes('N01', rung)]);
      dealt(one, terms(1));
      dealt(two, terms(3));
      const offer = offered(three, 'bravo', { type: 'makeOffer', terms: terms(2) });
      three.does('charlie', { type: 'declineOffer', offer });
      for (const fork of [one, two]) fork.facilitator({ type: 'inject', incident: 'cables' });
      expectSameSight(one.fork(), two.fork(), { by: 'bravo', with: ['charlie'] }, number, STEPS);
      for (const fork of [one, two]) fork.reaches('conduct');
      expectSameSight(one, two, { by: 'bravo', with: ['charlie'] }, number, STEPS);
      expectSameSightWithoutIds(game, three, ['bravo', 'charlie']);
    });
  });

  test('E2 evidence that it was dealt, until it shows it', () => {
    forGames(10, (number) => {
      const game = given({ scenario: variedTable(number), seed: `${number}` }).reaches('briefing');
      const other = goingOn(withOtherEvidence(game.events, 'bravo'), [], game.at);
      expect(other.state.own.bravo?.evidence).not.toEqual(game.state.own.bravo?.evidence);
      for (const fork of [game, other]) fork.reaches('negotiation');
      expectSameSight(game.fork(), other.fork(), { by: 'bravo', with: [] }, number, STEPS);
      for (const fork of [game, other]) fork.reaches('conduct');
      expectSameSight(game, other, { by: 'bravo', with: [] }, number, STEPS);
    });
  });
});

function expectSameSightWithoutIds(one: Game, two: Game, insiders: readonly SeatId[]): void {
  expect(sightWithoutIds(two, insiders)).toBe(sightWithoutIds(one, insiders));
}

/** The state after these events, but for what a seat was dealt as evidence, and what it believes by it. */
function withOtherEvidence(events: readonly GameEvent[], seat: SeatId): State {
  const dealtTo = new Set(
    eventsOf(events, 'evidenceDealt').flatMap(({ to, incident }) => (to === seat ? [incident] : [])),
  );
  const changed = events.map((event): GameEvent => {
    if (event.type === 'evidenceDealt' && event.to === seat)
      return {
        ...event,
        weights: Object.fromEntries(Object.keys(event.weights).map((key, at) => [key, at])),
      };
    if (event.type === 'beliefFormed' && event.seat === seat && dealtTo.has(event.incident))
      return {
        ...event,
        bars: Object.fromEntries(Object.keys(event.bars).map((key, at) => [key, at === 0 ? 1 : 0])),
      };
    return event;
  });
  const state = changed.reduce<State | null>((before, event) => evolve(before, event), null);
  if (!state) throw new Error('there were events');
  return state;
}

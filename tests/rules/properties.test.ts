import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../shared/model/stability.ts';
import { canonical } from '../../shared/rules/canonical.ts';
import { GameEvent } from '../../shared/rules/events.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { State } from '../../shared/rules/state.ts';
import { OwnView } from '../../shared/rules/view/own.ts';
import { consoleView, ownView, publicView } from '../../shared/rules/view/project.ts';
import { ConsoleView, PublicView } from '../../shared/rules/view.ts';
import { scenarioNamed } from '../scenarios/read.ts';
import { eventsOf, type Game, given } from '../support/given.ts';
import { type RandomPlay, randomPlay, variedTable } from '../support/random-play.ts';

const firstTable = scenarioNamed('first-table');

/** Games by their number: tables of every kind, and now and then the first table. */
const games = fc.integer({ min: 0, max: 100_000 });
const play = (number: number, more: Partial<RandomPlay> = {}) =>
  randomPlay({ scenario: number % 6 === 5 ? firstTable : variedTable(number), number, ...more });

function forGames(runs: number, holds: (number: number) => void): void {
  fc.assert(fc.property(games, holds), { numRuns: runs, seed: 1, endOnFailure: true });
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const stateCount = (state: State) => state.scenario.seats.filter(({ kind }) => kind === 'state').length;

function expectShare(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(1);
}

function expectScore(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(100);
}

/** What the schemas say of every view; they are strict: a field too many is a fault. */
function expectViews(state: State): void {
  expect(PublicView.safeParse(publicView(state)).error?.issues).toBeUndefined();
  expect(ConsoleView.safeParse(consoleView(state)).error?.issues).toBeUndefined();
  for (const seat of Object.keys(state.own))
    expect(OwnView.safeParse(ownView(state, seat)).error?.issues).toBeUndefined();
}

describe('whatever is done', () => {
  test('folding the events again gives the state', () => {
    forGames(14, (number) => {
      const game = play(number);
      const folded = game.events.reduce<State | null>((before, event) => evolve(before, event), null);
      expect(folded).toEqual(game.state);
    });
  });

  test('the same scenario, seed and commands give the same state; another seed gives another', () => {
    forGames(6, (number) => {
      const [one, two] = [play(number), play(number)];
      expect(canonical(one.state)).toBe(canonical(two.state));
      expect(canonical(play(number + 1).state)).not.toBe(canonical(one.state));
    });
  });

  test('every event is one that the record takes', () => {
    forGames(6, (number) => {
      for (const event of play(number).events)
        expect(GameEvent.safeParse(event).error?.issues, event.type).toBeUndefined();
    });
  });

  test('every view is what its schema says, at every moment', () => {
    forGames(6, (number) => {
      let moment = 0;
      const game = play(number, {
        watch: (before) => {
          if (moment++ % 40 === 0) expectViews(before.state);
        },
      });
      expectViews(game.state);
    });
  });

  test('scores stay between 0 and 100, and shares between 0 and 1', () => {
    forGames(12, (number) => {
      const { state } = play(number);
      expectScore(state.public.stability);
      for (const { public: known, true: real } of Object.values(state.public.revealedScores)) {
        expectScore(known);
        expectScore(real);
      }
      for (const { score, ...gauges } of Object.values(state.public.scores)) {
        expectScore(score);
        for (const [gauge, value] of Object.entries(gauges)) if (gauge !== 'round') expectShare(value);
      }
      for (const seat of Object.values(state.public.revealedSeats)) {
        expectScore(seat.score);
        for (const part of [seat.nationalInterest, seat.mandate, seat.account, seat.standing, seat.utility])
          expectShare(part);
        expect(seat.brier === -1 || (seat.brier >= 0 && seat.brier <= 2)).toBe(true);
      }
      for (const own of Object.values(state.own)) {
        for (const { score } of Object.values(own.scores)) expectScore(score);
        for (const value of [...Object.values(own.trust), ...Object.values(own.grievance)])
          expectShare(value);
      }
    });
  });

  test('S4 the causes of every round sum to the change of the score within 1e-9, in public and in truth', () => {
    forGames(12, (number) => {
      const game = play(number);
      const assessed = eventsOf(game.events, 'roundAssessed');
      expect(assessed.length).toBeGreaterThan(0);
      const { hidden, scenario } = evolve(null, game.events[0] as GameEvent);
      const { cast, p } = modelOf(scenario);
      let known = scoreOf(hidden.worlds.public, cast, p, 'public');
      let real = scoreOf(hidden.worlds.true, cast, p, 'true');
      assessed.forEach(({ score, lines, trueScore, trueLines }) => {
        expect(Math.abs(total(lines.map(({ points }) => points)) - (score.score - known))).toBeLessThan(1e-9);
        const change = trueScore.score - real;
        expect(Math.abs(total(trueLines.map(({ points }) => points)) - change)).toBeLessThan(1e-9);
        for (const line of [...lines, ...trueLines]) {
          const { norms, restraint, calm, accountability, resilience, trust, openness } = line;
          const gauges = [norms, restraint, calm, accountability, resilience, trust, openness];
          expect(Math.abs(total(gauges) - line.points)).toBeLessThan(1e-9);
        }
        [known, real] = [score.score, trueScore.score];
      });
    });
  });

  test('E3 bars sum to 1, those of every seat and the public ones', () => {
    const expectBars = ({ state }: Game) => {
      for (const own of Object.values(state.own))
        for (const bars of Object.values(own.beliefs)) expect(total(Object.values(bars))).toBeCloseTo(1, 9);
      for (const id of Object.keys(state.public.incidents)) {
        const bars = Object.values(state.public.beliefs).filter(({ incident }) => incident === id);
        expect(total(bars.map(({ probability }) => probability))).toBeCloseTo(1, 9);
      }
    };
    forGames(10, (number) => {
      expectBars(play(number));
    });
  });

  test('V5, V19 every state is counted once on every ballot, and so is who votes beside them', () => {
    forGames(10, (number) => {
      const { state } = play(number);
      for (const [id, item] of Object.entries(state.public.items)) {
        if (item.status !== 'closed') continue;
        expect(item.yes + item.no + item.abstain).toBe(stateCount(state));
        const voters = Object.values(state.public.votes).flatMap((vote) =>
          vote.item === id ? [vote.seat] : [],
        );
        expect(new Set(voters).size).toBe(item.voters);
        expect(voters).toHaveLength(item.voters);
        const states = voters.filter((seat) => state.public.seats[seat]?.kind === 'state');
        expect(states).toHaveLength(stateCount(state));
      }
    });
  });

  test('D6 help moves defence and makes none', () => {
    let moved = 0;
    forGames(10, (number) => {
      for (const { stage, cause, effects } of eventsOf(play(number).events, 'worldMoved')) {
        if (cause.kind !== 'helpGiven' || stage !== 'agreement') continue;
        moved++;
        expect(total(effects.map((effect) => ('add' in effect ? effect.add : 0)))).toBeCloseTo(0, 12);
      }
    });
    expect(moved).toBeGreaterThan(0);
  });

  test('V8 nobody is owed by a text what it does not owe', () => {
    let found = 0;
    forGames(10, (number) => {
      const { state } = play(number);
      const duties = Object.values(state.public.commitments).filter(({ origin }) => origin === 'text');
      found += duties.length;
      for (const { creditors, source, norm } of duties)
        for (const creditor of creditors)
          expect(
            duties.some((duty) => duty.debtor === creditor && duty.source === source && duty.norm === norm),
          ).toBe(true);
    });
    expect(found).toBeGreaterThan(0);
  });

  test('L4 people and seats agree on who sits where, however people come and go', () => {
    const seats = ['alfa', 'bravo', 'charlie', 'firm'] as const;
    const step = fc.record({
      person: fc.integer({ min: 1, max: 6 }),
      act: fc.constantFrom('take', 'take', 'leave', 'gone', 'back', 'remove'),
      seat: fc.constantFrom(...seats),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, lobby) => {
        const game = peopled(lobby);
        for (const { person, act, seat } of steps) comeAndGo(game, `p-${person}`, act, seat);
        const { people, seats: table } = game.state.public;
        for (const [id, { members, connected, driver }] of Object.entries(table)) {
          const there = Object.values(people).filter((person) => person.seat === id);
          expect(members).toEqual(there.map(({ name }) => name));
          expect(connected).toBe(there.some((person) => person.connected));
          expect(members.length).toBeLessThanOrEqual(3);
          if (driver === 'human') expect(members.length).toBeGreaterThan(0);
          else expect(members).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

function peopled(lobby: boolean): Game {
  const game = given();
  for (let person = 1; person <= 6; person++) game.joins(`Person ${person}`);
  return lobby ? game : game.reaches('negotiation');
}

type Act = 'take' | 'leave' | 'gone' | 'back' | 'remove';

/** What may be refused, is refused; only what is taken counts. */
function comeAndGo(game: Game, person: string, act: Act, seat: string): void {
  const [actor, command] = {
    take: [
      { kind: 'person', person },
      { type: 'takeSeat', seat },
    ],
    leave: [{ kind: 'person', person }, { type: 'leaveSeat' }],
    gone: [{ kind: 'system' }, { type: 'setPresence', person, connected: false }],
    back: [{ kind: 'system' }, { type: 'setPresence', person, connected: true }],
    remove: [
      { kind: 'facilitator', person: '' },
      { type: 'removePerson', person },
    ],
  }[act] as Parameters<Game['sends']>;
  if (game.refusalTo(actor, command) === 'taken') game.sends(actor, command);
}

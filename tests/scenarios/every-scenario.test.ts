import { describe, expect, test } from 'vitest';
import { DOCTRINE_NAMES } from '../../shared/bots/doctrines.ts';
import { type AttackValue, attackValue, waitingValue } from '../../shared/model/attack-value.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { StateSeat } from '../../shared/rules/scenario.ts';
import {
  bestDeal,
  firstWorld,
  isCarried,
  packages,
  stateSeats,
  utilityOfNothing,
  willing,
} from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const SCENARIOS = [
  'first-table',
  'osce-2018',
  'lucca-2017',
  'gge-2017',
  'us-china-2015',
  'oewg-2021',
  'adria-crisis',
  'non-proliferation-treaty',
  'digital-geneva',
];
/** Where a report is about law alone: who refuses that clause carries all the rest. */
const ABOUT_LAW: readonly string[] = ['gge-2017', 'oewg-2021'];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe.each(SCENARIOS)('%s: the interests', (name) => {
  const scenario = scenarioNamed(name);
  const states = stateSeats(scenario);
  const texts = packages(scenario);
  const deals = Object.fromEntries(
    states.map((one) => [
      one.id,
      Math.max(...states.filter((other) => other !== one).map((other) => bestDeal(scenario, one, other))),
    ]),
  );
  const forAll = texts.filter((text) => willing(text).length === states.length && text.clauses.length >= 3);

  test('a package of at least three norms is better for all, and no deal of two gives any of them as much', () => {
    const beyondDeals = forAll.filter(({ gains }) =>
      states.every(({ id }) => (gains[id] ?? 0) > (deals[id] ?? 0) + 0.02),
    );
    expect(beyondDeals).not.toEqual([]);
  });

  test('a deal of two is worth making for everybody', () => {
    for (const { id } of states) expect(deals[id], id).toBeGreaterThan(0.05);
  });

  test('the best package for all lifts mean utility by at least 15 points of 100', () => {
    const best = Math.max(...forAll.map(({ gains }) => mean(Object.values(gains))));
    expect(best).toBeGreaterThanOrEqual(0.15);
    expect(mean(Object.values(utilityOfNothing(scenario)))).toBeLessThan(0.6);
  });

  // Where others than states have a say, what stands in a state's way is less the other states than they.
  if (scenario.forum.rule !== 'doubleMajority' && !ABOUT_LAW.includes(name))
    test('no state can carry its own ideal against the interests of the others', () => {
      for (const { id } of states) {
        const ideal = texts
          .filter(({ refused }) => !refused.includes(id))
          .reduce((best, text) => ((text.gains[id] ?? 0) > (best.gains[id] ?? 0) ? text : best));
        expect(isCarried(scenario, ideal), `${id}: ${JSON.stringify(ideal.clauses)}`).toBe(false);
      }
    });
});

describe.each(['first-table', 'osce-2018'])('%s: the bargain', (name) => {
  const scenario = scenarioNamed(name);
  const texts = packages(scenario);

  test('safe havens and evidence are the price of each other: alone at rung 2, neither is carried', () => {
    for (const norm of ['N08', 'N16'] as const) {
      const alone = texts.find(
        ({ clauses }) => clauses.length === 1 && clauses[0]?.norm === norm && clauses[0].rung === 2,
      );
      expect(alone && isCarried(scenario, alone), norm).toBe(false);
    }
  });
});

describe.each(SCENARIOS)('%s: the temptations', (name) => {
  const scenario = scenarioNamed(name);
  const states = stateSeats(scenario);
  const { cast, p } = modelOf(scenario);
  const waiting = waitingValue(p['patience.value'], p);

  function atStake(seat: StateSeat, stake: number): AttackValue {
    const { operation, target, sector, worth } = seat.covert;
    const attack = { actor: seat.id, operation, target, sector, worth, stake, voided: false };
    return attackValue(firstWorld(scenario), cast, attack, { roundsLeft: 1 }, p);
  }

  test('two states are tempted more than the others', () => {
    expect(states.filter(({ covert }) => covert.worth > 1)).toHaveLength(2);
  });

  test('at a high stake every card is worth playing, at a low one none is', () => {
    for (const seat of states) {
      expect(atStake(seat, 5).value, seat.id).toBeGreaterThan(waiting);
      expect(atStake(seat, 0.2).value, seat.id).toBeLessThan(waiting);
    }
  });

  test('every card that is dealt out reaches three states of two blocs, with a rival to use it on', () => {
    const draws = scenario.rounds.flatMap(({ draw }) => draw ?? []);
    expect(draws).not.toEqual([]);
    for (const { seats, targets, falseFlag } of draws) {
      expect(falseFlag).toBe(true);
      expect(seats.length).toBeGreaterThanOrEqual(3);
      for (const seat of seats) expect(targets.find((target) => target !== seat)).toBeDefined();
    }
  });
});

describe.each(SCENARIOS)('%s: seats and incidents', (name) => {
  const scenario = scenarioNamed(name);
  const states = stateSeats(scenario);
  const origins = new Map(scenario.incidents.map(({ id, origin }) => [id, origin]));

  test('two stakeholders or more, at least three blocs of states, and doctrines that the bots know', () => {
    expect(scenario.seats.filter(({ kind }) => kind === 'stakeholder').length).toBeGreaterThanOrEqual(2);
    expect(new Set(states.map(({ bloc }) => bloc)).size).toBeGreaterThanOrEqual(3);
    for (const { doctrine } of scenario.seats) expect(DOCTRINE_NAMES).toContain(doctrine);
  });

  test('every state has a rung that it can never accept', () => {
    for (const { id, interests } of states) {
      const nevers = Object.values(interests).filter(({ cap = 4, floor = 0 }) => cap < 4 || floor > 1);
      expect(nevers, id).not.toEqual([]);
    }
  });

  test('it opens with a crime, and what fills quiet rounds and declined cards is an accident', () => {
    expect(origins.get(scenario.opening)).toBe('crime');
    const fillers = scenario.rounds.flatMap(({ quiet, draw }) => [quiet ?? [], draw?.accident ?? []].flat());
    expect(fillers.length).toBeGreaterThanOrEqual(3);
    for (const id of fillers) expect(origins.get(id), id).toBe('accident');
  });

  test('every incident says where it is from', () => {
    for (const { id, source } of scenario.incidents)
      expect(source, id).toMatch(/In the manner of|Own invention/);
  });

  test('every preset has a plan for each of its rounds', () => {
    for (const { id, rounds } of scenario.presets)
      expect(scenario.rounds.length, id).toBeGreaterThanOrEqual(rounds);
  });

  test('no text tells the cause: that waits for the debrief', () => {
    for (const { id, title, text } of scenario.incidents)
      expect(`${title.en} ${text.en}`, id).not.toMatch(/\b(accident|mistake|criminals?|by error|faulty)\b/i);
  });
});

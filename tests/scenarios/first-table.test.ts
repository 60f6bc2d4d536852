import { describe, expect, test } from 'vitest';
import { DOCTRINE_NAMES } from '../../shared/bots/doctrines.ts';
import { type AttackValue, attackValue, waitingValue } from '../../shared/model/attack-value.ts';
import { NORM_FAMILY } from '../../shared/model/norm-effects.ts';
import { modelOf } from '../../shared/rules/model-of.ts';
import type { StateSeat } from '../../shared/rules/scenario.ts';
import { NORM_FAMILIES } from '../../shared/rules/vocabulary.ts';
import {
  bestDeal,
  emptyWorld,
  isCarried,
  packages,
  stateSeats,
  utilityOfNothing,
  willing,
} from './interest-structure.ts';
import { scenarioNamed } from './read.ts';

const scenario = scenarioNamed('first-table');
const states = stateSeats(scenario);
const texts = packages(scenario);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('who sits at the first table', () => {
  test('six states and two stakeholders, of three blocs of states at least', () => {
    expect(states).toHaveLength(6);
    expect(scenario.seats.filter(({ kind }) => kind === 'stakeholder')).toHaveLength(2);
    expect(new Set(states.map(({ bloc }) => bloc)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(scenario.seats.map(({ code }) => code)).size).toBe(scenario.seats.length);
  });

  test('the agenda has every family of norms', () => {
    expect(new Set(scenario.agenda.map((norm) => NORM_FAMILY[norm]))).toEqual(new Set(NORM_FAMILIES));
  });

  test('every seat has a doctrine that the bots know', () => {
    for (const { doctrine } of scenario.seats) expect(DOCTRINE_NAMES).toContain(doctrine);
  });

  test('every state has exactly one rung that it can never accept at the basic rules', () => {
    for (const { id, interests } of states) {
      const nevers = Object.values(interests).filter(({ cap = 4, floor = 0 }) => cap < 3 || floor > 1);
      expect(nevers, id).toHaveLength(1);
    }
  });

  test('the first preset is the class of 45 minutes', () => {
    expect(scenario.presets[0]?.id).toBe('class45');
  });
});

describe('the interests at the first table', () => {
  const nothing = utilityOfNothing(scenario);
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

  test('the best package for all lifts mean utility by at least 15 points of 100 over nothing', () => {
    const best = Math.max(...forAll.map(({ gains }) => mean(Object.values(gains))));
    expect(mean(Object.values(nothing))).toBeLessThan(0.45);
    expect(best).toBeGreaterThanOrEqual(0.15);
  });

  test('no state can carry its own ideal against the interests of the others', () => {
    for (const { id } of states) {
      const ideal = texts
        .filter(({ refused }) => !refused.includes(id))
        .reduce((best, text) => ((text.gains[id] ?? 0) > (best.gains[id] ?? 0) ? text : best));
      expect(isCarried(scenario, ideal), `${id}: ${JSON.stringify(ideal.clauses)}`).toBe(false);
    }
  });

  test('safe havens and evidence are the price of each other: alone at rung 2, neither is carried', () => {
    for (const norm of ['N08', 'N16'] as const) {
      const alone = texts.find(
        ({ clauses }) => clauses.length === 1 && clauses[0]?.norm === norm && clauses[0].rung === 2,
      );
      expect(alone && isCarried(scenario, alone), norm).toBe(false);
    }
  });

  test('about half of all texts would fail', () => {
    const carried = texts.filter((text) => isCarried(scenario, text)).length;
    expect(carried).toBeGreaterThan(texts.length * 0.25);
    expect(carried).toBeLessThan(texts.length * 0.65);
  });
});

describe('the temptations of the first table', () => {
  const { cast, p } = modelOf(scenario);
  const waiting = waitingValue(p['patience.value'], p);

  function atStake(seat: StateSeat, stake: number): AttackValue {
    const { operation, target, sector, worth } = seat.covert;
    const attack = { actor: seat.id, operation, target, sector, worth, stake, voided: false };
    return attackValue(emptyWorld(scenario), cast, attack, { roundsLeft: 1 }, p);
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

  test('the card of the first round reaches three states of two blocs, with a rival to use it on', () => {
    const draw = scenario.rounds[0]?.draw;
    expect(draw?.falseFlag).toBe(true);
    expect(draw?.seats.length).toBeGreaterThanOrEqual(3);
    for (const seat of draw?.seats ?? [])
      expect(draw?.targets.find((target) => target !== seat)).toBeDefined();
  });
});

describe('the incidents of the first table', () => {
  const origins = new Map(scenario.incidents.map(({ id, origin }) => [id, origin]));

  test('it opens with a crime, and its quiet rounds bring accidents', () => {
    expect(origins.get(scenario.opening)).toBe('crime');
    expect(scenario.rounds.flatMap(({ quiet }) => quiet ?? []).map((id) => origins.get(id))).toEqual([
      'accident',
      'accident',
    ]);
    expect(origins.get(scenario.rounds[0]?.draw?.accident ?? '')).toBe('accident');
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

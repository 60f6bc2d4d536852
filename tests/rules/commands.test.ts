import { describe, expect, test } from 'vitest';
import { ClientCommand, SeatCommand, SystemCommand, Terms } from '../../shared/rules/commands.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { StateSeat } from '../../shared/rules/scenario.ts';
import { table } from '../support/scenario.ts';

const isTaken = (command: unknown) => ClientCommand.safeParse(command).success;

describe('what is no command at all', () => {
  test('names that every object inherits are no ids: they would be found in any map', () => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      expect(isTaken({ type: 'say', to: name, said: { type: 'text', text: 'x' } })).toBe(false);
      expect(isTaken({ type: 'acceptOffer', offer: name })).toBe(false);
      expect(isTaken({ type: 'showEvidence', item: 'e-1', to: name, named: true })).toBe(false);
      expect(isTaken({ type: 'takeSeat', seat: name })).toBe(false);
      expect(isTaken({ type: 'removePerson', person: name })).toBe(false);
      expect(SystemCommand.safeParse({ type: 'join', person: name, name, role: 'player' }).success).toBe(
        false,
      );
      expect(StateSeat.safeParse({ ...table().seats[0], id: name }).success).toBe(false);
    }
    expect(isTaken({ type: 'takeSeat', seat: 'alfa' })).toBe(true);
  });

  test('fields that are missing, too many, too long or out of their set', () => {
    const ballot = { type: 'castBallot', item: 'b-1', choice: 'yes', norms: [], reason: '' };
    expect(isTaken(ballot)).toBe(true);
    expect(isTaken({ ...ballot, seat: 'alfa' })).toBe(false);
    expect(isTaken({ ...ballot, choice: 'perhaps' })).toBe(false);
    expect(isTaken({ ...ballot, reason: 'x'.repeat(LIMITS.reason + 1) })).toBe(false);
    expect(isTaken({ type: 'castBallot', item: 'b-1', choice: 'yes' })).toBe(false);
    expect(isTaken({ type: 'declare', norm: 'N99', rung: 1 })).toBe(false);
    expect(isTaken({ type: 'declare', norm: 'N01', rung: 5 })).toBe(false);
    expect(isTaken({ type: 'declare', norm: 'N01', rung: 1.5 })).toBe(false);
    expect(isTaken({ type: 'acceptOffer', offer: 'o'.repeat(41) })).toBe(false);
    expect(isTaken({ type: 'fly' })).toBe(false);
    expect(isTaken(null)).toBe(false);
  });

  test('M1 a message has 1 to 500 signs that are not all blank', () => {
    const say = (text: string) => isTaken({ type: 'say', to: 'floor', said: { type: 'text', text } });
    expect([say(''), say(' \n '), say('x'), say('🦊'.repeat(LIMITS.message))]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(say('x'.repeat(LIMITS.message + 1))).toBe(false);
  });

  test('D2 two to four sides give at most three items each, and help of one to five points', () => {
    const help = (points: number) => ({ type: 'help', points });
    const sides = (count: number, items: number, points = 1) =>
      Terms.safeParse(
        Array.from({ length: count }, (_, at) => ({
          seat: `s${at}`,
          gives: Array(items).fill(help(points)),
        })),
      ).success;
    expect([1, 2, 4, 5].map((count) => sides(count, 1))).toEqual([false, true, true, false]);
    expect([3, 4].map((items) => sides(2, items))).toEqual([true, false]);
    expect([0, 5, 6].map((points) => sides(2, 1, points))).toEqual([false, true, false]);
  });

  test('P10 a reflection has a known feeling and at most 280 signs', () => {
    const reflect = (line: string, feeling = 'proud') =>
      SeatCommand.safeParse({ type: 'reflect', feeling, line }).success;
    expect(reflect('')).toBe(true);
    expect(reflect('🦊'.repeat(LIMITS.reflection))).toBe(true);
    expect(reflect('x'.repeat(LIMITS.reflection + 1))).toBe(false);
    expect(reflect('', 'bored')).toBe(false);
  });
});

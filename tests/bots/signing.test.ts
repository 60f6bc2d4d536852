import { beforeAll, describe, expect, test } from 'vitest';
import { decisionPoints, reckonAgain } from '../../shared/bots/recompute.ts';
import { type Played, play } from '../../shared/play.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const PATIENCE = 180_000;
let games: readonly Played[] = [];
beforeAll(() => {
  games = ['a', 'b', 'c', 'd'].map((seed) =>
    play(scenarioNamed('first-table'), { seed, rules: 'full', rounds: 5, signature: true, reasons: true }),
  );
}, PATIENCE);

const given = () =>
  games.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'reasoned' && event.reason.command.type === 'sign' ? [event.reason] : [],
    ),
  );
const texts = () =>
  games.flatMap(({ state }) => Object.values(state.public.treaties).filter(({ signing }) => signing > 0));

describe('bots with a text that is open for signature', () => {
  test('C17 sign what is worth it to them, refuse what is not, and say why', () => {
    const reasons = given();
    const choices = new Set(reasons.map(({ command }) => (command.type === 'sign' ? command.choice : '')));
    expect(choices).toEqual(new Set(['sign', 'decline']));
    for (const { basis, command, terms } of reasons) {
      const numberOf = (name: string) => terms.find(({ term }) => term === name)?.value ?? Number.NaN;
      if (basis === 'redLine') continue;
      expect(numberOf('worth') >= numberOf('wanted')).toBe(
        command.type === 'sign' && command.choice === 'sign',
      );
    }
  });

  test('C18 accede to what they did not vote for', () => {
    expect(texts().some(({ acceded }) => acceded.length > 0)).toBe(true);
    for (const { signedBy, declined } of texts())
      expect(declined.filter((seat) => signedBy.includes(seat))).toEqual([]);
  });

  test('B3 recompute why they signed', () => {
    for (const { events } of games)
      for (const point of decisionPoints(events)) {
        if (point.given.reason.command.type !== 'sign') continue;
        const { command, basis, terms } = point.given.reason;
        const again = reckonAgain(point);
        expect([again?.command, again?.why?.()]).toEqual([command, { basis, terms }]);
      }
  });
});

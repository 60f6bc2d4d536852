import { describe, expect, test } from 'vitest';
import { briefOf } from '../../client/brief.ts';
import { temptationOf } from '../../client/desk/conduct/covert.ts';
import { netOf, suggestions, termsOf } from '../../client/desk/deals/pairing.ts';
import { taskOf } from '../../client/desk/frame/task.ts';
import { readLibrary } from '../../server/scenarios/library.ts';
import { options } from '../../shared/rules/options.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';
import { seatView } from '../../shared/rules/view/project.ts';
import { given } from '../support/given.ts';

function firstTable(): Scenario {
  const found = readLibrary().scenarios.get('first-table');
  if (!found) throw new Error('first-table cannot be read');
  return found;
}

const scenario = firstTable();
const game = given({ scenario }).reaches('negotiation');
const states = scenario.seats.filter(({ kind }) => kind === 'state').map(({ id }) => id);

describe.each(states)('%s', (seat) => {
  const view = seatView(game.state, seat);
  const found = suggestions(view, options(view).makeOffer ?? []);

  test('is shown ready-made offers that serve it, the best first, and may send each', () => {
    expect(found.length).toBeGreaterThanOrEqual(3);
    const nets = found.slice(0, 3).map(({ worth }) => netOf(worth));
    expect(nets).toEqual([...nets].sort((a, b) => b - a));
    for (const { counterpart, worth, mine, theirs } of found.slice(0, 3)) {
      expect(netOf(worth)).toBeGreaterThan(0);
      expect(worth.redLines).toEqual([]);
      const terms = termsOf(seat, counterpart.seat, { mine, theirs });
      expect(game.fork().does(seat, { type: 'makeOffer', terms })).not.toEqual([]);
    }
  });

  test('has two wants, one never and one temptation with its number', () => {
    const { wants, never } = briefOf(view.own.interests);
    expect(wants).toHaveLength(2);
    expect(never).not.toBeNull();
    expect(temptationOf(view)?.gain).toBeGreaterThan(0);
  });

  test('is first asked for an offer', () => {
    expect(taskOf(view, options(view))).toEqual({ kind: 'makeOffer' });
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/scenarios/library.ts';
import { keyMoments } from '../../shared/debrief/key-moments.ts';
import { promiseBroken } from '../../shared/debrief/promise-broken.ts';
import { quietSeat } from '../../shared/debrief/quiet-seat.ts';
import { secret } from '../../shared/debrief/secret.ts';
import { voteFlipped } from '../../shared/debrief/vote-flipped.ts';
import { play } from '../../shared/play.ts';
import { courseOf, stateAt } from '../../shared/replay/course.ts';
import type { Choice } from '../../shared/rules/vocabulary.ts';
import { type Game, given } from '../support/given.ts';
import { courseOfGame } from '../support/planted.ts';
import { openBallot, tabled } from '../support/turns.ts';

const read = readScenario(join(import.meta.dirname, '../../scenarios/first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join());
const { scenario } = read;

/** A text at the ballot of a small table, two thirds of four states. */
function atTheBallot(): { game: Game; item: string } {
  const game = tabled(given()).reaches('plenary', 'voting');
  return { game, item: openBallot(game) };
}

function vote(game: Game, item: string, seat: string, choice: Choice): void {
  game.does(seat, { type: 'castBallot', item, choice, norms: [], reason: '' });
}

describe('a vote that flipped', () => {
  test('is found where a seat changed its vote and turned the result', () => {
    const { game, item } = atTheBallot();
    vote(game, item, 'alfa', 'no');
    vote(game, item, 'bravo', 'yes');
    vote(game, item, 'charlie', 'no');
    vote(game, item, 'alfa', 'yes');
    vote(game, item, 'delta', 'yes');
    game.facilitator({ type: 'advance' });
    game.facilitator({ type: 'end' });
    const found = voteFlipped(courseOfGame(game));
    expect(found).toMatchObject({
      kind: 'voteFlipped',
      seat: 'alfa',
      item,
      from: 'no',
      to: 'yes',
      carried: true,
    });
  });

  test('is not claimed where the change turned nothing', () => {
    const { game, item } = atTheBallot();
    vote(game, item, 'alfa', 'no');
    for (const seat of ['bravo', 'charlie']) vote(game, item, seat, 'yes');
    vote(game, item, 'alfa', 'yes');
    vote(game, item, 'delta', 'yes');
    game.facilitator({ type: 'advance' });
    game.facilitator({ type: 'end' });
    expect(voteFlipped(courseOfGame(game))).toBeNull();
  });
});

describe('sessions of bots', () => {
  const busy = [1, 2, 3, 4].map((seed) => courseOf(play(scenario, { seed: `moments ${seed}` }).records));

  test('a broken promise is one whose true state says so, at the record that made it so', () => {
    const found = busy.flatMap((course) => {
      const moment = promiseBroken(course);
      return moment?.kind === 'promiseBroken' ? [{ course, moment }] : [];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { course, moment } of found) {
      const { events } = course.records[moment.revision - 1] ?? { events: [] };
      expect(events.some((event) => event.type === 'truthMarked' && event.state === moment.state)).toBe(true);
    }
  });

  test('a secret is an operation that nobody was named for, or a promise that stayed private', () => {
    const found = busy.flatMap((course) => secret(course) ?? []);
    expect(found.length).toBeGreaterThan(0);
    for (const moment of found) expect(moment.kind).toBe('secret');
  });

  test('where nothing of the kind happened, none is claimed', () => {
    const off = ['operations', 'offers', 'proposals', 'messages', 'declarations', 'evidence'] as const;
    for (const seed of [1, 2, 3]) {
      const course = courseOf(play(scenario, { seed: `quiet ${seed}`, off: [...off] }).records);
      const found = keyMoments(course);
      expect([found.promiseBroken, found.voteFlipped, found.quietSeat, found.secret]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      // Without a word the deal that was there for all was missed, and the reason is its gain.
      expect(found.dealMissed).toMatchObject({ kind: 'dealMissed' });
    }
  });

  test('a quiet seat did less than half of the mean', () => {
    for (const course of busy) {
      const moment = quietSeat(course);
      if (moment?.kind !== 'quietSeat') continue;
      expect(moment.acts).toBeLessThan(moment.mean / 2);
      expect(stateAt(course, moment.revision).public.seats[moment.seat]).toBeDefined();
    }
  });
});

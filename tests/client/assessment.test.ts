import { expect, test } from 'vitest';
import { assess, csvOf } from '../../client/debrief/assessment.ts';
import { NO_RADAR } from '../../shared/rules/people/radar.ts';
import { given } from '../support/given.ts';

test('seats that people played are assessed, bots are not, and what was not judged has no mark', () => {
  const game = given();
  game.joins('Ada', 'alfa');
  const { public: view } = game.reaches('debrief').state;
  const radar = { alfa: { ...(NO_RADAR.alfa ?? { addressed: 0, lastAt: 0 }), spoke: 3, coSponsors: 1 } };
  const [row, ...others] = assess(view, radar);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ seat: 'alfa', people: ['Ada'], spoke: 3, backers: 1 });
  expect(row?.package).toBeCloseTo((view.revealedSeats.alfa?.mandate ?? 0) * 4);
  expect(row?.joint).toBeCloseTo(view.stability / 25);
  const brier = view.revealedSeats.alfa?.brier ?? -1;
  expect(row?.evidence).toBeCloseTo(brier < 0 ? -1 : (1 - brier / 2) * 4);
});

test('a name that looks like a formula is text in the file', () => {
  const csv = csvOf(
    ['seat', 'people'],
    [
      ['alfa', '=1+1'],
      ['bravo', 'Ben "B", Cleo'],
    ],
  );
  expect(csv).toBe('\ufeff"seat","people"\r\n"alfa","\'=1+1"\r\n"bravo","Ben ""B"", Cleo"\r\n');
});

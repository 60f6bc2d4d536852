import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../client/debrief/findings.ts';
import { play } from '../../shared/play.ts';
import { scoreLine } from '../../shared/rules/debrief/score-line.ts';
import { scenarioNamed } from '../scenarios/read.ts';

const { state } = play(scenarioNamed('first-table'), { seed: 'debrief' });
const view = state.public;

function moved(ledger: typeof view.ledger, round: number): number {
  return Object.values(ledger)
    .filter((row) => row.round === round)
    .reduce((sum, row) => sum + row.points, 0);
}

describe('the debrief of a played game', () => {
  test('leads from the start to the final score, each step as long as its causes', () => {
    const points = scoreLine(view);
    expect(points.at(-1)?.score).toBeCloseTo(view.stability, 6);
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      if (!before || point.final) continue;
      expect(point.score - before.score).toBeCloseTo(moved(view.ledger, point.round), 6);
      expect((point.truth ?? 0) - (before.truth ?? 0)).toBeCloseTo(
        moved(view.revealedLedger, point.round),
        6,
      );
    }
  });

  test('a plea of necessity blames nobody, and is no accusation', () => {
    const response = { incident: 'i', by: 'pellin', measure: 'countermeasures' } as const;
    const pleaded = (suspect: string) =>
      findingsOf({ ...view, responses: { r: { ...response, suspect } } as never }).namings;
    expect(pleaded('none')).toEqual({ right: 0, wrong: 0 });
    expect(pleaded('immera')).toEqual({ right: 0, wrong: 1 });
  });

  test('finds what the record holds', () => {
    const found = findingsOf(view);
    const conducts = Object.values(view.revealedConduct);
    expect(found.operations.run).toBe(conducts.filter(({ card }) => card === 'covert').length);
    expect(found.operations.noticed).toBeLessThanOrEqual(found.operations.run);
    expect(found.commitments.unseen).toBeLessThanOrEqual(found.commitments.broken);
    expect(found.commitments.broken).toBeLessThanOrEqual(found.commitments.made);
    expect(found.guesses.right).toBeLessThanOrEqual(found.guesses.made);
    expect(found.best?.points ?? 1).toBeGreaterThan(0);
    expect(found.worst?.points ?? -1).toBeLessThan(0);
  });
});

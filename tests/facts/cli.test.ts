import { describe, expect, test } from 'vitest';
import type { FactsReport } from '../../server/commands/facts.ts';
import type { TournamentReport } from '../../server/commands/tournament.ts';
import { runCommand } from '../support/child.ts';

const PATIENCE = 180_000;

async function told<Report>(...parameters: string[]): Promise<Report> {
  const { out, err } = await runCommand([...parameters, '--json']);
  expect(err).toBe('');
  return JSON.parse(out) as Report;
}

describe('facts', () => {
  test(
    'says of each fact whether it holds, by how much and what was asked, whatever the threads',
    async () => {
      const asked = ['facts', '--only', 'F18', '--games', '3', '--seed', 'cli'];
      const report = await told<FactsReport>(...asked, '--workers', '1');
      expect(report.facts).toHaveLength(1);
      const [fact] = report.facts;
      expect(fact).toMatchObject({ id: 'F18', minimum: 0.05, games: 3 });
      expect(fact?.interval[0]).toBeLessThanOrEqual(fact?.effect ?? 0);
      expect(report.passed + report.failed).toBe(1);
      expect(await told<FactsReport>(...asked, '--workers', '2')).toEqual(report);
    },
    PATIENCE,
  );

  test(
    'says which fact there is not',
    async () => {
      const { code, err } = await runCommand(['facts', '--only', 'F99']);
      expect(code).toBe(1);
      expect(err).toBe('There is no fact F99.\n');
    },
    PATIENCE,
  );
});

describe('tournament', () => {
  test(
    'compares the seats over many games',
    async () => {
      const report = await told<TournamentReport>(
        'tournament',
        'first-table',
        '--games',
        '4',
        '--workers',
        '2',
      );
      expect(report).toMatchObject({ games: 4, finished: 4 });
      expect(report.seats.map(({ id }) => id)).toContain('selmora');
      for (const { score, interval } of report.seats) {
        expect(score).toBeGreaterThanOrEqual(interval[0]);
        expect(score).toBeLessThanOrEqual(interval[1]);
      }
      expect(report.stability.mean).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

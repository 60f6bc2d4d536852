import { expect, test } from 'vitest';
import { stintReports } from '../../client/desk/brief/deputy.ts';
import type { SeatCommand } from '../../shared/rules/commands.ts';
import { viewWith } from './desk-fixtures.ts';

const stint = {
  by: 'absence',
  round: 1,
  phase: 'negotiation',
  open: false,
  endRound: 1,
  endPhase: 'plenary',
} as const;
const act = (order: number, of: string, command: SeatCommand) => ({
  stint: of,
  order,
  round: 1,
  phase: 'negotiation' as const,
  command,
});
const said = { type: 'text', text: 'Hello' } as const;

test('L7 a report has the deeds of its stint in order, counts what was said, and comes when the seat is back', () => {
  const view = viewWith(
    {},
    {
      stints: { 1: stint, 2: stint, 3: { ...stint, open: true }, 4: stint },
      deputyActs: {
        1: act(1, '1', { type: 'acceptOffer', offer: 'o-1' }),
        2: act(2, '2', { type: 'declare', norm: 'N01', rung: 1 }),
        3: act(3, '2', { type: 'say', to: 'floor', said }),
        4: act(4, '2', { type: 'declineOffer', offer: 'o-2' }),
        5: act(5, '3', { type: 'declare', norm: 'N02', rung: 1 }),
      },
    },
  );
  const reports = stintReports(view).map(({ id, acts, said: words }) => [
    id,
    acts.map(({ order }) => order),
    words,
  ]);
  expect(reports).toEqual([
    ['2', [2, 4], 1],
    ['1', [1], 0],
  ]);
});

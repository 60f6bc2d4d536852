import { describe, expect, test } from 'vitest';
import { coverage, severityLevel, thresholdName, touchedNorms } from '../../shared/model/coverage.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { OPERATIONS, type Operation, type Sector } from '../../shared/rules/vocabulary.ts';
import { castOf, inForce, p, pledge, worldOf } from './a-table.ts';

const SECTOR_COLUMNS: readonly (readonly Sector[])[] = [
  ['health'],
  ['energy', 'finance', 'transport'],
  ['core'],
  ['elections'],
  ['government'],
  ['industry'],
];

// The table of GAME.md §3; a number is the rung from which the norm covers, ~ marks a strain only.
const TABLE: Readonly<Record<Operation, readonly string[]>> = {
  espionage: ['N02', '~N01≥2', '', 'N04', '', ''],
  theft: ['N02', 'N10', '', 'N04', '', 'N13'],
  interference: ['N02', 'N01', 'N03', 'N04', 'N04≥3', ''],
  disruption: ['N02 N01', 'N01', 'N03', 'N04', '', ''],
  strike: ['N02 N01', 'N01', 'N03', 'N04', '', ''],
};

const written = (operation: Operation, sector: Sector) =>
  coverage(operation, sector)
    .map(
      ({ norm, fromRung, strainsOnly }) =>
        `${strainsOnly ? '~' : ''}${norm}${fromRung > 1 ? `≥${fromRung}` : ''}`,
    )
    .join(' ');

describe('which norms an operation touches', () => {
  test.each(OPERATIONS)('%s has its row of the table', (operation) => {
    for (const [column, sectors] of SECTOR_COLUMNS.entries())
      for (const sector of sectors) expect(written(operation, sector), sector).toBe(TABLE[operation][column]);
  });

  test('an emergency team is N07, and methods have norms of their own', () => {
    const norms = coverage('disruption', 'industry', { emergencyTeam: true, method: 'tool' });
    expect(norms.map(({ norm }) => norm)).toEqual(['N07', 'N12']);
  });

  const cast = castOf(4, ['N01', 'N02', 'N15', 'N16']);
  const act = { operation: 'strike', sector: 'health', debtor: 's0', victim: 's1' } as const;

  test('the norm with the highest rung owed to the victim is broken, the others are strained', () => {
    const world = applyEffects(
      worldOf(cast),
      inForce([
        pledge({ norm: 'N02', rung: 1, debtor: 's0', creditors: ['s1', 's2'] }),
        pledge({ norm: 'N01', rung: 3, debtor: 's0', creditors: ['s1'], ownership: 0.8 }),
        pledge({ norm: 'N01', rung: 4, debtor: 's0', creditors: ['s2'] }),
      ]),
    );
    expect(touchedNorms(world, cast, act, p)).toEqual({
      broken: 'N01',
      strained: ['N02'],
      norm: 'N01',
      rung: 3,
      bite: 0.8 * 0.75,
      verified: true,
    });
    expect(touchedNorms(world, cast, { ...act, victim: 's3' }, p)).toMatchObject({
      broken: '',
      strained: [],
      bite: 0,
    });
  });

  test('pre-positioning strains N01 from rung 2 and never breaks it', () => {
    const spy = { ...act, operation: 'espionage', sector: 'energy' } as const;
    const at = (rung: 1 | 2) =>
      touchedNorms(
        applyEffects(
          worldOf(cast),
          inForce([pledge({ norm: 'N01', rung, debtor: 's0', creditors: ['s1'] })]),
        ),
        cast,
        spy,
        p,
      );
    expect(at(1).strained).toEqual([]);
    expect(at(2)).toMatchObject({ broken: '', strained: ['N01'], bite: 0.4 });
  });

  test('a norm that is not on the agenda covers nothing', () => {
    const other = castOf(4, ['N03', 'N15', 'N16', 'N08']);
    const world = applyEffects(
      worldOf(other),
      inForce([pledge({ norm: 'N01', rung: 4, debtor: 's0', creditors: ['s1'] })]),
    );
    expect(touchedNorms(world, other, act, p).broken).toBe('');
  });

  test('severity is shown in five levels and four thresholds', () => {
    expect([0.15, 0.151, 0.3, 0.5, 0.8, 0.81].map((s) => severityLevel(s, p))).toEqual([1, 2, 2, 3, 4, 5]);
    expect([0.1, 0.2, 0.5, 0.6, 1].map((s) => thresholdName(s, p))).toEqual([
      'nuisance',
      'wrongful',
      'wrongful',
      'useOfForce',
      'armedAttack',
    ]);
  });
});

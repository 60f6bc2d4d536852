import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageingEffects, fadingEffects } from '../../shared/model/fading.ts';
import { lawfulGround, lawfulMeasures } from '../../shared/model/lawful-ground.ts';
import { accusedGrievance, joinChance, measureSeverity, responseValue } from '../../shared/model/response.ts';
import { keepingEffects, trustEffects } from '../../shared/model/trust.ts';
import { applyEffects, trustIn, trustShift } from '../../shared/model/worlds.ts';
import { castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(6, ['N01', 'N15', 'N17', 'N16']);
const world = worldOf(cast);

describe('answers', () => {
  test('EU_r is the effect less its cost and the price of a mistake (MODEL.md §3.4)', () => {
    // s1 (power 1.2, hawkishness .25) answers s0 (power 1, vulnerability .3).
    const { value } = responseValue(
      cast,
      'sanctions',
      { responder: 's1', suspect: 's0', belief: 0.8, severity: 0.5 },
      p,
    );
    expect(value).toBeCloseTo(0.5 ** 0.25 * 0.8 * 0.3 * 0.4 * (0.8 + 0.125) - 0.1 - 0.2 * 0.3, 12);
    const up = responseValue(
      cast,
      'sanctions',
      { responder: 's0', suspect: 's1', belief: 1, severity: 1 },
      p,
    );
    expect(up.cost).toBeCloseTo(0.15, 12);
  });

  test('the surer and the harder hit, the more an answer is worth', () => {
    const belief = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        belief,
        belief,
        fc.constantFrom('attribution' as const, 'countermeasures' as const),
        (one, other, measure) => {
          const at = (sure: number) =>
            responseValue(cast, measure, { responder: 's1', suspect: 's4', belief: sure, severity: 0.5 }, p)
              .value;
          expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
        },
      ),
    );
  });

  test('joiners need belief, less of it under a collective framework, and go away from the unlawful', () => {
    const join = { joiner: 's2', victim: 's1', belief: 0.5, lawful: true, precedents: 0 };
    const framework = applyEffects(world, inForce(text('N17', 3, cast.states, { age: 3 })));
    expect(joinChance(world, cast, join, p)).toBe(0);
    expect(joinChance(world, cast, { ...join, belief: 0.56 }, p)).toBeCloseTo(0.25, 12);
    expect(joinChance(framework, cast, join, p)).toBeCloseTo(0.65, 12);
    expect(joinChance(framework, cast, { ...join, lawful: false }, p)).toBeCloseTo(0.325, 12);
    expect(measureSeverity('sanctions', 9, p)).toBeCloseTo(0.32 * 2.2, 12);
  });

  test('the innocent resent more than the guilty, the contrite not at all, the unlawfully treated most', () => {
    const accused = {
      measure: 'sanctions',
      joiners: 0,
      guilty: false,
      contrite: false,
      lawful: true,
    } as const;
    expect(accusedGrievance(accused, p)).toBeCloseTo(0.9 * 0.32, 12);
    expect(accusedGrievance({ ...accused, guilty: true }, p)).toBeCloseTo(0.375 * 0.32, 12);
    expect(accusedGrievance({ ...accused, guilty: true, contrite: true }, p)).toBe(0);
    expect(accusedGrievance({ ...accused, lawful: false }, p)).toBeCloseTo(1.6 * 0.9 * 0.32, 12);
  });

  test('countermeasures need certainty, a wrongful act, notice and proportion; naming needs nothing', () => {
    const facts = {
      ownBelief: 0.8,
      finding: false,
      severity: 0.5,
      found: '',
      notice: true,
      forThirdParty: false,
      collective: false,
    } as const;
    expect(lawfulGround('countermeasures', facts, p)).toMatchObject({ lawful: true, faults: [] });
    expect(
      lawfulGround('countermeasures', { ...facts, ownBelief: 0.7, severity: 0.1, notice: false }, p).faults,
    ).toEqual(['notSure', 'notWrongful', 'noNotice', 'tooSevere']);
    expect(lawfulGround('countermeasures', { ...facts, ownBelief: 0.2, finding: true }, p).lawful).toBe(true);
    expect(lawfulGround('sanctions', { ...facts, forThirdParty: true }, p)).toMatchObject({
      lawful: true,
      contested: true,
    });
    expect(lawfulMeasures({ ...facts, ownBelief: 0.1 }, p)).toEqual([
      'nothing',
      'demarche',
      'attribution',
      'sanctions',
    ]);
  });
});

describe('trust', () => {
  const shown = (showing: Partial<Parameters<typeof trustEffects>[0]>) =>
    applyEffects(
      world,
      trustEffects({ from: 's0', to: 's1', tested: true, suspicion: 0, rung: 1, ...showing }, p),
    );

  test('is earned only in a tested round', () => {
    expect(shown({ tested: false })).toEqual(world);
    expect(trustIn(shown({}), 's0', 's1')).toBeGreaterThan(trustIn(world, 's0', 's1'));
  });

  test('is earned and lost faster where it is checked: om .57 instead of .35, losses × 6 m', () => {
    const before = world.trust.s0?.s1 ?? { a: 0, b: 0 };
    expect(shown({ rung: 3 }).trust.s0?.s1?.a).toBeCloseTo(before.a + 0.57, 12);
    expect(shown({ suspicion: 0.5 }).trust.s0?.s1).toEqual({
      a: before.a + 0.175,
      b: before.b + 6 * 0.35 * 0.5,
    });
    expect(shown({ suspicion: 0.5, rung: 4 }).trust.s0?.s1?.b).toBeCloseTo(before.b + 6 * 0.57 * 0.5 * 4, 12);
  });

  test('moves by exactly what a rule says, within bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.3, max: 0.3, noNaN: true }), (change) => {
        const moved = applyEffects(world, [trustShift(world, 's0', 's1', change, p)]);
        expect(trustIn(moved, 's0', 's1')).toBeCloseTo(trustIn(world, 's0', 's1') + change, 9);
      }),
    );
    const gone = applyEffects(world, [trustShift(world, 's0', 's1', -2, p)]);
    expect(trustIn(gone, 's0', 's1')).toBeCloseTo(0.02, 9);
  });

  test('the record of kept duties moves by four tenths', () => {
    expect(applyEffects(world, keepingEffects(world, 's0', 1, p)).keeping.s0).toBeCloseTo(
      0.6 * 0.6 + 0.4,
      12,
    );
  });
});

describe('time', () => {
  const troubled = applyEffects(world, [
    { kind: 'world', field: 'burden', add: 0.4 },
    { kind: 'seat', seat: 's2', field: 'hits', add: 1 },
    { kind: 'pair', from: 's0', to: 's2', field: 'grievance', add: 0.5 },
    { kind: 'pair', from: 's1', to: 's2', field: 'grievance', add: 0.5 },
    ...inForce(text('N01', 2, ['s0', 's1'])),
  ]);

  test('per-year factors are raised to the years of a round', () => {
    const later = applyEffects(troubled, fadingEffects(troubled, cast, 3, p));
    expect(later.burden).toBeCloseTo(0.4 * 0.5 ** 3, 12);
    expect(later.hits.s2).toBeCloseTo(0.85 ** 3, 12);
    expect(later.grievance.s0?.s2).toBeCloseTo(0.5 * 0.7 ** 3, 12);
    expect(later.grievance.s1?.s2).toBeCloseTo(0.5 * 0.7 ** 3, 12);
  });

  test('commitments age, but for those of this round', () => {
    const [first, second] = Object.keys(troubled.pledges) as [string, string];
    const later = applyEffects(troubled, ageingEffects(troubled, 3, [first]));
    expect(later.pledges[first]?.age).toBe(0);
    expect(later.pledges[second]?.age).toBe(3);
  });
});

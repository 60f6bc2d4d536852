import { describe, expect, test } from 'vitest';
import { type GroundFacts, judgeGround, lawfulGround } from '../../shared/model/lawful-ground.ts';
import { costShares, isCollective, joinChance, unlawfulTrust } from '../../shared/model/response.ts';
import { scoreOf, scoreWithout } from '../../shared/model/stability.ts';
import { applyEffects } from '../../shared/model/worlds.ts';
import { castOf, inForce, p, text, worldOf } from './a-table.ts';

const cast = castOf(6, ['N01', 'N15', 'N17', 'N16']);
const world = worldOf(cast);

const facts: GroundFacts = {
  ownBelief: 0.8,
  finding: false,
  severity: 1,
  found: '',
  notice: false,
  forThirdParty: false,
  collective: false,
};

describe('grounds (GAME.md §7)', () => {
  test('self-defence takes the finding of an armed attack in place of notice', () => {
    expect(lawfulGround('countermeasures', facts, p)).toMatchObject({
      ground: 'countermeasure',
      lawful: false,
    });
    const attack = { ...facts, found: 'armedAttack' } as const;
    expect(lawfulGround('countermeasures', attack, p)).toMatchObject({ ground: 'selfDefence', lawful: true });
    const lesser = { ...attack, severity: 0.5 };
    expect(judgeGround('countermeasures', 'selfDefence', lesser, p).faults).toEqual(['notArmedAttack']);
  });

  test('what the forum finds counts where it is graver than the act', () => {
    const small = { ...facts, severity: 0.1, notice: true };
    expect(judgeGround('countermeasures', 'countermeasure', small, p).faults).toEqual([
      'notWrongful',
      'tooSevere',
    ]);
    const found = { ...small, found: 'useOfForce' } as const;
    expect(judgeGround('countermeasures', 'countermeasure', found, p).lawful).toBe(true);
  });

  test('necessity needs a grave act and no known author', () => {
    const need = { ...facts, ownBelief: 0.4, severity: 0.4 };
    expect(judgeGround('countermeasures', 'necessity', need, p).lawful).toBe(true);
    expect(
      judgeGround('countermeasures', 'necessity', { ...need, severity: 0.2, finding: true }, p).faults,
    ).toEqual(['authorKnown', 'notGrave']);
    expect(judgeGround('sanctions', 'necessity', need, p).faults).toEqual(['notItsGround']);
  });

  test('for another it is contested, unless both promised a collective answer', () => {
    const third = { ...facts, forThirdParty: true };
    expect(judgeGround('sanctions', 'sanctions', third, p).contested).toBe(true);
    expect(judgeGround('sanctions', 'sanctions', { ...third, collective: true }, p).contested).toBe(false);
    expect(judgeGround('attribution', 'retorsion', third, p).contested).toBe(false);
    const framework = applyEffects(world, inForce(text('N17', 2, ['s0', 's1'])));
    expect(isCollective(framework, 's0', 's1', p)).toBe(true);
    expect(isCollective(framework, 's0', 's2', p)).toBe(false);
  });
});

describe('sharing and practice', () => {
  test('the cost of an answer is the same in all; those of a common framework share theirs', () => {
    const response = { by: 's0', joiners: ['s1', 's2'] };
    const alone = costShares(response, () => false, p);
    expect([...alone.values()]).toEqual([1, 0.5, 0.5]);
    const shared = costShares(response, (seat) => seat !== 's2', p);
    expect([...shared.values()]).toEqual([0.75, 0.75, 0.5]);
  });

  test('a lawful practice is joined on less belief; an unlawful one costs less trust', () => {
    const join = { joiner: 's2', victim: 's1', belief: 0.5, lawful: true, precedents: 0 };
    expect(joinChance(world, cast, join, p)).toBe(0);
    expect(joinChance(world, cast, { ...join, precedents: 2 }, p)).toBeGreaterThan(0);
    expect(joinChance(world, cast, { ...join, precedents: 2, lawful: false }, p)).toBe(0);
    expect(unlawfulTrust(0, p)).toBeCloseTo(0.1, 12);
    expect(unlawfulTrust(1, p)).toBeCloseTo(0.075, 12);
    expect(unlawfulTrust(5, p)).toBe(unlawfulTrust(2, p));
  });
});

describe('what it would be without this clause', () => {
  const bound = applyEffects(world, [
    ...inForce(text('N01', 3, cast.states, { age: 3 })),
    ...inForce(text('N15', 2, cast.states, { age: 3 })),
  ]);

  test('the score of a world in which it was never made', () => {
    const other = applyEffects(world, inForce(text('N15', 2, cast.states, { age: 3 })));
    for (const lens of ['public', 'true'] as const)
      expect(scoreWithout(bound, { norm: 'N01' }, cast, p, lens)).toBeCloseTo(
        scoreOf(other, cast, p, lens),
        12,
      );
  });

  test('of one instrument alone, or of none, where none holds the norm', () => {
    const [pledge] = Object.values(bound.pledges).filter(({ norm }) => norm === 'N01');
    const now = scoreOf(bound, cast, p, 'public');
    const { instrument = '' } = pledge ?? {};
    expect(scoreWithout(bound, { norm: 'N01', instrument }, cast, p, 'public')).toBeLessThan(now);
    expect(scoreWithout(bound, { norm: 'N01', instrument: 'another' }, cast, p, 'public')).toBe(now);
    expect(scoreWithout(bound, { norm: 'N16' }, cast, p, 'public')).toBe(now);
  });
});

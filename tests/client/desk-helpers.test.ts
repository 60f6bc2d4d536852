import { describe, expect, test } from 'vitest';
import { briefOf } from '../../client/brief.ts';
import { barsOf, likelihoodOf, sortBars } from '../../client/desk/crisis/belief.ts';
import { pointsTo } from '../../client/desk/crisis/evidence-weight.ts';
import { sharedTerms } from '../../client/desk/deals/pairing.ts';
import { stillGivable, withItem } from '../../client/desk/deals/use-composer.ts';
import { firstWorkTab, frontTabs, workTabs } from '../../client/desk/frame/tabs.ts';
import { clausesOf, sponsorNeeds } from '../../client/desk/text/articles.ts';
import { lengthOf } from '../../client/desk/text/drafts.ts';
import type { Item } from '../../shared/rules/commands.ts';
import { LIMITS } from '../../shared/rules/limits.ts';
import { NO_PROVISOS } from '../../shared/rules/texts/provisos-on-clauses.ts';
import { PHASES, SEAT_KINDS } from '../../shared/rules/vocabulary.ts';
import { agendaNorm, seat, viewWith } from './desk-fixtures.ts';

const promise = (norm: 'N01' | 'N08' | 'N15' | 'N16', rung: 1 | 2 | 3): Item => ({
  type: 'commitment',
  norm,
  rung,
});

describe('tabs', () => {
  test.each(PHASES.flatMap((phase) => SEAT_KINDS.map((kind) => [phase, kind] as const)))(
    '%s for a %s: three at most on a phone, and one to begin with',
    (phase, kind) => {
      expect(frontTabs(phase, kind).length).toBeLessThanOrEqual(3);
      expect(workTabs()).toContain(firstWorkTab(phase, kind));
    },
  );
});

describe('the brief', () => {
  const interest = { weight: 0.25, ideal: 2, price: 0.1, cap: 4, floor: 0, home: 2 };

  test('names the two norms that weigh most, by how far they should go', () => {
    const { wants } = briefOf({
      N01: { ...interest, weight: 0.4, ideal: 1 },
      N08: { ...interest, weight: 0.3, ideal: 4 },
      N15: { ...interest, weight: 0.2, ideal: 3 },
      N16: { ...interest, weight: 0.1, ideal: 4 },
    });
    expect(wants).toEqual([
      { norm: 'N08', rung: 4 },
      { norm: 'N15', rung: 3 },
    ]);
  });

  test('and the tightest red line: a ceiling before a floor', () => {
    expect(briefOf({ N01: { ...interest, cap: 3 }, N16: { ...interest, cap: 2 } }).never).toEqual({
      kind: 'above',
      norm: 'N16',
      rung: 2,
    });
    expect(briefOf({ N01: { ...interest, floor: 1 } }).never).toEqual({
      kind: 'below',
      norm: 'N01',
      rung: 1,
    });
    expect(briefOf({ N01: interest }).never).toBeNull();
  });
});

describe('evidence in words', () => {
  test.each([
    [0, 'remote'],
    [0.2, 'unlikely'],
    [0.35, 'possible'],
    [0.5, 'even'],
    [0.6, 'likely'],
    [0.8, 'veryLikely'],
    [0.95, 'almostCertain'],
    [1, 'almostCertain'],
  ])('%d is %s', (probability, word) => {
    expect(likelihoodOf(probability)).toBe(word);
  });

  test('the likeliest state comes first, “no state” last, and nobody is left out', () => {
    const bars = barsOf({ none: 0.4, alba: 0.1, bora: 0.3, cora: 0.15, dara: 0.05 });
    expect(bars.map(({ suspect }) => suspect)).toEqual(['bora', 'cora', 'alba', 'dara', 'none']);
    const { alone, together, none } = sortBars(bars);
    expect([...alone, ...together, ...none]).toEqual(bars);
    expect(together.map(({ suspect }) => suspect)).toEqual(['alba', 'dara']);
  });

  test('one unlikely state is not put behind a press', () => {
    expect(sortBars(barsOf({ alba: 0.5, bora: 0.3, cora: 0.1, none: 0.1 })).together).toEqual([]);
  });

  test('an item speaks for the suspect with the greatest weight, or for none', () => {
    expect(pointsTo({ alba: -0.2, bora: 0.4, none: 0.9 })).toBe('bora');
    expect(pointsTo({ alba: -0.2, bora: -0.4 })).toBe('');
  });
});

describe('an offer in the making', () => {
  test('a rung takes the place of another rung of the norm', () => {
    expect(withItem([promise('N01', 1)], promise('N01', 3))).toEqual([promise('N01', 3)]);
  });

  test('a full side takes no more', () => {
    const full = [promise('N01', 1), promise('N08', 1), promise('N15', 1)];
    expect(full).toHaveLength(LIMITS.itemsPerSide);
    expect(withItem(full, promise('N16', 1))).toEqual(full);
  });

  test('what can no longer be given falls out', () => {
    const offered = [promise('N01', 2), promise('N08', 1)];
    expect(stillGivable([promise('N01', 1), promise('N08', 1)], offered)).toEqual([promise('N08', 1)]);
  });

  test('what both promise alike stands once', () => {
    const terms = [
      { seat: 'alba', gives: [promise('N01', 2), promise('N08', 1)] },
      { seat: 'bora', gives: [promise('N08', 2), promise('N01', 2)] },
    ];
    expect(sharedTerms(terms)).toEqual({
      both: [promise('N01', 2)],
      sides: [
        { seat: 'alba', gives: [promise('N08', 1)] },
        { seat: 'bora', gives: [promise('N08', 2)] },
      ],
    });
  });
});

describe('the text', () => {
  const clause = {
    rung: 1,
    before: 0,
    endorsedBy: [],
    refusedBy: [],
    nonPaper: false,
    annexed: false,
    ...NO_PROVISOS,
    outside: [],
    ruledNarrow: [],
    ruledWide: [],
  };
  const { public: view } = viewWith({
    agenda: {
      N16: agendaNorm(0, 'institution'),
      N01: agendaNorm(1, 'restraint'),
    },
    clauses: {
      a: { ...clause, text: 't', norm: 'N01' },
      b: { ...clause, text: 't', norm: 'N16' },
      c: { ...clause, text: 'other', norm: 'N16' },
    },
    seats: { alba: seat({ bloc: 'north' }), bora: seat({ bloc: 'north' }), cora: seat({ bloc: 'south' }) },
  });

  test('has its articles in the order of the agenda', () => {
    expect(clausesOf(view, 't').map(({ norm }) => norm)).toEqual(['N16', 'N01']);
  });

  test.each([
    [['alba'], { missing: 1, otherBloc: true }],
    [['alba', 'bora'], { missing: 0, otherBloc: true }],
    [['alba', 'cora'], { missing: 0, otherBloc: false }],
  ])('sponsored by %j', (sponsors, needs) => {
    const treaty = { drafter: 'alba', sponsors, sponsorsNeeded: 2 };
    expect(sponsorNeeds(view, treaty)).toEqual(needs);
  });
});

test('a message is as long as the signs that people see', () => {
  expect(lengthOf('𝔘x')).toBe(2);
});

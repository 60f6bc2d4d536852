import { under, yearly } from './arms.ts';
import type { Fact } from './fact.ts';
import type { GameMeasures } from './measures.ts';
import type { FactText } from './texts.ts';

const severity = (game: GameMeasures) => game.severity;
const SEVERITY = 'true severity of state operations per state and round';
const operatingIn = (round: number) => (game: GameMeasures) => game.operating[round - 1] ?? 0;
const late = (game: GameMeasures) => (game.operating.at(-1) ?? 0) - (game.operating[2] ?? 0);
const nat = ({ seats }: GameMeasures) => {
  const all = Object.values(seats);
  return all.reduce((sum, seat) => sum + seat.nat, 0) / all.length;
};

/** The norms of restraint of a text, all at one rung. */
function restraintAt(rung: 0 | 1 | 2 | 3 | 4): FactText {
  return { N01: rung, N03: rung, N04: rung };
}

const STEPS = [
  [0, 1, 'declared'],
  [1, 2, 'reported'],
  [2, 3, 'verified'],
  [3, 4, 'binding'],
] as const;

/** What makes states operate, and what keeps them from it. */
export const FACTS_OF_CONDUCT: readonly Fact[] = [
  {
    id: 'F1',
    claim: 'Better identification of authors deters.',
    source: 'Edwards et al. 2017; Baliga et al. 2020',
    change: 'discriminability d′ .2 → 1.3 under the middle text',
    measure: SEVERITY,
    kind: 'difference',
    arms: [
      under('middle', { parameters: { 'discriminability.base': 0.2 } }),
      under('middle', { parameters: { 'discriminability.base': 1.3 } }),
    ],
    metric: severity,
    direction: 'falls',
    minimum: 0.01,
    quick: 24,
  },
  {
    id: 'F2',
    claim: 'False alarms weaken deterrence.',
    source: 'Baliga et al. 2020',
    change: 'background incidents .15 → 1.2 a round under the middle text',
    measure: SEVERITY,
    kind: 'difference',
    arms: [
      under('middle', { parameters: { 'background.rate': 0.15 } }),
      under('middle', { parameters: { 'background.rate': 1.2 } }),
    ],
    metric: severity,
    direction: 'rises',
    minimum: 0.005,
    quick: 40,
  },
  {
    id: 'F6',
    claim: 'Near a known end words lose their hold.',
    source: 'end-game defection; Axelrod 1984',
    change: 'round 6 of 12 → round 6 of 6 under the deep text',
    measure: 'share of states that operate in round 6',
    kind: 'difference',
    arms: [under('deep', yearly(12)), under('deep', yearly(6))],
    metric: operatingIn(6),
    direction: 'rises',
    minimum: 0.02,
  },
  {
    id: 'F6r',
    claim: 'An unknown end removes the end-game.',
    source: 'Axelrod 1984',
    change: 'open end → known end after six rounds, under the deep text',
    measure: 'share of states that operate in the last round less that of round 3',
    kind: 'difference',
    arms: [
      under('deep', { end: 'open', rounds: 12, parameters: { 'game.years': 12 } }),
      under('deep', yearly(6)),
    ],
    metric: late,
    direction: 'rises',
    minimum: 0.02,
  },
  {
    id: 'F14',
    claim: 'Perishable exploits are used earlier.',
    source: 'Axelrod and Iliev 2014',
    change: 'persistence .85 → .45 under the deep text',
    measure: 'round of first use, mean over states',
    kind: 'difference',
    arms: [under('deep'), under('deep', { parameters: { 'waiting.persistence': 0.45 } })],
    metric: (game) => game.firstUse,
    direction: 'falls',
    minimum: 0.05,
  },
  {
    id: 'F16',
    claim: 'Verification deters under the same words.',
    source: 'IAI seed; Chayes and Chayes 1993',
    change: 'restraint reported → verified, with equal bite on both rungs',
    measure: SEVERITY,
    kind: 'difference',
    arms: [
      under('restraintReported', { parameters: { 'rung3.bite': 0.4 } }),
      under('restraintVerified', { parameters: { 'rung3.bite': 0.4 } }),
    ],
    metric: severity,
    direction: 'falls',
    minimum: 0.005,
    quick: 80,
  },
  {
    id: 'F17a',
    claim: 'All lose where all take their chances.',
    source: 'tragedy of the commons; MODEL.md §5.2',
    change: 'nobody operates → all do as they see fit, under the middle text',
    measure: 'national account of the states ×100',
    kind: 'difference',
    arms: [under('middle', { off: ['operations'] }), under('middle')],
    metric: nat,
    direction: 'falls',
    minimum: 1,
  },
  {
    id: 'F17b',
    claim: 'One alone gains by it.',
    source: 'temptation; MODEL.md §5.2',
    change: 'nobody operates → one does as it sees fit, under the middle text',
    measure: 'its national account ×100',
    kind: 'difference',
    arms: [under('middle', { off: ['operations'] }), { ...under('middle'), onlyOne: 'operates' }],
    metric: ({ seats, chosen }) => seats[chosen]?.nat ?? 0,
    direction: 'rises',
    minimum: 0.5,
    games: 500,
  },
  ...STEPS.map(
    ([before, after, word]): Fact => ({
      id: `F22.${after}`,
      claim: `Restraint holds better once it is ${word}.`,
      source: 'DESIGN.md §4: each rung counts',
      change: `every norm of restraint at rung ${before} → ${after}`,
      measure: SEVERITY,
      kind: 'difference',
      arms: [
        { ...under('nothing'), text: restraintAt(before) },
        { ...under('nothing'), text: restraintAt(after) },
      ],
      metric: severity,
      direction: 'falls',
      minimum: 0,
      quick: 80,
    }),
  ),
];

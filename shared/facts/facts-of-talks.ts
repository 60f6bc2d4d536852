import { under, whole } from './arms.ts';
import type { Configuration } from './configuration.ts';
import type { Fact } from './fact.ts';
import type { GameMeasures } from './measures.ts';
import { spread } from './statistics.ts';

const utility = (game: GameMeasures) => game.utility;
const UTILITY = 'mean utility of the states at the end, points of 100';
const efficiency = (game: GameMeasures) => game.efficiency;
const EFFICIENCY = 'share of the best gain in mean utility, points of 100';
const depth = (game: GameMeasures) => game.depth;
const breaches = (game: GameMeasures) => game.breaches;
const NO_TRADE = whole({ off: ['offers', 'proposals', 'messages'] });

/** How wide the seats stand apart by their mandate, against how wide they do by their conduct. */
function spreadRatio(games: readonly GameMeasures[]): number {
  const seats = games.flatMap((game) => Object.values(game.seats));
  const conduct = spread(seats.map(({ account }) => account));
  return conduct > 0 ? spread(seats.map(({ mandate }) => mandate)) / conduct : 0;
}

function outvoted(states: number): Configuration {
  return { ...under('deep'), outvoted: states };
}

/** What bargaining, voting and texts bring. */
export const FACTS_OF_TALKS: readonly Fact[] = [
  {
    id: 'F3',
    claim: 'Voluntary norms alone reach less than verified ones.',
    source: 'IAI seed; Chayes and Chayes 1993 against Downs, Rocke and Barsoom 1996',
    change: 'highest rung declared → verified',
    measure: 'final stability',
    kind: 'difference',
    arms: [whole({ highestRung: 1 }), whole({ highestRung: 3 })],
    metric: (game) => game.stability,
    direction: 'rises',
    minimum: 4,
    quick: 12,
  },
  {
    id: 'F4a',
    claim: 'Consensus gives shallower texts than a majority.',
    source: 'Downs, Rocke and Barsoom 1998',
    change: 'consensus → simple majority',
    measure: 'mean rung of the adopted texts, points of 100',
    kind: 'difference',
    arms: [whole({ forum: { rule: 'consensus' } }), whole({ forum: { rule: 'majority' } })],
    metric: depth,
    direction: 'rises',
    minimum: 5,
  },
  {
    id: 'F4b',
    claim: 'A majority makes for more breaches altogether.',
    source: 'Downs, Rocke and Barsoom 1996 (selection); never attained by this model, and kept on record',
    change: 'consensus → simple majority',
    measure: 'operations against a duty, weighed by its rung, in a game',
    kind: 'difference',
    arms: [whole({ forum: { rule: 'consensus' } }), whole({ forum: { rule: 'majority' } })],
    metric: breaches,
    direction: 'rises',
    minimum: 0.1,
    isOpen: true,
  },
  {
    id: 'F4c',
    claim: 'Who was outvoted complies less.',
    source: 'ownership; Chayes and Chayes 1993',
    change: 'nobody → three of seven outvoted on the deep text',
    measure: 'operations against a duty, weighed by its rung, in a game',
    kind: 'difference',
    arms: [outvoted(0), outvoted(3)],
    metric: breaches,
    direction: 'rises',
    minimum: 0.2,
    quick: 60,
  },
  {
    id: 'F9',
    claim: 'Packages carry what clauses alone do not.',
    source: 'Tollison and Willett 1979; Sebenius 1983',
    change: 'a ballot on each clause → one on the package',
    measure: EFFICIENCY,
    kind: 'difference',
    arms: [
      whole({ forum: { votes: 'clauses' }, off: ['offers'] }),
      whole({ forum: { votes: 'package' }, off: ['offers'] }),
    ],
    metric: efficiency,
    direction: 'rises',
    minimum: 5,
  },
  {
    id: 'F10',
    claim: 'Private channels help to agree.',
    source: 'Stasavage 2004',
    change: 'public talk only → private talk too, two rounds',
    measure: EFFICIENCY,
    kind: 'difference',
    arms: [whole({ rounds: 2, off: ['privateTalk'] }), whole({ rounds: 2 })],
    metric: efficiency,
    direction: 'rises',
    minimum: 2,
  },
  {
    id: 'F19',
    claim: 'Trade is necessary.',
    source: 'GAME.md §2',
    change: 'the whole game → without offers, proposals and messages, each declaring what it likes',
    measure: UTILITY,
    kind: 'difference',
    arms: [whole(), NO_TRADE],
    metric: utility,
    direction: 'falls',
    minimum: 15,
    quick: 12,
  },
  {
    id: 'F19b',
    claim: 'What everybody has where every norm is declared by all.',
    source: 'GAME.md §2, without a threshold',
    change: 'the whole game → every norm declared by all, and no more',
    measure: UTILITY,
    kind: 'difference',
    arms: [whole(), under('declared')],
    metric: utility,
    direction: 'falls',
    minimum: 0,
    isOpen: true,
  },
  {
    id: 'F20',
    claim: 'Openness is lost where nothing is agreed.',
    source: 'sovereignty drift; GAME.md §3',
    change: 'the whole game → without proposals',
    measure: 'openness at the end, 0-1',
    kind: 'difference',
    arms: [whole(), whole({ off: ['proposals'] })],
    metric: (game) => game.gauges.openness,
    direction: 'falls',
    minimum: 0.02,
    quick: 12,
  },
  {
    id: 'G1',
    claim: 'Offers alone change texts or mandates.',
    source: 'GAME.md §2',
    change: 'the whole game → without offers',
    measure: 'utility, or depth of the texts, points of 100',
    kind: 'anything',
    arms: [whole(), whole({ off: ['offers'] })],
    metrics: { utility, depth },
    minimum: 0,
    quick: 12,
  },
  ...[2, 3, 6].map(
    (rounds): Fact => ({
      id: `G2.${rounds}`,
      claim: `Over ${rounds} rounds mandate and conduct weigh alike.`,
      source: 'GAME.md §2',
      change: `games of ${rounds} rounds`,
      measure: 'spread of the mandate part over that of the conduct part',
      kind: 'pooled',
      arms: [rounds === 6 ? whole() : whole({ rounds })],
      statistic: spreadRatio,
      direction: 'between',
      minimum: 0.8,
      maximum: 1.5,
    }),
  ),
  {
    id: 'G3',
    claim: 'A switch without meaning changes nothing, bit for bit.',
    source: 'MODEL.md §7, negative control',
    change: 'the whole game → without a card that no seat holds',
    measure: 'share of games that differ',
    kind: 'identical',
    arms: [
      { ...whole(), named: true },
      { ...whole({ off: ['card.charter'] }), named: true },
    ],
    minimum: 0,
    quick: 4,
  },
  {
    id: 'G4',
    claim: 'The ledger explains every point of every round.',
    source: 'MODEL.md §4.2',
    change: 'games under the middle text',
    measure: 'points that the lines of a round miss at most',
    kind: 'pooled',
    arms: [under('middle')],
    statistic: (games) => Math.max(...games.map(({ unexplained }) => unexplained)),
    direction: 'atMost',
    minimum: 1e-9,
    quick: 40,
  },
];

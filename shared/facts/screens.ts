import { NORM_FAMILY } from '../model/norm-effects.ts';
import { parametersOf } from '../model/parameters.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { Rung } from '../rules/vocabulary.ts';
import type { Configuration } from './configuration.ts';
import type { Fact } from './fact.ts';
import { leastGain, OPPOSITION, opposition, stakesOf } from './interest-screen.ts';
import type { GameMeasures } from './measures.ts';
import { mean, spread } from './statistics.ts';
import type { FactText } from './texts.ts';

/** Shifts of the threshold at which a seat takes its chance, and what it may gain by one (MODEL.md §6.2). */
const SHIFTS = [-0.1, -0.05, 0.05, 0.1, 0.2] as const;
const GAIN = 3;
/** Share of the operations that one seat may be the author of (GAME.md §11.2). */
const AUTHORSHIP = 0.35;
const SOURCE = 'MODEL.md §5.2';

const nat = ({ seats }: GameMeasures) => mean(Object.values(seats).map((seat) => seat.nat));
const ownNat = ({ seats, chosen }: GameMeasures) => seats[chosen]?.nat ?? 0;

/** What the scenario's numbers alone tell, before any game. */
export type Reading = {
  readonly id: string;
  readonly value: number;
  readonly asked: string;
  readonly pass: boolean;
};

export function interestReadings(scenario: Scenario): readonly Reading[] {
  const stakes = stakesOf(scenario);
  const level = opposition(stakes);
  const gain = leastGain(stakes);
  return [
    { id: 'common ground', value: gain, asked: 'more than 0', pass: gain > 0 },
    {
      id: 'opposition',
      value: level,
      asked: `${OPPOSITION.low} to ${OPPOSITION.high}`,
      pass: level >= OPPOSITION.low && level <= OPPOSITION.high,
    },
  ];
}

/** How wide the seats stand apart by the mandate's part of their interest, against the conduct's. */
function spreadRatio(games: readonly GameMeasures[]): number {
  const p = parametersOf();
  const seats = games.flatMap((game) => Object.values(game.seats));
  const conduct = p['player.conduct'] * spread(seats.map(({ account }) => account));
  return conduct > 0 ? (p['player.mandate'] * spread(seats.map(({ mandate }) => mandate))) / conduct : 0;
}

/** Rounds in which motives are tried: what is lost by distrust takes time to show. */
const MOTIVE_ROUNDS = 6;

/** A single seat's account swings far: fewer games do not tell a temptation from nothing (MODEL.md §6.2). */
const TEMPTATION_GAMES = 1000;

/** The text under which motives are tried: restraint at a rung, cooperation and institutions reported. */
function motives({ agenda }: Scenario, restraint: Rung): FactText {
  return Object.fromEntries(agenda.map((norm) => [norm, NORM_FAMILY[norm] === 'restraint' ? restraint : 2]));
}

/** Lengths over which mandate and conduct have to weigh alike (GAME.md §2). */
const LENGTHS = [2, 3, 6] as const;

/** What games of the scenario must show: mixed motives, no exploit, no cast villain, and small seats that matter. */
export function screenFacts(scenario: Scenario): readonly Fact[] {
  const whole: Configuration = { on: 'scenario' };
  const fixed: Configuration = {
    on: 'scenario',
    text: motives(scenario, 1),
    play: { rounds: MOTIVE_ROUNDS },
  };
  const peace = (base: Configuration): Configuration => ({
    ...base,
    play: { ...base.play, off: ['operations'] },
  });
  const one = (base: Configuration): Configuration => ({ ...base, onlyOne: 'operates' });
  const seen: Configuration = {
    ...fixed,
    play: { ...fixed.play, parameters: { 'discriminability.base': 1.5 } },
  };
  const short: Configuration = { ...fixed, play: { rounds: 2 } };
  const fallsWith = (id: string, change: string, before: Configuration, after: Configuration): Fact => ({
    id,
    claim: 'Temptation is smaller then.',
    source: SOURCE,
    change,
    measure: 'what one seat gains alone by its chances, national account ×100',
    kind: 'interaction',
    arms: [peace(before), one(before), peace(after), one(after)],
    metric: (game) => ownNat(game) / game.rounds,
    direction: 'falls',
    minimum: 0,
    isOpen: true,
  });
  return [
    ...LENGTHS.map(
      (rounds): Fact => ({
        id: `G2.${rounds}`,
        claim: `Over ${rounds} rounds mandate and conduct weigh alike.`,
        source: 'GAME.md §2',
        change: `games of ${rounds} rounds`,
        measure: 'spread of the mandate part over that of the conduct part',
        kind: 'pooled',
        arms: [{ ...whole, play: { rounds } }],
        statistic: spreadRatio,
        direction: 'between',
        minimum: 0.8,
        maximum: 1.5,
      }),
    ),
    {
      id: 'F17a',
      claim: 'All lose where all take their chances.',
      source: SOURCE,
      change: 'nobody operates → all do as they see fit',
      measure: 'national account ×100',
      kind: 'difference',
      arms: [peace(fixed), fixed],
      metric: nat,
      direction: 'falls',
      minimum: 1,
    },
    {
      id: 'F17b',
      claim: 'One alone gains by it.',
      source: SOURCE,
      change: 'nobody operates → one does as it sees fit',
      measure: 'its national account ×100',
      kind: 'difference',
      arms: [peace(fixed), one(fixed)],
      metric: ownNat,
      direction: 'rises',
      minimum: 0.5,
      games: TEMPTATION_GAMES,
    },
    fallsWith('F17c.time', 'two rounds → six', short, fixed),
    fallsWith('F17c.evidence', 'discriminability as it is → 1.5', fixed, seen),
    fallsWith('F17c.verification', 'restraint declared → verified', fixed, {
      ...fixed,
      text: motives(scenario, 3),
    }),
    ...SHIFTS.map(
      (shift): Fact => ({
        id: `threshold ${shift}`,
        claim: 'Nobody gains by being bolder or shyer than the others.',
        source: 'MODEL.md §6.2',
        change: `threshold of one seat ${shift}`,
        measure: 'its player score',
        kind: 'bounded',
        arms: [whole, { ...whole, bolder: -shift }],
        metric: ({ seats, chosen }) => seats[chosen]?.score ?? 0,
        minimum: GAIN,
        highest: Number.POSITIVE_INFINITY,
      }),
    ),
    {
      id: 'authorship',
      claim: 'No seat is cast as the author.',
      source: 'GAME.md §11.2',
      change: 'games as they are',
      measure: 'highest share of the operations of one seat',
      kind: 'pooled',
      arms: [whole],
      statistic: highestShare,
      direction: 'atMost',
      minimum: AUTHORSHIP,
    },
    {
      id: 'small seats',
      claim: 'Small seats matter.',
      source: 'GAME.md §1',
      change: 'as they play → the weakest third sit still',
      measure: 'depth of the texts, utility, stability, belief in the author',
      kind: 'anything',
      arms: [whole, { ...whole, strategy: { name: 'doNothing', by: 'weak' } }],
      metrics: {
        depth: (game) => game.depth,
        utility: (game) => game.utility,
        stability: (game) => game.stability,
        belief: (game) => game.belief,
      },
      minimum: 0,
    },
  ];
}

function highestShare(games: readonly GameMeasures[]): number {
  const sums: Record<string, number> = {};
  for (const { authors } of games)
    for (const [seat, count] of Object.entries(authors)) sums[seat] = (sums[seat] ?? 0) + count;
  const counts = Object.values(sums);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > 0 ? Math.max(...counts) / all : 0;
}

/** Whether the bots' own policy is worth playing: naive strategies, a generous trader, and one trait changed at a time. */
import type { Personality } from '../bots/doctrines.ts';
import type { Fact } from './fact.ts';
import type { Ground } from './gaming.ts';
import type { GameMeasures } from './measures.ts';
import type { StrategyName } from './strategies.ts';

const SOURCE = 'MODEL.md §6.2';
/** What a deviation may gain, in points of player score; and at the upper end of the interval. */
const GAIN = { most: 3, highest: 5 } as const;

const ownScore = ({ seats, chosen }: GameMeasures) => seats[chosen]?.score ?? 0;

const NAIVE = {
  alwaysYes: 'voteYes',
  neverConcede: 'ownIdealAlone',
  alwaysOperate: 'alwaysStrike',
} as const satisfies Record<string, StrategyName>;

/** One number of the personality, other than its doctrine has it. */
const DEVIATIONS = {
  bolder: { boldness: 0.05 },
  meeker: { boldness: -0.05 },
  stubborn: { concession: 0.3 },
  yielding: { concession: 3 },
  impatient: { patience: 0.6 },
  patient: { patience: 0.98 },
  trusting: { caution: 0 },
  distrustful: { caution: 0.9 },
  grim: { reciprocity: 'grim' },
  titForTat: { reciprocity: 'titForTat' },
  generous: { reciprocity: 'generous' },
  contrite: { reciprocity: 'contrite' },
} as const satisfies Record<string, Partial<Personality>>;

function naive({ id, configuration }: Ground, name: keyof typeof NAIVE): Fact {
  return {
    id: `${name}.${id}`,
    claim: `A seat that plays ${name} does worse than the bot in its place.`,
    source: SOURCE,
    change: 'the standard policy → the strategy, in one seat',
    measure: 'its player score',
    kind: 'difference',
    direction: 'falls',
    arms: [configuration, { ...configuration, strategy: { name: NAIVE[name], by: 'one' } }],
    metric: ownScore,
    minimum: 0,
  };
}

/** How far the bot may lead the generous trader, in points; and at the upper end of the interval: hardly, or by chance. */
const LEAD = { most: 0.5, highest: 1 } as const;

function generous({ id, configuration }: Ground): Fact {
  return {
    id: `generousTrader.${id}`,
    claim: 'Who gives the others the better part of each bargain does not do worse for it.',
    source: SOURCE,
    change: 'a generous trader → the standard policy, in one seat',
    measure: 'its player score',
    kind: 'bounded',
    arms: [{ ...configuration, strategy: { name: 'tradeGenerously', by: 'one' } }, configuration],
    metric: ownScore,
    minimum: LEAD.most,
    highest: LEAD.highest,
  };
}

function deviation({ id, configuration }: Ground, name: keyof typeof DEVIATIONS): Fact {
  return {
    id: `deviation.${name}.${id}`,
    claim: `No seat gains by being ${name}.`,
    source: SOURCE,
    change: 'the doctrine of the seat → one trait of it changed',
    measure: 'its player score',
    kind: 'bounded',
    arms: [configuration, { ...configuration, deviant: DEVIATIONS[name] }],
    metric: ownScore,
    minimum: GAIN.most,
    highest: GAIN.highest,
  };
}

export function bargainingFacts(ground: Ground): readonly Fact[] {
  return [
    ...(Object.keys(NAIVE) as (keyof typeof NAIVE)[]).map((name) => naive(ground, name)),
    generous(ground),
    ...(Object.keys(DEVIATIONS) as (keyof typeof DEVIATIONS)[]).map((name) => deviation(ground, name)),
  ];
}

import { GAUGES, type Gauge } from '../rules/vocabulary.ts';
import { castIndex } from './cast-index.ts';
import { threshold } from './conduct.ts';
import { type Channel, indexWeights, NEEDS_ENDORSEMENT, NORM_CHANNEL, NORM_FAMILY } from './norm-effects.ts';
import { logit } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import { type Layout, layoutOf } from './sheet.ts';
import type { Cast } from './world.ts';
import { weakCount } from './worlds.ts';

/** A norm by its place on the agenda, with its weight among its like. */
export type NormWeight = { readonly place: number; readonly weight: number };

type AgendaNorm = NormWeight & { readonly needsBody: boolean; readonly needsEndorsement: boolean };

/** What the gauges need of a cast and of the parameters, reckoned once for a session. */
export type Reading = {
  readonly cast: Cast;
  readonly p: Parameters;
  readonly layout: Layout;
  /** In the order of the agenda, with index weights. */
  readonly norms: readonly AgendaNorm[];
  readonly sharing: readonly NormWeight[];
  readonly body: readonly NormWeight[];
  readonly havens: readonly NormWeight[];
  readonly proliferation: readonly NormWeight[];
  readonly openness: readonly NormWeight[];
  readonly restraints: readonly NormWeight[];
  /** Log odds of the threshold of column against row as a suspect. */
  readonly thresholds: Float64Array;
  readonly weakest: number;
  /** Points of the score that each full gauge gives; they sum to 100. */
  readonly points: Readonly<Record<Gauge, number>>;
  /** Room for one number per state, overwritten by each gauge. */
  readonly scratch: Float64Array;
  readonly sorted: Float64Array;
  readonly records: Float64Array;
  /** Four numbers per pair: the last inputs and result of a suspicion. */
  readonly memo: Float64Array;
};

const readings = new WeakMap<Cast, Reading>();

/** The reading of a cast under given parameters. */
export function readingOf(cast: Cast, p: Parameters): Reading {
  const known = readings.get(cast);
  if (known && known.p === p) return known;
  const { states, count } = castIndex(cast);
  const weights = indexWeights(cast.agenda, p);
  const ofChannel = (channel: Channel) => among((norm) => NORM_CHANNEL[norm] === channel);
  const among = (belongs: (norm: keyof typeof NORM_CHANNEL) => boolean): readonly NormWeight[] => {
    const places = cast.agenda.flatMap((norm, place) => (belongs(norm) ? [place] : []));
    const own = indexWeights(cast.agenda.filter(belongs), p);
    return places.map((place) => ({ place, weight: own[cast.agenda[place] as keyof typeof own] }));
  };
  const thresholds = new Float64Array(count * count);
  const severity = p['accountability.severity'];
  for (const [row, suspect] of states.entries())
    for (const [column, victim] of states.entries())
      if (row !== column)
        thresholds[row * count + column] = logit(threshold(cast, { victim, suspect, severity }, p));
  const reading: Reading = {
    cast,
    p,
    layout: layoutOf(cast),
    norms: cast.agenda.map((norm, place) => ({
      place,
      weight: weights[norm],
      needsBody: NORM_CHANNEL[norm] === 'attribution',
      needsEndorsement: cast.stakeholders.length > 0 && NEEDS_ENDORSEMENT.includes(norm),
    })),
    sharing: ofChannel('sharing'),
    body: ofChannel('attribution'),
    havens: ofChannel('havens'),
    proliferation: ofChannel('proliferation'),
    openness: ofChannel('openness'),
    restraints: among((norm) => NORM_FAMILY[norm] === 'restraint'),
    thresholds,
    weakest: weakCount(count, p),
    points: pointsOf(p),
    scratch: new Float64Array(count),
    sorted: new Float64Array(count),
    records: new Float64Array(count),
    memo: new Float64Array(4 * count * count).fill(Number.NaN),
  };
  readings.set(cast, reading);
  return reading;
}

function pointsOf(p: Parameters): Readonly<Record<Gauge, number>> {
  const total = GAUGES.reduce((sum, gauge) => sum + p[`${gauge}.points`], 0);
  const points = {} as Record<Gauge, number>;
  for (const gauge of GAUGES) points[gauge] = (100 * p[`${gauge}.points`]) / total;
  return points;
}

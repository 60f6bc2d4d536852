/** What befalls the world from outside the talks: a new government, a new technology, an outrage (DOMAIN.md §1). */
import { NORMS, type NormId, type Sector } from '../rules/vocabulary.ts';
import { type Address, normal } from './dice.ts';
import { clamp } from './numbers.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Effect, World } from './world.ts';

/** Sectors whose failure hurts people at once. */
const CIVILIAN: readonly Sector[] = ['health', 'energy', 'finance', 'transport'];

/** Norms whose price falls after an outrage. */
export const FOCUSED_NORMS: readonly NormId[] = ['N01', 'N02'];

/** Whether an incident of this level on screen is an outrage that all feel. */
export function isOutrage(level: number, sector: Sector, p: Parameters): boolean {
  return level >= p['focusing.level'] && CIVILIAN.includes(sector);
}

/** Authors are harder to tell and attacks easier to make, for all alike. */
export function technologyEffects(world: World, cast: Cast, p: Parameters): readonly Effect[] {
  return cast.states.flatMap((seat): Effect[] => {
    const attribution = clamp(world.attribution[seat] ?? 0);
    const offence = clamp(world.offence[seat] ?? 0);
    return [
      {
        kind: 'seat',
        seat,
        field: 'attribution',
        add: -Math.min(attribution, p['technology.attribution']),
      },
      { kind: 'seat', seat, field: 'offence', add: Math.min(1 - offence, p['technology.offence']) },
    ];
  });
}

type Want = {
  readonly weight: number;
  readonly ideal: number;
  readonly price: number;
  readonly cap: number;
  readonly floor: number;
  readonly home: number;
};
type Wants<W> = Readonly<Partial<Record<NormId, W>>>;

/** What a new government wants of the same norms: weights and prices change by lot, ideals and red lines with them. */
export function turnedInterests<W extends Want>(
  interests: Wants<W>,
  { seed, address }: { readonly seed: string; readonly address: Address },
  p: Parameters,
): Partial<Record<NormId, W>> {
  const turned: Partial<Record<NormId, W>> = {};
  let total = 0;
  for (const norm of NORMS) {
    const want = interests[norm];
    if (!want) continue;
    const shift = p['turnover.ideal'] * normal(seed, [...address, 'ideal', norm]);
    const ideal = clamp(want.ideal + shift, 0, 4);
    const moved = ideal - want.ideal;
    // No red line comes where none was.
    const cap = want.cap === 4 ? 4 : clamp(Math.round(want.cap + moved), 1, 4);
    const weight = want.weight * Math.exp(p['turnover.weight'] * normal(seed, [...address, 'weight', norm]));
    total += weight;
    turned[norm] = {
      ...want,
      weight,
      ideal,
      cap,
      floor: Math.min(cap, want.floor),
      home: clamp(want.home + moved, 0, 4),
      price: clamp(want.price * Math.exp(p['turnover.weight'] * normal(seed, [...address, 'price', norm]))),
    };
  }
  for (const norm of NORMS) {
    const want = turned[norm];
    if (want && total > 0) turned[norm] = { ...want, weight: want.weight / total };
  }
  return turned;
}

/** The interests with the price of the focused norms times `factor`. */
export function focusedInterests<W extends { readonly price: number }>(
  interests: Wants<W>,
  factor: number,
): Partial<Record<NormId, W>> {
  const focused: Partial<Record<NormId, W>> = { ...interests };
  for (const norm of FOCUSED_NORMS) {
    const want = interests[norm];
    if (want) focused[norm] = { ...want, price: want.price * factor };
  }
  return focused;
}

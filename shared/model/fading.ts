import type { Parameters } from './parameters.ts';
import type { Cast, Effect, World } from './world.ts';

/** What fades over so many years: grievance, burden, leaks, records of suspicion. */
export function fadingEffects(world: World, cast: Cast, years: number, p: Parameters): readonly Effect[] {
  const effects: Effect[] = [];
  if (world.burden !== 0) {
    const add = -world.burden * (1 - p['burden.keeps'] ** years);
    effects.push({ kind: 'world', field: 'burden', add });
  }
  if (world.leaks !== 0) {
    const add = -world.leaks * (1 - p['leaks.keeps'] ** years);
    effects.push({ kind: 'world', field: 'leaks', add });
  }
  for (const seat of cast.states) {
    const hits = world.hits[seat] ?? 0;
    if (hits !== 0)
      effects.push({ kind: 'seat', seat, field: 'hits', add: -hits * (1 - p['hits.keeps'] ** years) });
    for (const to of cast.states) {
      const grievance = world.grievance[seat]?.[to] ?? 0;
      if (grievance === 0) continue;
      effects.push({
        kind: 'pair',
        from: seat,
        to,
        field: 'grievance',
        add: -grievance * (1 - p['grievance.keeps'] ** years),
      });
    }
  }
  return effects;
}

/** Commitments grow older by a round's years, but for those made in it. */
export function ageingEffects(
  world: World,
  years: number,
  madeThisRound: readonly string[],
): readonly Effect[] {
  const young = new Set(madeThisRound);
  const effects: Effect[] = [];
  for (const pledge in world.pledges)
    if (!young.has(pledge)) effects.push({ kind: 'age', pledge, add: years });
  return effects;
}

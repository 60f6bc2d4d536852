import type { Scenario } from '../scenario.ts';
import type { PublicView } from '../view.ts';

/** The clubs of a scenario, as everybody sees them. */
export function clubsOf({ clubs = [] }: Scenario): PublicView['clubs'] {
  return Object.fromEntries(
    clubs.map(({ id, name: _name, cumulative = 0, ...club }) => [id, { ...club, cumulative }]),
  );
}

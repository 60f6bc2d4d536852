import type { SeatId } from '../rules/vocabulary.ts';
import { beliefsOf } from './beliefs.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Members of a caucus beside who opens it. */
const SIZE = { least: 1, most: 3 } as const;
/** Chance that a seat would open one in a round. */
const GATHERING = 0.3;
/** Likeness from which another state is asked in: of friends, or of seats that want the same. */
const LIKE_MINDED = 0.45;

/** Gathers the like-minded early in the talks, to agree on what they will stand for. */
export function openCaucus(mind: Mind): Plan | null {
  const { can, view, cast, dice, me } = mind;
  if (!can.openCaucus || dice.turn < 1 || dice.turn > 4 || draw(mind, 'caucus') > GATHERING) return null;
  const gathered = Object.values(view.own.caucuses).some(({ round }) => round === view.public.round);
  if (gathered || !cast.states.includes(me)) return null;
  const alike = can.openCaucus
    .filter((seat) => cast.states.includes(seat))
    .map((seat) => ({ seat, likeness: likeness(mind, seat) }))
    .filter((other) => other.likeness >= LIKE_MINDED)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SIZE.most);
  if (alike.length < SIZE.least) return null;
  return plan({ type: 'openCaucus', seats: alike.map(({ seat }) => seat) }, 'worthIt', () =>
    alike.map(({ seat, likeness: near }) => term('likeness', near, { seat })),
  );
}

/** Leaves a caucus of an earlier round, and one in which a rival listens. */
export function leaveCaucus({ can, view, cast, me }: Mind): Plan | null {
  const bad = (can.leaveCaucus ?? []).find((id) => {
    const caucus = view.own.caucuses[id];
    if (!caucus || caucus.by === me) return false;
    const watched = caucus.members.some((seat) => (cast.rivalry[me]?.[seat] ?? 0) > 0.6);
    return caucus.round < view.public.round || watched;
  });
  return bad === undefined ? null : { command: { type: 'leaveCaucus', caucus: bad }, why: null };
}

/** How near another state is: by affinity, and by how far it is thought to want the same. */
function likeness(mind: Mind, seat: SeatId): number {
  const { cast, me, interests, view } = mind;
  const affinity = cast.affinity[me]?.[seat] ?? 0;
  const believed = beliefsOf(view)[seat];
  if (!believed) return affinity;
  let apart = 0;
  for (const norm of cast.agenda) {
    const { weight = 0, ideal = 0 } = interests[norm] ?? {};
    apart += (weight * Math.abs(ideal - believed[norm].ideal)) / 4;
  }
  return 0.6 * affinity + 0.4 * (1 - apart);
}

import { isInForce } from '../rules/outlook.ts';
import type { Commitment } from '../rules/view/record.ts';
import type { SeatId } from '../rules/vocabulary.ts';
import type { Mind } from './mind.ts';

/** What acts other than operations are worth, in units of the national account. */

/** Being seen to keep its word. */
export function openWorth(mind: Mind): number {
  return owesRestraint(mind) ? 0.004 * (mind.cast.seats[mind.me]?.lawfulness ?? 1) : 0.001;
}

/** A defence that grows with the means of the seat, by how much it is in danger. */
export function buildWorth(mind: Mind): number {
  const { cast, p, me, view } = mind;
  return defenceWorth(mind, p['build.defence'] * (0.4 + (cast.seats[me]?.power ?? 0)) * view.public.years);
}

/** Data kept at home protect, and close the network: that costs stability, and more who wants it open. */
export function localiseWorth(mind: Mind): number {
  const { p, interests, view } = mind;
  const open = interests.N11 ? interests.N11.weight * interests.N11.ideal : 0.2;
  const shared = (p['player.shared'] * p['openness.measure'] * p['openness.points']) / 100;
  return defenceWorth(mind, p['localise.defence'] * view.public.years) - shared - 0.004 * open;
}

function defenceWorth(mind: Mind, growth: number): number {
  const { cast, world, me } = mind;
  let danger = 0;
  for (const other of cast.states)
    danger += (cast.rivalry[other]?.[me] ?? 0) * (world.offence[other] ?? 0) * (1 - trust(mind, other));
  return 0.12 * growth * danger * (1 - (world.defence[me] ?? 0.5));
}

/** An inspection of who is distrusted, as far as there is anything to find. */
export function inspectionWorth(mind: Mind, seat: SeatId): number {
  const { cast, me } = mind;
  return (
    0.015 * (0.2 + (cast.rivalry[me]?.[seat] ?? 0)) * (1 - trust(mind, seat)) * checkable(mind, seat) - 0.002
  );
}

/** Help for a friend who needs it. */
export function helpWorth({ cast, world, me, p }: Mind, seat: SeatId): number {
  const need = Math.max(0, p['help.most'] - (world.defence[seat] ?? 1));
  return 0.05 * need * (cast.affinity[me]?.[seat] ?? 0) - 0.1 * p['help.cost'];
}

function trust({ view }: Mind, seat: SeatId): number {
  return view.own.trust[seat] ?? 0.5;
}

function duties({ view }: Mind) {
  return [...Object.values(view.public.commitments), ...Object.values(view.own.commitments)].filter(
    isInForce,
  );
}

function owesRestraint(mind: Mind): boolean {
  return duties(mind).some((duty) => duty.debtor === mind.me && isRestraint(mind, duty));
}

function isRestraint({ view }: Mind, { norm }: Commitment): boolean {
  return norm !== '' && view.public.agenda[norm]?.family === 'restraint';
}

/** How much an inspection of the seat can tell: nothing where it owes no restraint, all where it is verified. */
function checkable(mind: Mind, seat: SeatId): number {
  const owed = duties(mind).filter(
    (duty) => duty.debtor === seat && duty.creditors.includes(mind.me) && isRestraint(mind, duty),
  );
  if (owed.length === 0) return 0;
  return owed.some(({ rung }) => rung >= mind.p['verified.fromRung']) ? 1 : 0.3;
}

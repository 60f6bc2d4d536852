import { clauseValue } from '../model/utility.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { Commitment } from '../rules/view-record.ts';
import type { Id } from '../rules/vocabulary.ts';
import { best, draw, type Mind } from './mind.ts';
import { answersBreach } from './reciprocity.ts';

/** What leaving must be worth more than staying, in utility: notice costs trust, and a rung more of it. */
const FAREWELL = { base: 0.004, perRung: 0.006 } as const;

/** What follows a breach: repair of one's own, suspension towards others; and, with time, withdrawal. */
export function remedy(mind: Mind): SeatCommand | null {
  return repair(mind) ?? suspend(mind) ?? withdraw(mind);
}

/**
 * Admits and makes good what is known anyway: the more law and creditors weigh with it, and the more of what it is
 * owed has been suspended for it, the more likely; the contrite most of all.
 */
function repair(mind: Mind): SeatCommand | null {
  const { can, cast, me, personality } = mind;
  const lawfulness = cast.seats[me]?.lawfulness ?? 1;
  const remorse = personality.reciprocity === 'contrite' ? 0.2 : 0;
  const commitment = (can.repair ?? []).find((id) => {
    const creditors = commitmentOf(mind, id)?.creditors.length ?? 0;
    const likely = 0.35 * lawfulness * personality.patience + 0.05 * creditors + remorse + lost(mind);
    return draw(mind, 'repair', id) < likely;
  });
  return commitment === undefined ? null : { type: 'repair', commitment };
}

/** What others have suspended towards it, as a chance: trust is worth most where it has been lost. */
function lost({ view, me }: Mind): number {
  const duties = Object.values(view.public.commitments);
  return Math.min(0.3, 0.1 * duties.filter(({ suspended }) => suspended.includes(me)).length);
}

/** No longer owes who broke its word, as its reciprocity has it. */
function suspend(mind: Mind): SeatCommand | null {
  for (const { commitment, towards } of mind.can.suspend ?? []) {
    const breacher = towards.find((seat) => answersBreach(mind, seat));
    if (breacher !== undefined) return { type: 'suspend', commitment, towards: breacher };
  }
  return null;
}

/** Gives notice of the duty that costs it most more than it brings. */
function withdraw(mind: Mind): SeatCommand | null {
  const commitment = best(mind.can.withdraw ?? [], (id) => leavingWorth(mind, id), 0);
  return commitment === undefined ? null : { type: 'withdraw', commitment };
}

/** Who owes a norm of a text no longer is not owed it either. */
function leavingWorth(mind: Mind, id: Id): number {
  const { view, world, cast, p, me, interests } = mind;
  const duty = commitmentOf(mind, id);
  if (!duty) return 0;
  const lost = Object.entries({ ...view.public.commitments, ...view.own.commitments })
    .filter(
      ([other, { source, norm, debtor }]) =>
        other === id || (source !== '' && source === duty.source && norm === duty.norm && debtor !== me),
    )
    .map(([other]) => other)
    .filter((other) => world.pledges[other]);
  const { get, cost } = clauseValue(interests, world, cast, me, { pledges: [], ended: lost }, p);
  return get - cost - FAREWELL.base - FAREWELL.perRung * duty.rung * (cast.seats[me]?.lawfulness ?? 1);
}

function commitmentOf({ view }: Mind, id: Id): Commitment | undefined {
  return view.public.commitments[id] ?? view.own.commitments[id];
}

import { clauseValue } from '../model/utility.ts';
import type { Commitment } from '../rules/view/record.ts';
import type { Id, SeatId } from '../rules/vocabulary.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, sumOf, term } from './plan.ts';
import { answersBreach } from './reciprocity.ts';

/** What leaving must be worth more than staying, in utility: notice costs trust, and a rung more of it. */
const FAREWELL = { base: 0.004, perRung: 0.006 } as const;

/** What follows a breach: repair of one's own, suspension towards others; and, with time, withdrawal. */
export function remedy(mind: Mind): Plan | null {
  return rule(mind) ?? repair(mind) ?? suspend(mind) ?? withdraw(mind);
}

/** Reads open words narrowly for who is nearer to the breacher than to the injured, and widely for the others. */
function rule(mind: Mind): Plan | null {
  const { can, view, me, cast } = mind;
  const [open] = can.rule ?? [];
  if (!open) return null;
  const { text, norm } = open;
  const near = (seat: SeatId) => (seat === me ? 1 : (cast.affinity[me]?.[seat] ?? 0));
  const breached = Object.values(view.public.commitments).filter(
    (duty) => duty.source === text && duty.norm === norm && duty.state === 'breached',
  );
  const forBreacher = Math.max(0, ...breached.map(({ debtor }) => near(debtor)));
  const forOthers =
    breached.flatMap(({ creditors }) => creditors).reduce((sum, seat) => sum + near(seat), 0) /
    Math.max(1, breached.flatMap(({ creditors }) => creditors).length);
  const reading = forBreacher > forOthers ? 'narrow' : 'wide';
  return plan({ type: 'rule', text, norm, reading }, 'best', () => [
    term('likeness', forBreacher, { seat: breached[0]?.debtor ?? '' }),
    term('affinity', forOthers),
  ]);
}

/**
 * Admits and makes good what is known anyway: the more law and creditors weigh with it, and the more of what it is
 * owed has been suspended for it, the more likely; the contrite most of all.
 */
function repair(mind: Mind): Plan | null {
  const { can, cast, me, personality } = mind;
  const lawfulness = cast.seats[me]?.lawfulness ?? 1;
  const remorse = personality.reciprocity === 'contrite' ? 0.2 : 0;
  const likelyFor = (id: Id) =>
    0.35 * lawfulness * personality.patience +
    0.05 * (commitmentOf(mind, id)?.creditors.length ?? 0) +
    remorse +
    lost(mind);
  const commitment = (can.repair ?? []).find((id) => draw(mind, 'repair', id) < likelyFor(id));
  if (commitment === undefined) return null;
  return plan({ type: 'repair', commitment }, 'likely', () => [
    term('likely', Math.min(1, likelyFor(commitment))),
    term('thrown', draw(mind, 'repair', commitment)),
  ]);
}

/** What others have suspended towards it, as a chance: trust is worth most where it has been lost. */
function lost({ view, me }: Mind): number {
  const duties = Object.values(view.public.commitments);
  return Math.min(0.3, 0.1 * duties.filter(({ suspended }) => suspended.includes(me)).length);
}

/** No longer owes who broke its word, as its reciprocity has it. */
function suspend(mind: Mind): Plan | null {
  for (const { commitment, towards } of mind.can.suspend ?? []) {
    const breacher = towards.find((seat) => answersBreach(mind, seat));
    if (breacher !== undefined)
      return plan({ type: 'suspend', commitment, towards: breacher }, 'best', () => [
        term('trust', mind.view.own.trust[breacher] ?? 0.5, { seat: breacher }),
      ]);
  }
  return null;
}

/** Gives notice of the duty that costs it most more than it brings. */
function withdraw(mind: Mind): Plan | null {
  const commitment = best(mind.can.withdraw ?? [], (id) => leavingWorth(mind, id), 0);
  if (commitment === undefined) return null;
  return plan({ type: 'withdraw', commitment }, 'worthIt', () => {
    const { get, cost, farewell, norm, rung } = leaving(mind, commitment);
    const parts = [
      term('get', get, { norm, rung }),
      term('cost', -cost, { norm, rung }),
      term('farewell', -farewell),
    ];
    return [...parts, term('worth', sumOf(parts)), term('wanted', 0)];
  });
}

/** Who owes a norm of a text no longer is not owed it either. */
function leavingWorth(mind: Mind, id: Id): number {
  const { get, cost, farewell } = leaving(mind, id);
  return get - cost - farewell;
}

function leaving(mind: Mind, id: Id) {
  const { view, world, cast, p, me, interests } = mind;
  const duty = commitmentOf(mind, id);
  if (!duty) return { get: 0, cost: 0, farewell: 0, norm: '', rung: 0 } as const;
  const lost = Object.entries({ ...view.public.commitments, ...view.own.commitments })
    .filter(
      ([other, { source, norm, debtor }]) =>
        other === id || (source !== '' && source === duty.source && norm === duty.norm && debtor !== me),
    )
    .map(([other]) => other)
    .filter((other) => world.pledges[other]);
  const { get, cost } = clauseValue(interests, world, cast, me, { pledges: [], ended: lost }, p);
  const farewell = FAREWELL.base + FAREWELL.perRung * duty.rung * (cast.seats[me]?.lawfulness ?? 1);
  return { get, cost, farewell, norm: duty.norm, rung: duty.rung };
}

function commitmentOf({ view }: Mind, id: Id): Commitment | undefined {
  return view.public.commitments[id] ?? view.own.commitments[id];
}

/** Whether a state would have a stakeholder at the table (RULES.md, V21). */
import { logistic } from '../model/numbers.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Who wants about this rung on the whole is of two minds: stakeholders press for more. */
const OF_TWO_MINDS = 1.4;
const SPREAD = 0.35;

/** Once for each outsider: for it, where what the seat wants goes far; else against it, or nothing where silence admits. */
export function admit(mind: Mind): Plan | null {
  const { can, view, me, interests } = mind;
  for (const { seat, stances } of can.accredit ?? []) {
    const { admittedBy = [], objectedBy = [] } = view.public.seats[seat] ?? {};
    if (admittedBy.includes(me) || objectedBy.includes(me)) continue;
    const wanted = Object.values(interests).reduce((sum, { weight, ideal }) => sum + weight * ideal, 0);
    const likely = logistic((wanted - OF_TWO_MINDS) / SPREAD);
    const thrown = draw(mind, 'accredit', seat);
    const isFor = thrown < likely;
    // Where silence admits, an objection stops everybody: it takes a firm one.
    const stance = isFor ? 'admit' : 'object';
    if (view.public.setup.accreditation === 'noObjection' && !isFor && thrown < 0.75) continue;
    if (!stances.includes(stance)) continue;
    return plan({ type: 'accredit', seat, stance }, 'likely', () => [
      term('cause', wanted / 4),
      term('likely', likely),
      term('thrown', thrown),
    ]);
  }
  return null;
}

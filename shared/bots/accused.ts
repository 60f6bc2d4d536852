import { keyOf } from '../rules/keys.ts';
import { plays } from '../rules/settings.ts';
import { NO_STATE } from '../rules/vocabulary.ts';
import { beliefIn, isAuthor } from './incidents.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Chance to admit, for each share of public belief: what all think anyway is hardly worth denying. */
const FRANK = 0.6;

/** The contrite admit more often. */
const CONTRITE = 0.25;

/** The accused's answer. A guilty seat may admit if the law weighs with it; the others deny, or point to criminals. */
export function replyToCharge(mind: Mind): Plan | null {
  const { can, view, cast, me, personality } = mind;
  const [charge] = can.reply ?? [];
  if (!charge) return null;
  const guilty = isAuthor(mind, charge.incident);
  const lawfulness = cast.seats[me]?.lawfulness ?? 1;
  const throwOf = draw(mind, 'reply', charge.incident);
  const frankness =
    0.5 * (lawfulness - 0.7) +
    plainness(mind, charge.incident) +
    (personality.reciprocity === 'contrite' ? CONTRITE : 0);
  const admits = guilty && throwOf < frankness;
  const proof = Object.values(view.own.evidence).some(
    (item) => item.incident === charge.incident && item.own && (item.weights[me] ?? 0) < 0,
  );
  const wish = admits
    ? 'admit'
    : proof
      ? 'denyWithEvidence'
      : guilty && charge.replies.includes('except')
        ? 'except'
        : beliefIn(mind, charge.incident, NO_STATE) > 0.4
          ? 'blameCriminals'
          : 'deny';
  const reply = charge.replies.includes(wish) ? wish : charge.replies.find((word) => word === 'deny');
  // Silence is the default, and what a guilty seat that does not admit prefers half the time.
  if (!reply || (guilty && !admits && reply !== 'except' && throwOf > 0.6)) return null;
  return plan({ type: 'reply', incident: charge.incident, reply }, guilty ? 'likely' : 'best', () => [
    term('belief', beliefIn(mind, charge.incident, me), { seat: me }),
    term('likely', guilty ? Math.max(0, frankness) : 0),
    term('thrown', throwOf),
  ]);
}

/** What is believed of it anyway is better admitted, where that repairs what it broke. */
function plainness({ view, me }: Mind, incident: string): number {
  const believed = view.public.beliefs[keyOf(incident, me)]?.probability ?? 0;
  return plays(view.public, 'repair') ? FRANK * believed : 0;
}

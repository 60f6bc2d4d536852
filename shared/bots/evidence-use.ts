import { NO_STATE } from '../rules/vocabulary.ts';
import { beliefIn, isAuthor } from './incidents.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Shows its items to the victim if it is a friend, and publishes those that speak for what it is about to say. */
export function handleEvidence(mind: Mind): Plan | null {
  return showToFriend(mind) ?? publish(mind);
}

function showToFriend(mind: Mind): Plan | null {
  const { can, view, cast, me } = mind;
  for (const { item, to } of can.showEvidence ?? []) {
    const held = view.own.evidence[item];
    const victim = held && view.public.incidents[held.incident]?.victim;
    if (!held || victim === undefined || !to.includes(victim) || isAuthor(mind, held.incident)) continue;
    const friendship = cast.affinity[me]?.[victim] ?? 0.6;
    const points = strongest(held.weights);
    const thrown = draw(mind, 'show', item);
    if (points === me || thrown > friendship + 0.2) continue;
    const named = draw(mind, 'named', item) < 0.5;
    return plan({ type: 'showEvidence', item, to: victim, named }, 'likely', () => [
      term('likely', Math.min(1, friendship + 0.2), { seat: victim }),
      term('thrown', thrown),
    ]);
  }
  return null;
}

function publish(mind: Mind): Plan | null {
  const { can, view, cast, me, personality } = mind;
  for (const item of can.publishEvidence ?? []) {
    const held = view.own.evidence[item];
    if (!held || isAuthor(mind, held.incident)) continue;
    const points = strongest(held.weights);
    const weight = held.weights[points] ?? 0;
    const victim = view.public.incidents[held.incident]?.victim;
    const convinced = beliefIn(mind, held.incident, points) > 0.45 && weight > (victim === me ? 0.2 : 0.4);
    const friendship = cast.affinity[me]?.[points] ?? 0.3;
    const thrown = draw(mind, 'publish', item);
    if (points === me || !convinced || thrown > 1.1 - friendship) continue;
    const named = draw(mind, 'named', item) < personality.candour * 0.6;
    return plan({ type: 'publishEvidence', item, named }, 'likely', () => [
      term('belief', beliefIn(mind, held.incident, points), { seat: points }),
      term('likely', Math.min(1, 1.1 - friendship)),
      term('thrown', thrown),
    ]);
  }
  return null;
}

function strongest(weights: Readonly<Record<string, number>>): string {
  return best(Object.keys(weights), (suspect) => weights[suspect] ?? 0) ?? NO_STATE;
}

import { joinChance } from '../model/response.ts';
import { NO_STATE } from '../rules/vocabulary.ts';
import { beliefIn, holds } from './incidents.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Joins the answer of another, as promised, or by belief, law and chance (MODEL.md §3.4). */
export function joinAnswer(mind: Mind): Plan | null {
  const { can, view, world, cast, p, me } = mind;
  for (const id of can.joinResponse ?? []) {
    const response = view.public.responses[id];
    const incident = response && view.public.incidents[response.incident];
    if (!response || !incident || response.suspect === NO_STATE) continue;
    if (holds(mind, 'notJoin', response.suspect)) continue;
    const join = {
      joiner: me,
      victim: incident.victim,
      belief: beliefIn(mind, response.incident, response.suspect),
      lawful: response.lawful,
      precedents: response.precedents.length,
    };
    const promised = holds(mind, 'join', response.suspect);
    const likely = promised ? 1 : joinChance(world, cast, join, p);
    const thrown = draw(mind, 'join', id);
    if (thrown < likely)
      return plan({ type: 'joinResponse', response: id }, promised ? 'promised' : 'likely', () => [
        term('belief', join.belief, { seat: response.suspect }),
        term('likely', likely),
        term('thrown', thrown),
      ]);
  }
  return null;
}

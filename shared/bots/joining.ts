import { joinChance } from '../model/response.ts';
import type { SeatCommand } from '../rules/commands.ts';
import { NO_STATE } from '../rules/vocabulary.ts';
import { beliefIn, holds } from './incidents.ts';
import { draw, type Mind } from './mind.ts';

/** Joins the answer of another, as promised, or by belief, law and chance (MODEL.md §3.4). */
export function joinAnswer(mind: Mind): SeatCommand | null {
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
    const likely = holds(mind, 'join', response.suspect) ? 1 : joinChance(world, cast, join, p);
    if (draw(mind, 'join', id) < likely) return { type: 'joinResponse', response: id };
  }
  return null;
}

import { joinChance } from '../model/response.ts';
import type { Response } from '../rules/view/record.ts';
import { NO_STATE } from '../rules/vocabulary.ts';
import { beliefIn, holds } from './incidents.ts';
import { draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** What a friend's call adds to the chance of standing by it, where the belief is there. */
const ASKED = 0.25;

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
    const chance = joinChance(world, cast, join, p);
    const likely = promised
      ? 1
      : chance > 0 && isAsked(mind, response)
        ? Math.min(1, chance + ASKED)
        : chance;
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

function isAsked({ view, me }: Mind, { by, suspect }: Response): boolean {
  return Object.values(view.own.messages).some(
    ({ from, to, phrase, seat, round }) =>
      from === by && to === me && phrase === 'joinUs' && seat === suspect && round === view.public.round,
  );
}

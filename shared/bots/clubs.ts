/** What a bot does in its clubs: it calls them, and says what it thinks of a call (RULES.md, U). */
import { joinChance } from '../model/response.ts';
import type { ClubCall } from '../rules/view/clubs.ts';
import type { CallStance } from '../rules/vocabulary/clubs.ts';
import { answerIncident } from './answering.ts';
import { beliefIn, holds, isAuthor } from './incidents.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** Chance that the victim asks its club to talk, and that a friend does so in its place. */
const VICTIM_CALLS = 0.8;
const FRIEND_CALLS = 0.3;
/** Who is as sure as this has nothing to ask the others. */
const SURE = 0.75;
/** What being of one club adds to the chance of standing by its answer, where the belief is there. */
const FELLOW = 0.3;
/** Below this belief an answer is opposed, and not only left to the others. */
const IN_THE_DARK = 0.15;

/** How near the victim of an incident is to the seat: 1 where it is the seat itself. */
function nearness({ view, cast, me }: Mind, incident: string): number {
  const victim = view.public.incidents[incident]?.victim ?? '';
  return victim === me ? 1 : (cast.affinity[me]?.[victim] ?? 0);
}

function mostBelieved({ view }: Mind, incident: string): number {
  const bars = Object.entries(view.own.beliefs[incident] ?? {}).filter(([seat]) => seat !== 'none');
  return Math.max(0, ...bars.map(([, belief]) => belief));
}

/** Asks the club to talk about an act whose author it does not know. */
export function callTalks(mind: Mind): Plan | null {
  const { can, view, me } = mind;
  for (const { club, incidents } of can.callTalks ?? []) {
    for (const incident of incidents) {
      const shown = view.public.incidents[incident];
      const belief = mostBelieved(mind, incident);
      if (!shown || isAuthor(mind, incident) || belief >= SURE) continue;
      if (shown.victim !== me && shown.asked === 0) continue;
      const near = nearness(mind, incident);
      const likely = shown.victim === me ? VICTIM_CALLS : FRIEND_CALLS * near;
      const thrown = draw(mind, 'callTalks', club, incident);
      if (thrown < likely)
        return plan({ type: 'callTalks', club, incident }, 'likely', () => [
          term('affinity', near, { seat: shown.victim }),
          term('belief', belief),
          term('likely', likely),
          term('thrown', thrown),
        ]);
    }
  }
  return null;
}

/** Its answer to an incident, asked of a club that may give it: more stand behind it, and share its cost. */
export function answerTogether(mind: Mind): Plan | null {
  const alone = answerIncident(mind);
  const command = alone?.command;
  if (command?.type !== 'answerIncident') return alone;
  const { incident, suspect, confidence, measure, ground } = command;
  const clubs = (mind.can.callAnswer ?? []).filter(
    (entry) =>
      entry.incident === incident &&
      entry.answers.some(
        (answer) =>
          answer.suspect === suspect &&
          answer.measures.some((one) => one === measure && answer.grounds[one]?.includes(ground)),
      ),
  );
  const club = best(clubs, ({ club: id }) => mind.view.public.clubs[id]?.members.length ?? 0)?.club;
  if (club === undefined || measure === 'nothing' || measure === 'demarche') return alone;
  return {
    command: { type: 'callAnswer', club, incident, suspect, confidence, measure, ground },
    why: alone?.why ?? null,
  };
}

/** Says what it thinks of a call of its club. */
export function answerCall(mind: Mind): Plan | null {
  for (const { call: id } of mind.can.answerCall ?? []) {
    const call = mind.view.public.calls[id];
    if (!call) continue;
    const { stance, likely, thrown } =
      call.kind === 'consult' ? onTalks(mind, id, call) : onAnswer(mind, id, call);
    return plan({ type: 'answerCall', call: id, stance }, 'likely', () => [
      term('affinity', nearness(mind, call.incident)),
      ...(call.suspect
        ? [term('belief', beliefIn(mind, call.incident, call.suspect), { seat: call.suspect })]
        : []),
      term('likely', likely),
      term('thrown', thrown),
    ]);
  }
  return null;
}

type Said = { readonly stance: CallStance; readonly likely: number; readonly thrown: number };

/** Who did it wants no talks; the others talk the readier the nearer the victim is. */
function onTalks(mind: Mind, id: string, { incident }: ClubCall): Said {
  const likely = isAuthor(mind, incident) ? 0 : 0.4 + 0.6 * nearness(mind, incident);
  const thrown = draw(mind, 'onTalks', id);
  if (thrown < likely) return { stance: 'agree', likely, thrown };
  return { stance: isAuthor(mind, incident) ? 'oppose' : 'abstain', likely, thrown };
}

/** By belief, law and nearness, as one joins any answer; a promise decides. */
function onAnswer(mind: Mind, id: string, { incident, suspect, by }: ClubCall): Said {
  const { view, world, cast, p, me } = mind;
  const thrown = draw(mind, 'onAnswer', id);
  if (me === suspect) return { stance: 'oppose', likely: 0, thrown };
  if (holds(mind, 'join', suspect)) return { stance: 'agree', likely: 1, thrown };
  if (holds(mind, 'notJoin', suspect) || holds(mind, 'notName', suspect))
    return { stance: 'abstain', likely: 0, thrown };
  const belief = beliefIn(mind, incident, suspect);
  const victim = view.public.incidents[incident]?.victim ?? '';
  const chance = joinChance(world, cast, { joiner: me, victim, belief, lawful: true, precedents: 0 }, p);
  const fellow = FELLOW * (cast.affinity[me]?.[by] ?? 0) + FELLOW * nearness(mind, incident);
  const likely = chance > 0 ? Math.min(1, chance + fellow) : 0;
  if (thrown < likely) return { stance: 'agree', likely, thrown };
  const friend = cast.affinity[me]?.[suspect] ?? 0;
  return { stance: belief < IN_THE_DARK || friend > 0.6 ? 'oppose' : 'abstain', likely, thrown };
}

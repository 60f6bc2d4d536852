import { joinChance, responseValue } from '../model/response.ts';
import type { SeatCommand } from '../rules/commands.ts';
import type { Commitment } from '../rules/view-record.ts';
import {
  CONFIDENCES,
  type Confidence,
  type Ground,
  type Id,
  type Measure,
  NO_STATE,
  type SeatId,
} from '../rules/vocabulary.ts';
import { best, draw, type Mind, slip } from './mind.ts';

/** Severity in the middle of each level on screen. */
const SEVERITIES = [0.1, 0.22, 0.4, 0.65, 0.9] as const;

type Answer = {
  readonly suspect: SeatId;
  readonly confidences: readonly Confidence[];
  readonly measure: Measure;
  readonly ground: Ground;
};

/** The three taps: who, how sure, what we do (MODEL.md §3.4). */
export function answerIncident(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const open = (can.answerIncident ?? []).filter(({ incident }) => !view.own.answers[incident]);
  const asked =
    open.find(({ incident }) => incident === view.public.askedIncident) ??
    open.find(({ incident }) => view.public.incidents[incident]?.victim === mind.me);
  if (!asked) return null;
  const answers: Answer[] = asked.answers.flatMap(({ suspect, confidences, measures, grounds }) =>
    measures.map((measure) => ({ suspect, confidences, measure, ground: grounds[measure]?.[0] ?? 'none' })),
  );
  const chosen = best(answers, (answer) => answerValue(mind, asked.incident, answer));
  if (!chosen) return null;
  const belief = beliefIn(mind, asked.incident, chosen.suspect);
  const confidence = best(chosen.confidences, (word) => -Math.abs(CONFIDENCES[word] - belief));
  return confidence
    ? {
        type: 'answerIncident',
        incident: asked.incident,
        suspect: chosen.suspect,
        confidence,
        measure: chosen.measure,
        ground: chosen.ground,
      }
    : null;
}

function answerValue(mind: Mind, incident: Id, { suspect, measure }: Answer): number {
  const { view, cast, p, me } = mind;
  const belief = beliefIn(mind, incident, suspect);
  // Nothing done: the belief alone decides whom the seat writes down.
  if (measure === 'nothing') return 0.001 * belief;
  const entry = view.public.incidents[incident];
  if (!entry || suspect === NO_STATE) return Number.NEGATIVE_INFINITY;
  const severity = SEVERITIES[entry.severity - 1] ?? 0.4;
  const { effect, cost, mistake } = responseValue(
    cast,
    measure,
    { responder: me, suspect, belief, severity },
    p,
  );
  // Who is not the victim gains less from an answer, and most if it is a friend's.
  const concern = entry.victim === me ? 1 : 0.4 + 0.4 * (cast.affinity[me]?.[entry.victim] ?? 0);
  const held = holds(mind, 'notName', suspect) && measure !== 'demarche' ? 0.03 : 0;
  return effect * concern - cost - mistake - held + 0.3 * slip(mind, 'answer', incident, suspect, measure);
}

function beliefIn({ view }: Mind, incident: Id, suspect: SeatId): number {
  return view.own.beliefs[incident]?.[suspect] ?? 0;
}

/** Joins the answer of another, as promised, or by belief and chance (MODEL.md §3.4). */
export function joinAnswer(mind: Mind): SeatCommand | null {
  const { can, view, world, cast, p, me } = mind;
  for (const id of can.joinResponse ?? []) {
    const response = view.public.responses[id];
    const incident = response && view.public.incidents[response.incident];
    if (!response || !incident) continue;
    if (holds(mind, 'notJoin', response.suspect)) continue;
    const belief = beliefIn(mind, response.incident, response.suspect);
    const { lawful, precedents } = response;
    const join = { joiner: me, victim: incident.victim, belief, lawful, precedents: precedents.length };
    const likely = holds(mind, 'join', response.suspect) ? 1 : joinChance(world, cast, join, p);
    if (draw(mind, 'join', id) < likely) return { type: 'joinResponse', response: id };
  }
  return null;
}

function holds({ view, me }: Mind, promise: Commitment['promise'], about: SeatId): boolean {
  return Object.values(view.own.commitments).some(
    (commitment) =>
      commitment.debtor === me &&
      commitment.state === 'open' &&
      commitment.promise === promise &&
      commitment.promiseRef === about,
  );
}

/** The accused's answer. A guilty seat may admit if the law weighs with it; the others deny, or point to criminals. */
export function replyToCharge(mind: Mind): SeatCommand | null {
  const { can, view, cast, me } = mind;
  const [charge] = can.reply ?? [];
  if (!charge) return null;
  const guilty = isAuthor(mind, charge.incident);
  const lawfulness = cast.seats[me]?.lawfulness ?? 1;
  const throwOf = draw(mind, 'reply', charge.incident);
  const admits = guilty && throwOf < 0.5 * (lawfulness - 0.7);
  const proof = Object.values(view.own.evidence).some(
    (item) => item.incident === charge.incident && item.own && (item.weights[me] ?? 0) < 0,
  );
  const wish = admits
    ? 'admit'
    : proof
      ? 'denyWithEvidence'
      : beliefIn(mind, charge.incident, NO_STATE) > 0.4
        ? 'blameCriminals'
        : 'deny';
  const reply = charge.replies.includes(wish) ? wish : charge.replies.find((word) => word === 'deny');
  // Silence is the default, and what a guilty seat that does not admit prefers half the time.
  if (!reply || (guilty && !admits && throwOf > 0.6)) return null;
  return { type: 'reply', incident: charge.incident, reply };
}

/** Shows its items to the victim if it is a friend, and publishes those that speak for what it is about to say. */
export function handleEvidence(mind: Mind): SeatCommand | null {
  return showToFriend(mind) ?? publish(mind);
}

function showToFriend(mind: Mind): SeatCommand | null {
  const { can, view, cast, me } = mind;
  for (const { item, to } of can.showEvidence ?? []) {
    const held = view.own.evidence[item];
    const victim = held && view.public.incidents[held.incident]?.victim;
    if (!held || victim === undefined || !to.includes(victim) || isAuthor(mind, held.incident)) continue;
    const friendship = cast.affinity[me]?.[victim] ?? 0.6;
    const points = strongest(held.weights);
    if (points === me || draw(mind, 'show', item) > friendship + 0.2) continue;
    return { type: 'showEvidence', item, to: victim, named: draw(mind, 'named', item) < 0.5 };
  }
  return null;
}

function publish(mind: Mind): SeatCommand | null {
  const { can, view, cast, me, personality } = mind;
  for (const item of can.publishEvidence ?? []) {
    const held = view.own.evidence[item];
    if (!held || isAuthor(mind, held.incident)) continue;
    const points = strongest(held.weights);
    const weight = held.weights[points] ?? 0;
    const convinced = beliefIn(mind, held.incident, points) > 0.45 && weight > 0.4;
    const friendship = cast.affinity[me]?.[points] ?? 0.3;
    if (points === me || !convinced || draw(mind, 'publish', item) > 1.1 - friendship) continue;
    return { type: 'publishEvidence', item, named: draw(mind, 'named', item) < personality.candour * 0.6 };
  }
  return null;
}

function strongest(weights: Readonly<Record<string, number>>): string {
  return best(Object.keys(weights), (suspect) => weights[suspect] ?? 0) ?? NO_STATE;
}

function isAuthor({ view }: Mind, incident: Id): boolean {
  return Object.values(view.own.operations).some((operation) => operation.incident === incident);
}

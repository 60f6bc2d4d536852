import { responseValue } from '../model/response.ts';
import type { SeatCommand } from '../rules/commands.ts';
import { lawOf } from '../rules/grounds.ts';
import { isOwedTo } from '../rules/outlook.ts';
import { plays } from '../rules/settings.ts';
import {
  CONFIDENCES,
  type Confidence,
  type Ground,
  type Id,
  MEASURES,
  type Measure,
  NO_STATE,
  type SeatId,
} from '../rules/vocabulary.ts';
import { beliefIn, holds } from './incidents.ts';
import { best, type Mind, roundsAhead, slip } from './mind.ts';

/** Severity in the middle of each level on screen. */
const SEVERITIES = [0.1, 0.22, 0.4, 0.65, 0.9] as const;
/** What the trust lost by an answer outside the law is worth at the end, and in each round until then. */
const OUTLAWED = { standing: 0.02, aRound: 0.05 } as const;
/** What it costs where some think it lawful. */
const CONTESTED = 0.005;
/** What it is worth to call a breach by its norm, a rung: all who are owed it hear. */
const CALLED = 0.03;
/** A second answer to one incident must be worth this much: the first has been given already. */
const ESCALATION = 0.01;
/** Share of the first answer's worth that a second one does not add. */
const OVERLAP = 0.5;

type Answer = {
  readonly suspect: SeatId;
  readonly confidences: readonly Confidence[];
  readonly measure: Measure;
  readonly ground: Ground;
};

type Asked = NonNullable<Mind['can']['answerIncident']>[number];

/** The three taps: who, how sure, what we do (MODEL.md §3.4); once more, and graver, where notice was given. */
export function answerIncident(mind: Mind): SeatCommand | null {
  const { can, view } = mind;
  const open = can.answerIncident ?? [];
  const due = open.filter(({ incident }) => !view.own.answers[incident] && isAsked(mind, incident));
  const noticed = open.filter(({ incident }) => view.own.answers[incident]);
  for (const asked of [...due, ...noticed]) {
    const answer = answerTo(mind, asked, floorOf(mind, asked.incident));
    if (answer) return answer;
  }
  return null;
}

/** What an answer must be worth; a second one, besides a part of what the first does already. */
function floorOf(mind: Mind, incident: Id): number {
  const first = mind.view.own.answers[incident];
  if (!first) return Number.NEGATIVE_INFINITY;
  return ESCALATION + OVERLAP * answerValue(mind, incident, first);
}

/** An incident that the crisis asks about, or that the seat suffered itself. */
function isAsked({ view, me }: Mind, incident: Id): boolean {
  const entry = view.public.incidents[incident];
  return incident === view.public.askedIncident || (entry?.asked ?? 0) > 0 || entry?.victim === me;
}

function answerTo(mind: Mind, { incident, answers }: Asked, floor: number): SeatCommand | null {
  const all: Answer[] = answers.flatMap(({ suspect, confidences, measures, grounds }) =>
    measures.map((measure) => ({ suspect, confidences, measure, ground: grounds[measure]?.[0] ?? 'none' })),
  );
  const isFirst = mind.view.own.answers[incident] === undefined;
  const chosen = best(
    all,
    (answer) => answerValue(mind, incident, answer) + (isFirst ? prospectOf(mind, incident, answer, all) : 0),
    floor,
  );
  if (!chosen) return null;
  const { suspect, measure, ground } = chosen;
  const belief = beliefIn(mind, incident, suspect);
  const confidence = best(chosen.confidences, (word) => -Math.abs(CONFIDENCES[word] - belief));
  return confidence ? { type: 'answerIncident', incident, suspect, confidence, measure, ground } : null;
}

/** What a protest or a naming opens besides: it is the notice that a graver answer in law asks for. */
function prospectOf(
  mind: Mind,
  incident: Id,
  { suspect, measure: notice }: Answer,
  all: readonly Answer[],
): number {
  if (notice !== 'demarche' && notice !== 'attribution') return 0;
  if (suspect === NO_STATE || !plays(mind.view.public, 'legalGround')) return 0;
  const first = OVERLAP * answerValue(mind, incident, { suspect, measure: notice, ground: 'retorsion' });
  const graver = all.filter(
    ({ suspect: same, measure }) => same === suspect && MEASURES.indexOf(measure) > MEASURES.indexOf(notice),
  );
  const worth = graver.map((answer) => answerValue(mind, incident, answer, 'noticed') - first - ESCALATION);
  return Math.max(0, ...worth);
}

function answerValue(
  mind: Mind,
  incident: Id,
  answer: Omit<Answer, 'confidences'>,
  given: 'noticed' | 'asItIs' = 'asItIs',
): number {
  const { view, cast, p, me } = mind;
  const { suspect, measure } = answer;
  const belief = beliefIn(mind, incident, suspect);
  // Nothing done: the belief alone decides whom the seat writes down.
  if (measure === 'nothing') return 0.001 * belief;
  const entry = view.public.incidents[incident];
  if (!entry) return Number.NEGATIVE_INFINITY;
  const price = priceOfLaw(mind, incident, answer, given === 'noticed');
  const error = 0.3 * slip(mind, 'answer', incident, suspect, measure);
  if (suspect === NO_STATE) return necessityValue(mind, incident) - price + error;
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
  // To be called a breaker of one's word hurts who can be hurt by blame.
  const hurt = belief * (cast.seats[suspect]?.vulnerability ?? 0);
  const called = measure === 'demarche' ? 0 : CALLED * hurt * brokenRung(view, incident, suspect);
  return effect * concern + called - cost - mistake - held - price + error;
}

/** The highest rung that the suspect owes the victim on what the act touched. */
function brokenRung(
  { public: { commitments, incidents } }: Mind['view'],
  incident: Id,
  suspect: SeatId,
): number {
  const act = incidents[incident];
  if (!act) return 0;
  const rungs = Object.values(commitments)
    .filter(
      (duty) =>
        duty.debtor === suspect && act.norms.some((norm) => norm === duty.norm) && isOwedTo(duty, act.victim),
    )
    .map(({ force }) => force);
  return Math.max(0, ...rungs);
}

/** Outside its ground an answer costs trust; the hawkish and the bold mind less than the others (GAME.md §7). */
function priceOfLaw(
  mind: Mind,
  incident: Id,
  { suspect, measure, ground }: Omit<Answer, 'confidences'>,
  noticed: boolean,
): number {
  const { cast, me, view, personality } = mind;
  if (!plays(view.public, 'legalGround')) return 0;
  const law = lawOf(view, { incident, suspect, measure, ground });
  if (!law) return 0;
  const faults = law.faults.filter((fault) => !(noticed && fault === 'noNotice'));
  if (faults.length === 0) return law.contested ? CONTESTED : 0;
  const { lawfulness = 1, hawkishness = 0.5 } = cast.seats[me] ?? {};
  const lost = OUTLAWED.standing + OUTLAWED.aRound * roundsAhead(mind);
  return Math.max(0, lost * lawfulness * (1.4 - hawkishness) - personality.boldness);
}

/** Acting on the source of an act that is nobody's: part of the harm is averted, at part of the cost. */
function necessityValue({ view, p }: Mind, incident: Id): number {
  const entry = view.public.incidents[incident];
  if (!entry) return 0;
  return p['necessity.averted'] * p[`${entry.effect}.harm`] - p['necessity.cost'] * p['countermeasures.cost'];
}

import { responseValue } from '../model/response.ts';
import { lawOf } from '../rules/conduct/grounds.ts';
import type { ReasonTermName } from '../rules/debrief/reason-terms.ts';
import type { ReasonTerm } from '../rules/debrief/reasons.ts';
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
import { type Plan, plan, sumOf, term } from './plan.ts';

/** Severity in the middle of each level on screen. */
const SEVERITIES = [0.1, 0.22, 0.4, 0.65, 0.9] as const;
/** What the trust lost by an answer outside the law is worth at the end, and in each round until then. */
const OUTLAWED = { standing: 0.02, aRound: 0.05 } as const;
/** What it costs where some think it lawful. */
const CONTESTED = 0.005;
/** What it is worth to call a breach by its norm, a rung: all who are owed it hear. */
const CALLED = 0.03;
/** What standing up to an act is worth to its victim for each round to come, at most two. */
const RESOLVE = 0.015;
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
export function answerIncident(mind: Mind): Plan | null {
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

function answerTo(mind: Mind, { incident, answers }: Asked, floor: number): Plan | null {
  const all: Answer[] = answers.flatMap(({ suspect, confidences, measures, grounds }) =>
    measures.map((measure) => ({ suspect, confidences, measure, ground: grounds[measure]?.[0] ?? 'none' })),
  );
  const isFirst = mind.view.own.answers[incident] === undefined;
  const prospect = (answer: Answer) => (isFirst ? prospectOf(mind, incident, answer, all) : 0);
  const rate = (answer: Answer) => answerValue(mind, incident, answer) + prospect(answer);
  const chosen = best(all, rate, floor);
  if (!chosen) return null;
  const { suspect, measure, ground } = chosen;
  const belief = beliefIn(mind, incident, suspect);
  const confidence = best(chosen.confidences, (word) => -Math.abs(CONFIDENCES[word] - belief));
  if (!confidence) return null;
  const command = { type: 'answerIncident', incident, suspect, confidence, measure, ground } as const;
  return plan(command, 'best', () => {
    const others = all.filter((answer) => answer !== chosen && answer.measure !== 'nothing');
    const second = best(others, rate);
    return [
      ...answerTerms(mind, incident, chosen, prospect(chosen)),
      term('instead', second ? rate(second) : 0, { seat: second?.suspect ?? '' }),
      ...beliefTerms(mind, incident, suspect),
    ];
  });
}

function answerTerms(mind: Mind, incident: Id, answer: Answer, prospect: number): readonly ReasonTerm[] {
  const worth = answerParts(mind, incident, answer);
  const parts = (Object.keys(worth) as (keyof AnswerParts)[])
    .map((name) => term(name, worth[name], { seat: answer.suspect }))
    .filter(({ value }) => value !== 0);
  if (prospect > 0) parts.push(term('prospect', prospect));
  return [...parts, term('value', sumOf(parts))];
}

/** How sure it is, how much the suspect would feel, and how grave the act was. */
function beliefTerms(mind: Mind, incident: Id, suspect: SeatId): readonly ReasonTerm[] {
  return [
    term('belief', beliefIn(mind, incident, suspect), { seat: suspect }),
    term('vulnerability', mind.cast.seats[suspect]?.vulnerability ?? 0, { seat: suspect }),
    term('severity', mind.view.public.incidents[incident]?.severity ?? 0),
  ];
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

/** What an answer is worth, in its terms: units of the national account, costs below zero. */
type AnswerParts = Readonly<
  Record<
    Extract<
      ReasonTermName,
      'effect' | 'price' | 'mistake' | 'breachCalled' | 'resolve' | 'held' | 'outsideLaw' | 'misjudged'
    >,
    number
  >
>;

const NO_PARTS: AnswerParts = {
  effect: 0,
  price: 0,
  mistake: 0,
  breachCalled: 0,
  resolve: 0,
  held: 0,
  outsideLaw: 0,
  misjudged: 0,
};

function answerValue(
  mind: Mind,
  incident: Id,
  answer: Omit<Answer, 'confidences'>,
  given: 'noticed' | 'asItIs' = 'asItIs',
): number {
  const { effect, price, mistake, breachCalled, resolve, held, outsideLaw, misjudged } = answerParts(
    mind,
    incident,
    answer,
    given,
  );
  return effect + breachCalled + resolve + price + mistake + held + outsideLaw + misjudged;
}

function answerParts(
  mind: Mind,
  incident: Id,
  answer: Omit<Answer, 'confidences'>,
  given: 'noticed' | 'asItIs' = 'asItIs',
): AnswerParts {
  const { view, cast, p, me } = mind;
  const { suspect, measure } = answer;
  const belief = beliefIn(mind, incident, suspect);
  // Nothing done: the belief alone decides whom the seat writes down.
  if (measure === 'nothing') return { ...NO_PARTS, effect: 0.001 * belief };
  const entry = view.public.incidents[incident];
  if (!entry) return { ...NO_PARTS, price: Number.NEGATIVE_INFINITY };
  const outsideLaw = -priceOfLaw(mind, incident, answer, given === 'noticed');
  const misjudged = 0.3 * slip(mind, 'answer', incident, suspect, measure);
  if (suspect === NO_STATE) return { ...NO_PARTS, ...necessityParts(mind, incident), outsideLaw, misjudged };
  const severity = SEVERITIES[entry.severity - 1] ?? 0.4;
  const { effect, cost, mistake } = responseValue(
    cast,
    measure,
    { responder: me, suspect, belief, severity },
    p,
  );
  // Who is not the victim gains less from an answer, and most if it is a friend's.
  const concern = entry.victim === me ? 1 : 0.4 + 0.4 * (cast.affinity[me]?.[entry.victim] ?? 0);
  const held = holds(mind, 'notName', suspect) && measure !== 'demarche' ? -0.03 : 0;
  // To be called a breaker of one's word hurts who can be hurt by blame.
  const hurt = belief * (cast.seats[suspect]?.vulnerability ?? 0);
  const breachCalled = measure === 'demarche' ? 0 : CALLED * hurt * brokenRung(view, incident, suspect);
  return {
    effect: effect * concern,
    price: -cost,
    mistake: -mistake,
    breachCalled,
    resolve: entry.victim === me && measure !== 'demarche' ? resolveOf(mind, belief) : 0,
    held,
    outsideLaw,
    misjudged,
  };
}

/** A victim that lets an act pass invites the next: more to the hawkish, and while there are rounds to come. */
function resolveOf(mind: Mind, belief: number): number {
  const hawkishness = mind.cast.seats[mind.me]?.hawkishness ?? 0.5;
  return RESOLVE * belief * (0.5 + hawkishness) * (1 + Math.min(1, roundsAhead(mind)));
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
function necessityParts({ view, p }: Mind, incident: Id): Pick<AnswerParts, 'effect' | 'price'> {
  const entry = view.public.incidents[incident];
  if (!entry) return NO_PARTS;
  return {
    effect: p['necessity.averted'] * p[`${entry.effect}.harm`],
    price: -p['necessity.cost'] * p['countermeasures.cost'],
  };
}

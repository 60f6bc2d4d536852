/** Answers to incidents: who, how sure, what we do; joining; what the accused says (RULES.md, A). */
import { highestSeverity } from '../model/coverage.ts';
import { lawfulMeasures } from '../model/lawful-ground.ts';
import { mayAnswer } from '../model/response.ts';
import type { SeatCommand } from './commands.ts';
import { mark, markDuty, spread } from './commitments.ts';
import { formPublicBelief, publish } from './evidence.ts';
import { keyOf } from './keys.ts';
import { modelOf } from './model-of.ts';
import { isInForce, outlook } from './outlook.ts';
import { type Refusal, refuse } from './refusals.ts';
import { emit, freshId, type Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import {
  CONFIDENCES,
  type Ground,
  type Id,
  type Measure,
  NO_STATE,
  type NormId,
  type SeatId,
} from './vocabulary.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** A1: incidents that may be answered in this crisis: the round's own, and the opening one in the first. */
export function answerable(view: SeatView): Id[] {
  const { incidents, round } = view.public;
  return Object.keys(incidents).filter((id) => incidents[id]?.round === round && !view.own.answers[id]);
}

/** A2: the measures that a seat may take against a suspect: inside their legal ground, and sure enough. */
export function measuresFor(view: SeatView, incident: Id, suspect: SeatId): Measure[] {
  const me = view.public.seats[view.own.seat];
  const shown = view.public.incidents[incident];
  const belief = view.own.beliefs[incident]?.[suspect] ?? 0;
  const { p } = outlook(view);
  if (!shown || suspect === NO_STATE || me?.kind !== 'state' || !mayAnswer(belief, p)) return ['nothing'];
  return [
    ...lawfulMeasures(
      {
        ownBelief: belief,
        finding: false,
        severity: highestSeverity(shown.severity, p),
        notice: true,
        forThirdParty: shown.victim !== view.own.seat,
      },
      p,
    ),
  ];
}

/** The ground that the rules fill in for a measure. */
export function groundOf(measure: Measure): Ground {
  switch (measure) {
    case 'nothing':
      return 'none';
    case 'demarche':
    case 'attribution':
      return 'retorsion';
    case 'sanctions':
      return 'sanctions';
    case 'countermeasures':
      return 'countermeasure';
  }
}

export function suspectsFor(view: SeatView, incident: Id): SeatId[] {
  return Object.keys(view.own.beliefs[incident] ?? {}).filter((suspect) => suspect !== view.own.seat);
}

export function answerIncidentFault(view: SeatView, command: Of<'answerIncident'>): Refusal | null {
  const { incident, suspect, measure } = command;
  if (!view.public.incidents[incident]) return refuse('unknownIncident');
  if (view.own.answers[incident]) return refuse('alreadyAnswered');
  if (!answerable(view).includes(incident)) return refuse('notNow');
  if (!suspectsFor(view, incident).includes(suspect)) return refuse('notASuspect');
  if (measuresFor(view, incident, suspect).includes(measure))
    return command.ground === groundOf(measure) ? null : refuse('noGround');
  const { p } = outlook(view);
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  return mayAnswer(view.own.beliefs[incident]?.[suspect] ?? 0, p)
    ? refuse('noGround')
    : refuse('beliefTooLow');
}

export function answerIncident(turn: Turn, seat: SeatId, command: Of<'answerIncident'>): void {
  const { incident, suspect, confidence, measure, ground } = command;
  const probability = CONFIDENCES[confidence];
  emit(turn, { type: 'incidentAnswered', incident, seat, suspect, probability, measure, ground });
  if (measure === 'nothing') return;
  const cites = citedNorms(turn, incident, suspect);
  const id = freshId(turn, 'r');
  emit(turn, {
    type: 'responseMade',
    id,
    response: {
      incident,
      by: seat,
      suspect,
      measure,
      ground,
      lawful: true,
      contested: false,
      precedents: [],
      joiners: [],
      cites,
      settled: false,
    },
  });
  if (measure === 'demarche') return;
  formPublicBelief(turn, incident);
  spread(turn, 'named', { seat, other: suspect, ref: incident });
  citeDuties(turn, id);
  suspectDuties(turn, incident, suspect, id);
}

/** A3: naming cites the norms of the incident that the suspect publicly owes its victim. */
function citedNorms(turn: Turn, incident: Id, suspect: SeatId): NormId[] {
  const shown = turn.state.public.incidents[incident];
  if (!shown) return [];
  return shown.norms.filter((norm) =>
    Object.values(turn.state.public.commitments).some(
      (duty) =>
        duty.norm === norm &&
        duty.debtor === suspect &&
        duty.creditors.includes(shown.victim) &&
        isInForce(duty),
    ),
  );
}

/** C4: public belief of .30 strains, and of .75 or an admission breaches, the covered duties to the victim. */
export function suspectDuties(turn: Turn, incident: Id, suspect: SeatId, ref: Id): void {
  const shown = turn.state.public.incidents[incident];
  if (!shown) return;
  const belief = turn.state.public.beliefs[keyOf(incident, suspect)]?.probability ?? 0;
  const { p } = modelOf(turn.state.scenario);
  if (belief < p['duty.strained']) return;
  const breached = belief >= p['duty.breached'];
  for (const [id, duty] of Object.entries(turn.state.public.commitments))
    if (
      duty.norm !== '' &&
      shown.norms.includes(duty.norm) &&
      duty.debtor === suspect &&
      duty.creditors.includes(shown.victim) &&
      isInForce(duty)
    )
      markDuty(turn, id, breached ? 'breached' : 'strained', breached ? 'attributed' : 'suspected', ref);
}

export function joinResponseFault(view: SeatView, command: Of<'joinResponse'>): Refusal | null {
  const me = view.own.seat;
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  const response = view.public.responses[command.response];
  if (!response) return refuse('unknownResponse');
  if (response.settled) return refuse('responseSettled');
  if (response.by === me || response.joiners.includes(me)) return refuse('alreadyJoined');
  return response.suspect === me ? refuse('badTarget') : null;
}

export function joinResponse(turn: Turn, seat: SeatId, command: Of<'joinResponse'>): void {
  emit(turn, { type: 'responseJoined', id: command.response, seat });
  const response = turn.state.public.responses[command.response];
  spread(turn, 'joined', { seat, other: response?.suspect ?? '', ref: response?.incident ?? '' });
}

/** Who accuses the seat of the incident: in public, or in a demarche to it alone. */
function accusers(view: SeatView, incident: Id): { open: boolean; by: SeatId[] } {
  const against = (response: { incident: string; suspect: string }) =>
    response.incident === incident && response.suspect === view.own.seat;
  const open = Object.values(view.public.responses).filter(against);
  const quiet = Object.values(view.own.demarches).filter(against);
  return { open: open.length > 0, by: [...open, ...quiet].map(({ by }) => by) };
}

export function replyFault(view: SeatView, { incident, reply }: Of<'reply'>): Refusal | null {
  const shown = view.public.incidents[incident];
  if (!shown) return refuse('unknownIncident');
  if (accusers(view, incident).by.length === 0) return refuse('notAccused');
  if (shown.round !== view.public.round) return refuse('notNow');
  if (view.own.replies[keyOf(incident, view.own.seat)]) return refuse('alreadyAnswered');
  if (reply !== 'denyWithEvidence') return null;
  return ownItems(view, incident).length > 0 ? null : refuse('notHolder');
}

function ownItems(view: SeatView, incident: Id): Id[] {
  return Object.entries(view.own.evidence)
    .filter(([, item]) => item.incident === incident && item.own && !item.published)
    .map(([id]) => id);
}

/** A6: deny; deny and publish what it holds; admit, which breaches; or blame criminals on its own soil. */
export function reply(turn: Turn, seat: SeatId, command: Of<'reply'>): void {
  const view = { public: turn.state.public, own: turn.state.own[seat] };
  if (!view.own) return;
  const own = { public: view.public, own: view.own };
  const accused = accusers(own, command.incident);
  emit(turn, {
    type: 'replied',
    incident: command.incident,
    entry: { incident: command.incident, seat, reply: command.reply },
    knownTo: accused.open ? [] : [seat, ...accused.by],
  });
  if (command.reply === 'denyWithEvidence') {
    const [item] = ownItems(own, command.incident);
    if (item) publish(turn, seat, item, true);
  }
  if (!accused.open) return;
  spread(turn, 'replied', { seat, ref: command.incident });
  if (command.reply !== 'admit') return;
  formPublicBelief(turn, command.incident);
  suspectDuties(turn, command.incident, seat, command.incident);
}

/** Marks with which a naming is cited, once per commitment. */
function citeDuties(turn: Turn, response: Id): void {
  const made = turn.state.public.responses[response];
  const shown = made ? turn.state.public.incidents[made.incident] : undefined;
  if (!made || !shown) return;
  for (const [id, duty] of Object.entries(turn.state.public.commitments))
    if (
      duty.norm !== '' &&
      made.cites.includes(duty.norm) &&
      duty.debtor === made.suspect &&
      duty.creditors.includes(shown.victim)
    )
      mark(turn, id, duty.state, 'cited', response);
}

/** Answers to incidents: who, how sure, what we do, on which ground; joining (RULES.md, A and G). */
import { coverage } from '../../model/coverage.ts';
import type { GroundResult } from '../../model/lawful-ground.ts';
import { isCollective, mayAnswer } from '../../model/response.ts';
import { answersWithClub, hasOpenCall } from '../clubs/clubs-of.ts';
import type { SeatCommand } from '../commands.ts';
import { keyOf } from '../keys.ts';
import { modelOf } from '../model-of.ts';
import { isOwedTo, outlook } from '../outlook.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { mark, markDuty, spread } from '../talks/commitments.ts';
import { isExcepted } from '../texts/provisos-on-clauses.ts';
import { emit, freshId, type Turn, viewOf } from '../turn.ts';
import type { Commitment, Response } from '../view/record.ts';
import type { PublicView, SeatView } from '../view.ts';
import { CONFIDENCES, type Id, NO_STATE, type NormId, type SeatId } from '../vocabulary.ts';
import { formPublicBelief } from './evidence.ts';
import { groundsFor, lawOf, measuresFor, noticeGiven } from './grounds.ts';
import { precedentsFor } from './precedents.ts';

type Of<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>;

/** A1: incidents that may be answered in this crisis: the round's own, and the opening one in the first. */
export function answerable(view: SeatView): Id[] {
  const { incidents, round } = view.public;
  return Object.keys(incidents).filter((id) => {
    if (incidents[id]?.round !== round || hasOpenCall(view, id)) return false;
    if (!view.own.answers[id]) return true;
    const first = noticeGiven(view, id);
    return first !== null && measuresFor(view, id, first.suspect).length > 0;
  });
}

/** A1, G3: the states that it may be and no state; after a notice, the one that was given it. */
export function suspectsFor(view: SeatView, incident: Id): SeatId[] {
  const first = noticeGiven(view, incident);
  if (first) return [first.suspect];
  return Object.keys(view.own.beliefs[incident] ?? {}).filter((suspect) => suspect !== view.own.seat);
}

export function answerIncidentFault(view: SeatView, command: Of<'answerIncident'>): Refusal | null {
  const { incident, suspect, measure, ground } = command;
  if (!view.public.incidents[incident]) return refuse('unknownIncident');
  if (!answerable(view).includes(incident))
    return refuse(view.own.answers[incident] ? 'alreadyAnswered' : 'notNow');
  if (!suspectsFor(view, incident).includes(suspect)) return refuse('notASuspect');
  if (measuresFor(view, incident, suspect).includes(measure))
    return groundsFor(view, incident, suspect, measure).includes(ground) ? null : refuse('noGround');
  if (view.public.seats[view.own.seat]?.kind !== 'state') return refuse('statesOnly');
  const { p } = outlook(view);
  return mayAnswer(view.own.beliefs[incident]?.[suspect] ?? 0, p)
    ? refuse('noGround')
    : refuse('beliefTooLow');
}

export function answerIncident(turn: Turn, seat: SeatId, command: Of<'answerIncident'>): void {
  const { incident, suspect, confidence, measure, ground } = command;
  const law = lawOf(viewOf(turn, seat), command);
  const probability = CONFIDENCES[confidence];
  emit(turn, { type: 'incidentAnswered', incident, seat, suspect, probability, measure, ground });
  if (measure === 'nothing' || !law) return;
  makeResponse(turn, { incident, by: seat, suspect, measure, ground, joiners: [] }, law);
}

type Made = Pick<Response, 'incident' | 'by' | 'suspect' | 'measure' | 'ground' | 'joiners'>;

/** A3: what an answer says in public, and what follows from it at once. */
export function makeResponse(turn: Turn, made: Made, { lawful, contested }: GroundResult): void {
  const { incident, by, suspect, measure, ground, joiners } = made;
  const precedents = precedentsFor(turn.state.public, { incident, measure, lawful });
  const id = freshId(turn, 'r');
  emit(turn, {
    type: 'responseMade',
    id,
    response: {
      incident,
      by,
      suspect,
      measure,
      ground,
      lawful,
      contested,
      precedents,
      joiners,
      cites: citedNorms(turn, incident, suspect),
      settled: false,
    },
  });
  if (measure === 'demarche') return;
  for (const precedent of precedents) emit(turn, { type: 'precedentCited', precedent, response: id });
  if (suspect === NO_STATE) return;
  formPublicBelief(turn, incident);
  spread(turn, 'named', { seat: by, other: suspect, ref: incident });
  citeDuties(turn, id);
  suspectDuties(turn, incident, suspect, id);
}

/** A3: naming cites the norms of the incident that the suspect publicly owes its victim. */
function citedNorms(turn: Turn, incident: Id, suspect: SeatId): NormId[] {
  const shown = turn.state.public.incidents[incident];
  if (!shown) return [];
  return shown.norms.filter((norm) =>
    Object.values(turn.state.public.commitments).some(
      (duty) => duty.norm === norm && duty.debtor === suspect && isOwedTo(duty, shown.victim),
    ),
  );
}

/** C4: public belief of .30 strains, and of .75 or an admission breaches, the duties to the victim that cover the act. */
export function suspectDuties(turn: Turn, incident: Id, suspect: SeatId, ref: Id): void {
  const shown = turn.state.public.incidents[incident];
  if (!shown) return;
  const belief = turn.state.public.beliefs[keyOf(incident, suspect)]?.probability ?? 0;
  const { p } = modelOf(turn.state.scenario);
  if (belief < p['duty.strained']) return;
  const proven = belief >= p['duty.breached'];
  const known = coverage(shown.effect, shown.sector);
  // What else it touches shows in how it was done.
  const rows = [
    ...known,
    ...shown.norms
      .filter((norm) => known.every((row) => row.norm !== norm))
      .map((norm) => ({ norm, fromRung: 1, strainsOnly: false })),
  ];
  for (const [id, duty] of Object.entries(turn.state.public.commitments)) {
    const row = rows.find(({ norm, fromRung }) => norm === duty.norm && duty.force >= fromRung);
    if (!row || duty.debtor !== suspect || !isOwedTo(duty, shown.victim)) continue;
    const breached = proven && !row.strainsOnly && !isExcused(turn.state.public, incident, duty);
    markDuty(turn, id, breached ? 'breached' : 'strained', proven ? 'attributed' : 'suspected', ref);
  }
}

/** X5: the accused has pointed to an exception of the clause. */
export function isExcused(view: PublicView, incident: Id, duty: Commitment): boolean {
  const shown = view.incidents[incident];
  const reply = view.replies[keyOf(incident, duty.debtor)]?.reply;
  return reply === 'except' && shown !== undefined && isExcepted(view, duty, shown.effect);
}

export function joinResponseFault(view: SeatView, command: Of<'joinResponse'>): Refusal | null {
  const me = view.own.seat;
  if (view.public.seats[me]?.kind !== 'state') return refuse('statesOnly');
  const response = view.public.responses[command.response];
  if (!response) return refuse('unknownResponse');
  if (response.settled) return refuse('responseSettled');
  if (response.suspect === NO_STATE) return refuse('badTarget');
  if (response.by === me || response.joiners.includes(me)) return refuse('alreadyJoined');
  return response.suspect === me ? refuse('badTarget') : null;
}

/** A4, G6: who joins without a promise of collective answer makes what goes beyond naming contested. */
export function joinResponse(turn: Turn, seat: SeatId, command: Of<'joinResponse'>): void {
  const response = turn.state.public.responses[command.response];
  const victim = turn.state.public.incidents[response?.incident ?? '']?.victim ?? '';
  const { p } = modelOf(turn.state.scenario);
  const grave = response?.measure === 'sanctions' || response?.measure === 'countermeasures';
  const isPromised =
    isCollective(turn.state.hidden.worlds.public, seat, victim, p) ||
    (response !== undefined && answersWithClub(turn.state.public, response, seat));
  const outside = grave && seat !== victim && !isPromised;
  const contested = outside || (response?.contested ?? false);
  emit(turn, { type: 'responseJoined', id: command.response, seat, contested });
  spread(turn, 'joined', { seat, other: response?.suspect ?? '', ref: response?.incident ?? '' });
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
      isOwedTo(duty, shown.victim)
    )
      mark(turn, id, duty.state, 'cited', response);
}

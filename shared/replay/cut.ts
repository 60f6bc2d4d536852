/** The state that a branch begins with, where a deed takes the place of the one that was recorded. */

import type { SeatCommand } from '../rules/commands.ts';
import type { GameEvent } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import type { State } from '../rules/state.ts';
import { CONFIDENCES, type Confidence } from '../rules/vocabulary.ts';
import type { Change } from './change.ts';
import { type Course, lengthOf, stateAt } from './course.ts';

const CONFIDENCE_NAMES = Object.keys(CONFIDENCES) as readonly Confidence[];

type Deed = Extract<Change, { kind: 'deed' }>;

/** What a seat had sent when this came of it; null of all that no other deed can stand in the place of. */
export function commandBehind(event: GameEvent): SeatCommand | null {
  if (event.type === 'ballotCast') {
    const { item, choice, norms, reason } = event;
    return { type: 'castBallot', item, choice, norms, reason };
  }
  if (event.type === 'conductPlayed') {
    const { card, on, actions, reports, inspections } = event;
    return card === ''
      ? { type: 'planConduct', actions, reports, inspections }
      : { type: 'playConduct', card, seat: on };
  }
  if (event.type === 'incidentAnswered') {
    const { incident, suspect, probability, measure, ground } = event;
    const said = CONFIDENCE_NAMES.find((name) => CONFIDENCES[name] === probability);
    return { type: 'answerIncident', incident, suspect, confidence: said ?? 'possible', measure, ground };
  }
  return null;
}

/** Whether an event is what the deed is done in place of. */
function replaces(event: GameEvent, { seat, command }: Deed): boolean {
  const { type } = command;
  if (type === 'castBallot')
    return event.type === 'ballotCast' && event.seat === seat && event.item === command.item;
  if (type === 'playConduct' || type === 'planConduct')
    return event.type === 'conductPlayed' && event.seat === seat;
  if (type === 'answerIncident')
    return event.type === 'incidentAnswered' && event.seat === seat && event.incident === command.incident;
  return false;
}

/** What was recorded at that revision and the change stands in the place of; undefined where it is added to it. */
export function replacedAt(course: Course, revision: number, change: Change): GameEvent | undefined {
  if (change.kind !== 'deed') return undefined;
  return course.records[revision - 1]?.events.find((event) => replaces(event, change));
}

/** Sealed with the deed by others, who knew nothing of it: a vote in the same ballot, a card of the same phase. */
function isSealedBeside(event: GameEvent, { seat, command }: Deed): boolean {
  if (command.type === 'castBallot')
    return event.type === 'ballotCast' && event.seat !== seat && event.item === command.item;
  const isConduct = command.type === 'playConduct' || command.type === 'planConduct';
  return isConduct && event.type === 'conductPlayed' && event.seat !== seat && event.played;
}

export type Cut = {
  readonly state: State;
  /** The last revision of which something is in the state. */
  readonly through: number;
};

/**
 * The moment as it was; where a deed takes the place of what was recorded there, without that, and with what others
 * sealed beside it later, before the ballot or the phase was closed.
 */
export function cutAt(course: Course, revision: number, change: Change): Cut {
  const whole = { state: stateAt(course, revision), through: revision };
  if (change.kind !== 'deed' || !replacedAt(course, revision, change)) return whole;
  let state = stateAt(course, revision - 1);
  let through = revision;
  const { phaseId } = state.public;
  for (let end = revision; end <= lengthOf(course); end++) {
    if (end > 1 && stateAt(course, end - 1).public.phaseId !== phaseId) break;
    for (const event of course.records[end - 1]?.events ?? [])
      if (isSealedBeside(event, change)) {
        state = evolve(state, event);
        through = end;
      }
  }
  return { state, through };
}

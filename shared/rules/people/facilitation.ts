/** What the facilitator may do; everything is an event too (RULES.md, F). */

import { FACILITATOR_ACTS, type FacilitatorAct } from '../commands/facilitator.ts';
import type { FacilitatorCommand } from '../commands.ts';
import { dropInjectFault, inject, injectFault, planInject, planInjectFault } from '../conduct/injects.ts';
import { deadlinesOf } from '../deadlines.ts';
import { debriefFault, leadDebrief } from '../debrief/debriefing.ts';
import { dealHistory, dealHistoryCards, dealHistoryFault } from '../history/history.ts';
import { closePhase, finishStage } from '../phases.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { note, raiseHand, raiseHandFault, tell, tellFault } from '../talks/asides.ts';
import { spread } from '../talks/commitments.ts';
import { clockTime, emit, type Turn } from '../turn.ts';
import { undo, undoFault } from '../undo.ts';
import { actFor, actForFault } from './acting-for.ts';
import { mergeSeats, mergeSeatsFault, splitSeat, splitSeatFault } from './delegations.ts';
import { setLesson, setLessonFault, shorten, shortenFault } from './lesson.ts';
import { removePerson } from './people.ts';
import { movePerson, movePersonFault, seatAll, seatAllFault } from './seating.ts';
import { asleepFault, seriesFault, stopLesson, wake } from './series.ts';
import { setSurvey, setSurveyFault } from './survey.ts';

/** What is left to do once play is over. */
const AFTER_PLAY: readonly FacilitatorCommand['type'][] = [
  'lock',
  'removePerson',
  'setLesson',
  'showScene',
  'tell',
  'note',
  'lowerHand',
  'undo',
  'reveal',
  'lead',
  'setComparison',
  'actFor',
  'setSurvey',
  'stopLesson',
  'sayNext',
  'resumeLesson',
];

export function facilitatorFault(state: State, command: FacilitatorCommand, at: number): Refusal | null {
  const { phase, paused, seats, people, setup } = state.public;
  const asleep = asleepFault(state, command.type);
  if (asleep) return asleep;
  if (phase === 'debrief' && !AFTER_PLAY.includes(command.type)) return refuse('sessionOver');
  switch (command.type) {
    case 'start':
      return phase === 'lobby' ? null : refuse('alreadyStarted');
    case 'pause':
      if (phase === 'lobby') return refuse('notStarted');
      return paused ? refuse('alreadyPlayed') : null;
    case 'resume':
      return paused ? null : refuse('nothingDue');
    case 'extend':
      if (state.public.closesAt === 0) return refuse('noClock');
      return command.seconds === 0 ? refuse('nothingDue') : null;
    case 'setLesson':
      return setLessonFault(state, command, at);
    case 'shorten':
      return shortenFault(state, command);
    case 'stopLesson':
    case 'planStop':
    case 'sayNext':
    case 'resumeLesson':
      return seriesFault(state, command, at);
    case 'undo':
      return undoFault(state, at);
    case 'advance':
      return phase === 'lobby' ? refuse('notStarted') : null;
    case 'inject':
      return injectFault(state, command);
    case 'planInject':
      return planInjectFault(state, command);
    case 'dropInject':
      return dropInjectFault(state, command);
    case 'dealHistory':
      return dealHistoryFault(state, command);
    case 'actFor':
      return actForFault(state, command);
    case 'unlock':
      return setup.mechanics.includes(command.mechanic) ? refuse('nothingDue') : null;
    case 'setPace':
      return setup.pace === command.pace ? refuse('nothingDue') : null;
    case 'setDriver': {
      const seat = seats[command.seat];
      if (!seat) return refuse('seatUnknown');
      if (seat.driver === command.driver) return refuse('nothingDue');
      return command.driver === 'human' && seat.members.length === 0 ? refuse('noSeat', command.seat) : null;
    }
    case 'lock':
      return state.public.locked === command.locked ? refuse('nothingDue') : null;
    case 'seatAll':
      return seatAllFault(state);
    case 'movePerson':
      return movePersonFault(state, command);
    case 'mergeSeats':
      return mergeSeatsFault(state, command);
    case 'splitSeat':
      return splitSeatFault(state, command);
    case 'showScene':
      return state.public.lesson.scene === command.scene ? refuse('nothingDue') : null;
    case 'tell':
      return tellFault(state, command);
    case 'note':
      return null;
    case 'setSurvey':
      return setSurveyFault(state, command);
    case 'lowerHand':
      return raiseHandFault(state, command.person, false);
    case 'removePerson':
      if (people[command.person]?.role === 'facilitator') return refuse('notFacilitator');
      return people[command.person] ? null : refuse('personUnknown');
    case 'end':
      return phase === 'lobby' ? refuse('notStarted') : null;
    case 'reveal':
    case 'lead':
    case 'setComparison':
      return debriefFault(state, command);
  }
}

function isAct(type: FacilitatorCommand['type']): type is FacilitatorAct {
  return (FACILITATOR_ACTS as readonly string[]).includes(type);
}

/** W3: an act that can be taken back is marked where it begins; whoever decides marks its end. */
export function facilitate(turn: Turn, command: FacilitatorCommand, by: string): void {
  if (isAct(command.type)) emit(turn, { type: 'actBegun', act: command.type, at: turn.at });
  switch (command.type) {
    case 'start':
      return closePhase(turn, 'start');
    case 'pause':
      return emit(turn, { type: 'clockChanged', change: 'paused', deadlines: {}, at: turn.at });
    case 'resume':
      return shiftDeadlines(turn, 'resumed', turn.at - turn.state.public.pausedAt);
    case 'extend':
      return shiftDeadlines(turn, 'extended', command.seconds * 1000);
    case 'setLesson':
      return setLesson(turn, command);
    case 'shorten':
      return shorten(turn, command);
    case 'stopLesson':
      return stopLesson(turn, command.nextAt);
    case 'planStop':
      return emit(turn, { type: 'stopPlanned', planned: command.planned });
    case 'sayNext':
      return emit(turn, { type: 'nextLessonSaid', nextAt: command.nextAt });
    case 'resumeLesson':
      return resumeLesson(turn);
    case 'undo':
      return undo(turn);
    case 'advance':
      return finishStage(turn, 'facilitator');
    case 'inject':
      return inject(turn, command.incident);
    case 'planInject':
      return planInject(turn, command);
    case 'dropInject':
      return emit(turn, { type: 'injectDropped', incident: command.incident });
    case 'dealHistory':
      return dealHistory(turn, command);
    case 'actFor':
      return actFor(turn, command, by);
    case 'setPace':
      return emit(turn, { type: 'paceChanged', pace: command.pace });
    case 'unlock':
      emit(turn, { type: 'mechanicUnlocked', mechanic: command.mechanic });
      if (turn.state.public.phase !== 'lobby') dealHistoryCards(turn);
      return spread(turn, 'unlocked', { ref: command.mechanic });
    case 'setDriver':
      emit(turn, { type: 'driverChanged', seat: command.seat, driver: command.driver, by: 'facilitator' });
      return spread(turn, 'driver', { seat: command.seat });
    case 'lock':
      return emit(turn, { type: 'sessionLocked', locked: command.locked });
    case 'seatAll':
      return seatAll(turn);
    case 'movePerson':
      return movePerson(turn, command);
    case 'mergeSeats':
      return mergeSeats(turn, command);
    case 'splitSeat':
      return splitSeat(turn, command);
    case 'showScene':
      return emit(turn, { type: 'sceneChosen', scene: command.scene });
    case 'tell':
      return tell(turn, command);
    case 'note':
      return note(turn, command);
    case 'setSurvey':
      return setSurvey(turn, command);
    case 'lowerHand':
      return raiseHand(turn, command.person, false);
    case 'removePerson':
      return removePerson(turn, command.person);
    case 'end':
      return closePhase(turn, 'end');
    case 'reveal':
    case 'lead':
    case 'setComparison':
      return leadDebrief(turn, command);
  }
}

/** W21: clocks go on with what they had left; a review that was seen makes way for what follows. */
function resumeLesson(turn: Turn): void {
  const { paused, pausedAt } = turn.state.public;
  const isOver = wake(turn);
  if (paused) shiftDeadlines(turn, 'resumed', turn.at - pausedAt);
  if (isOver) closePhase(turn, 'facilitator');
}

/** F3: pausing and lengthening move every clock that runs by the same time; none is set before now. */
function shiftDeadlines(turn: Turn, change: 'resumed' | 'extended', by: number): void {
  const now = change === 'resumed' ? turn.at : clockTime(turn);
  const deadlines = Object.fromEntries(
    Object.entries(deadlinesOf(turn.state)).map(([key, time]) => [key, Math.max(now, time + by)]),
  );
  emit(turn, { type: 'clockChanged', change, deadlines, at: turn.at });
}

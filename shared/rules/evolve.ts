import type { EventOf, GameEvent } from './events.ts';
import { evolveAsides } from './evolve/asides.ts';
import { evolveAssessment } from './evolve/assessment.ts';
import { evolveClubs } from './evolve/clubs.ts';
import { evolveConduct } from './evolve/conduct.ts';
import { evolveDeals } from './evolve/deals.ts';
import { evolveForums } from './evolve/forums.ts';
import { evolveHistory } from './evolve/history.ts';
import { evolveLaw } from './evolve/law.ts';
import { evolveLessons } from './evolve/lessons.ts';
import { evolvePeople } from './evolve/people.ts';
import { evolveSession } from './evolve/session.ts';
import { evolveTexts } from './evolve/texts.ts';
import { initialState } from './initial.ts';
import { lastActAfter, withoutAct } from './people/last-act.ts';
import type { State } from './state.ts';

/** Folds one event. It never judges: what is in the record happened. */
export function evolve(state: State | null, event: GameEvent): State {
  if (event.type === 'sessionOpened') return initialState(event.scenario, event.settings, event.seed);
  if (!state) throw new Error('The first event of a session opens it.');
  const next = fold(state, event);
  const lastAct = lastActAfter(state, event);
  return { ...next, hidden: { ...next.hidden, folded: state.hidden.folded + 1, lastAct } };
}

/** W3: as it was before the act, with what others have done since and the clocks set anew. */
function actUndone(state: State, { at, deadlines }: EventOf<'actUndone'>): State {
  const { lastAct } = state.hidden;
  if (!lastAct) return state;
  const back = withoutAct(lastAct, evolve);
  return evolveSession(back, { type: 'clockChanged', change: 'extended', deadlines, at });
}

function fold(state: State, event: Exclude<GameEvent, { type: 'sessionOpened' }>): State {
  switch (event.type) {
    case 'personJoined':
    case 'personRenamed':
    case 'personRemoved':
    case 'presenceChanged':
    case 'seatTaken':
    case 'seatLeft':
    case 'driverChanged':
    case 'absenceNoted':
    case 'deputised':
    case 'sessionLocked':
    case 'roleChanged':
    case 'sceneChosen':
    case 'phaseOpened':
    case 'stageOpened':
    case 'clockChanged':
    case 'outageCredited':
    case 'readied':
    case 'said':
    case 'newsSpread':
    case 'mechanicUnlocked':
    case 'paceChanged':
    case 'caucusOpened':
    case 'caucusLeft':
    case 'shockStruck':
    case 'mandateChanged':
    case 'chairPassed':
    case 'reasoned':
      return evolveSession(state, event);
    case 'lessonSet':
    case 'playShortened':
    case 'stopPlanned':
    case 'lessonStopped':
    case 'nextLessonSaid':
    case 'lessonResumed':
    case 'plannedAhead':
      return evolveLessons(state, event);
    case 'forecastMade':
    case 'forecastsJudged':
    case 'surveySet':
    case 'answered':
    case 'consentSaid':
      return evolvePeople(state, event);
    case 'told':
    case 'noted':
    case 'handRaised':
    case 'injectPlanned':
    case 'injectDropped':
    case 'actedFor':
    case 'seatLookedAt':
      return evolveAsides(state, event);
    case 'actBegun':
    case 'actEnded':
      return state;
    case 'actUndone':
      return actUndone(state, event);
    case 'offerMade':
    case 'offerAccepted':
    case 'offerClosed':
    case 'handshakeOpened':
    case 'handshakeMet':
    case 'handshakeConfirmed':
    case 'handshakeClosed':
    case 'publicationWished':
    case 'commitmentMade':
    case 'commitmentPublished':
    case 'commitmentMarked':
    case 'truthMarked':
    case 'ratified':
    case 'dutySuspended':
    case 'noticeGiven':
      return evolveDeals(state, event);
    case 'textOpened':
    case 'clauseEdited':
    case 'provisoSet':
    case 'rulingGiven':
    case 'clauseRuled':
    case 'signatureGiven':
    case 'signatureDeclined':
    case 'partiesBound':
    case 'textSponsored':
    case 'textTabled':
    case 'textCalled':
    case 'textTaken':
    case 'clauseEndorsed':
    case 'itemQueued':
    case 'ballotOpened':
    case 'ballotCast':
    case 'ballotClosing':
    case 'ballotClosed':
    case 'itemFell':
    case 'clauseChanged':
    case 'lastWordSpoken':
    case 'lastWordAnswered':
    case 'textDecided':
    case 'plenaryConcluded':
      return evolveTexts(state, event);
    case 'covertDealt':
    case 'conductPlayed':
    case 'stakeholderCardPlayed':
    case 'operationRun':
    case 'operationSurfaced':
    case 'inspected':
    case 'incidentNoticed':
    case 'incidentAsked':
    case 'evidenceDealt':
    case 'evidenceShown':
    case 'evidencePublished':
    case 'beliefFormed':
    case 'incidentAnswered':
    case 'responseMade':
    case 'responseJoined':
    case 'responseSettled':
    case 'replied':
      return evolveConduct(state, event);
    case 'clubCalled':
    case 'callAnswered':
    case 'callDecided':
    case 'accreditationSaid':
    case 'accredited':
      return evolveClubs(state, event);
    case 'moveProposed':
    case 'moveAnswered':
    case 'moveDecided':
      return evolveForums(state, event);
    case 'qualified':
    case 'incidentFound':
    case 'precedentSet':
    case 'precedentCited':
    case 'consulted':
    case 'enquired':
      return evolveLaw(state, event);
    case 'historyDealt':
    case 'historyCited':
    case 'historyJudged':
    case 'heard':
      return evolveHistory(state, event);
    case 'worldMoved':
    case 'accountMoved':
    case 'predicted':
    case 'decided':
    case 'roundAssessed':
    case 'truthRevealed':
    case 'secretsRevealed':
    case 'debriefLed':
    case 'comparisonSet':
    case 'reflected':
      return evolveAssessment(state, event);
  }
}

import type { GameEvent } from './events.ts';
import { evolveAssessment } from './evolve-assessment.ts';
import { evolveConduct } from './evolve-conduct.ts';
import { evolveDeals } from './evolve-deals.ts';
import { evolveLaw } from './evolve-law.ts';
import { evolveSession } from './evolve-session.ts';
import { evolveTexts } from './evolve-texts.ts';
import { initialState } from './initial.ts';
import type { State } from './state.ts';

/** Folds one event. It never judges: what is in the record happened. */
export function evolve(state: State | null, event: GameEvent): State {
  if (event.type === 'sessionOpened') return initialState(event.scenario, event.settings, event.seed);
  if (!state) throw new Error('The first event of a session opens it.');
  const next = fold(state, event);
  return { ...next, hidden: { ...next.hidden, folded: state.hidden.folded + 1 } };
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
    case 'phaseOpened':
    case 'stageOpened':
    case 'clockChanged':
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
    case 'offerMade':
    case 'offerAccepted':
    case 'offerClosed':
    case 'handshakeOpened':
    case 'handshakeConfirmed':
    case 'handshakeClosed':
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
    case 'qualified':
    case 'incidentFound':
    case 'precedentSet':
    case 'precedentCited':
    case 'consulted':
    case 'enquired':
      return evolveLaw(state, event);
    case 'worldMoved':
    case 'accountMoved':
    case 'predicted':
    case 'decided':
    case 'roundAssessed':
    case 'truthRevealed':
    case 'reflected':
      return evolveAssessment(state, event);
  }
}

/**
 * Every command of a seat with why it may not be sent, judged by what the seat itself may know. Buttons, bots and
 * the server ask it; it stands apart from what commands do, because a phone asks and never acts.
 */

import { accepts } from './accepts.ts';
import { accreditFault } from './accreditation.ts';
import { isAsleep } from './asleep.ts';
import { castBallotFault } from './ballots.ts';
import { playCardFault } from './card-rules.ts';
import { leaveCaucusFault, openCaucusFault } from './caucuses.ts';
import { answerCallFault, callAnswerFault, callTalksFault } from './club-calls.ts';
import type { SeatCommand, SeatCommandType } from './commands.ts';
import { playConductFault } from './conduct.ts';
import { answerLastWordFault, lastWordFault } from './consensus.ts';
import { answerIncidentFault, joinResponseFault } from './crisis.ts';
import { declareFault } from './declarations.ts';
import { askFault, consultFault } from './diplomacy.ts';
import { callTextFault, openTextFault } from './drafts.ts';
import { publishEvidenceFault, showEvidenceFault } from './evidence.ts';
import { cancelHandshakeFault, confirmHandshakeFault, openHandshakeFault } from './handshakes.ts';
import { callHearingFault } from './hearings.ts';
import { citeHistoryFault } from './history-cards.ts';
import {
  acceptOfferFault,
  answerOfferFault,
  counterOfferFault,
  makeOfferFault,
  withdrawOfferFault,
} from './offers.ts';
import { planConductFault } from './plans.ts';
import { amendFault } from './plenary.ts';
import { readyFault } from './presence.ts';
import { setProvisoFault } from './provisos.ts';
import { qualifyFault } from './qualification.ts';
import { type Refusal, refuse } from './refusals.ts';
import { repairFault, suspendFault, withdrawFault } from './remedies.ts';
import { replyFault } from './replies.ts';
import { decideOnFault, predictFault } from './review.ts';
import { ruleFault } from './rulings.ts';
import { sayFault } from './talk.ts';
import { editTextFault, endorseFault, sponsorFault, tableFault } from './texts.ts';
import type { SeatView } from './view.ts';

type Fault<T extends SeatCommandType> = (
  view: SeatView,
  command: Extract<SeatCommand, { type: T }>,
) => Refusal | null;

const SEAT_FAULTS: { readonly [T in SeatCommandType]: Fault<T> } = {
  ready: readyFault,
  say: sayFault,
  openCaucus: openCaucusFault,
  leaveCaucus: leaveCaucusFault,
  ask: askFault,
  consult: consultFault,
  makeOffer: makeOfferFault,
  acceptOffer: acceptOfferFault,
  counterOffer: counterOfferFault,
  declineOffer: answerOfferFault,
  withdrawOffer: withdrawOfferFault,
  openHandshake: openHandshakeFault,
  confirmHandshake: confirmHandshakeFault,
  cancelHandshake: cancelHandshakeFault,
  declare: declareFault,
  openText: openTextFault,
  callText: callTextFault,
  editText: editTextFault,
  setProviso: setProvisoFault,
  sponsor: sponsorFault,
  table: tableFault,
  endorse: endorseFault,
  amend: amendFault,
  castBallot: castBallotFault,
  lastWord: lastWordFault,
  answerLastWord: answerLastWordFault,
  playConduct: playConductFault,
  planConduct: planConductFault,
  playCard: playCardFault,
  citeHistory: citeHistoryFault,
  callHearing: callHearingFault,
  showEvidence: showEvidenceFault,
  publishEvidence: publishEvidenceFault,
  qualify: qualifyFault,
  answerIncident: answerIncidentFault,
  accredit: accreditFault,
  callTalks: callTalksFault,
  callAnswer: callAnswerFault,
  answerCall: answerCallFault,
  joinResponse: joinResponseFault,
  reply: replyFault,
  predict: predictFault,
  decide: decideOnFault,
  suspend: suspendFault,
  repair: repairFault,
  rule: ruleFault,
  withdraw: withdrawFault,
  reflect: () => null,
};

/** Why the seat may not send the command now, or null. */
export function seatFault(view: SeatView, command: SeatCommand): Refusal | null {
  if (isAsleep(view.public)) return refuse('asleep');
  if (!accepts(view.public.phase, command.type)) return refuse('notInThisPhase', view.public.phase);
  // The table guarantees that each gets a command of its own type.
  const fault = SEAT_FAULTS[command.type] as unknown as Fault<SeatCommandType>;
  return fault(view, command);
}

/** Whether a command is one of a seat. */
export function isSeatCommand(command: { readonly type: string }): command is SeatCommand {
  return Object.hasOwn(SEAT_FAULTS, command.type);
}

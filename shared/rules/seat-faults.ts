/**
 * Every command of a seat with why it may not be sent, judged by what the seat itself may know. Buttons, bots and
 * the server ask it; it stands apart from what commands do, because a phone asks and never acts.
 */

import { isAsleep } from './asleep.ts';
import { answerCallFault, callAnswerFault, callTalksFault } from './clubs/club-calls.ts';
import type { SeatCommand, SeatCommandType } from './commands.ts';
import { playCardFault } from './conduct/card-rules.ts';
import { playConductFault } from './conduct/conduct.ts';
import { answerIncidentFault, joinResponseFault } from './conduct/crisis.ts';
import { publishEvidenceFault, showEvidenceFault } from './conduct/evidence.ts';
import { planConductFault } from './conduct/plans.ts';
import { qualifyFault } from './conduct/qualification.ts';
import { repairFault, suspendFault, withdrawFault } from './conduct/remedies.ts';
import { answerMoveFault, moveItemFault } from './forums/move-rules.ts';
import { callHearingFault } from './history/hearings.ts';
import { citeHistoryFault } from './history/history-cards.ts';
import { accreditFault } from './people/accreditation.ts';
import { readyFault } from './people/presence.ts';
import { type Refusal, refuse } from './refusals.ts';
import { leaveCaucusFault, openCaucusFault } from './talks/caucuses.ts';
import { declareFault } from './talks/declarations.ts';
import { askFault, consultFault } from './talks/diplomacy.ts';
import { cancelHandshakeFault, confirmHandshakeFault, openHandshakeFault } from './talks/handshakes.ts';
import {
  acceptOfferFault,
  answerOfferFault,
  counterOfferFault,
  makeOfferFault,
  withdrawOfferFault,
} from './talks/offers.ts';
import { replyFault } from './talks/replies.ts';
import { sayFault } from './talks/talk.ts';
import { accepts } from './texts/accepts.ts';
import { castBallotFault } from './texts/ballots.ts';
import { answerLastWordFault, lastWordFault } from './texts/consensus.ts';
import { callTextFault, openTextFault } from './texts/drafts.ts';
import { amendFault } from './texts/plenary.ts';
import { setProvisoFault } from './texts/provisos.ts';
import { decideOnFault, predictFault } from './texts/review.ts';
import { ruleFault } from './texts/rulings.ts';
import { signFault } from './texts/signature.ts';
import { editTextFault, endorseFault, sponsorFault, tableFault } from './texts/texts.ts';
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
  sign: signFault,
  withdraw: withdrawFault,
  moveItem: moveItemFault,
  answerMove: answerMoveFault,
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

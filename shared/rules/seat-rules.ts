/**
 * Every command of a seat with its two halves: why it may not be sent, judged by what the seat itself may
 * know, and what it does. Buttons, bots and the server ask the same first half.
 */

import { accepts } from './accepts.ts';
import { castBallot, castBallotFault } from './ballots.ts';
import { playCardFault } from './card-rules.ts';
import { leaveCaucus, leaveCaucusFault, openCaucus, openCaucusFault } from './caucuses.ts';
import type { SeatCommand, SeatCommandType } from './commands.ts';
import { playConduct, playConductFault } from './conduct.ts';
import { answerLastWord, answerLastWordFault, lastWord, lastWordFault } from './consensus.ts';
import { answerIncident, answerIncidentFault, joinResponse, joinResponseFault } from './crisis.ts';
import { declare, declareFault } from './declarations.ts';
import { ask, askFault, consult, consultFault } from './diplomacy.ts';
import { callText, callTextFault, openText, openTextFault } from './drafts.ts';
import { publishEvidence, publishEvidenceFault, showEvidence, showEvidenceFault } from './evidence.ts';
import {
  cancelHandshake,
  cancelHandshakeFault,
  confirmHandshake,
  confirmHandshakeFault,
  openHandshake,
  openHandshakeFault,
} from './handshakes.ts';
import {
  acceptOffer,
  acceptOfferFault,
  answerOfferFault,
  counterOffer,
  counterOfferFault,
  declineOffer,
  makeOffer,
  makeOfferFault,
  withdrawOffer,
  withdrawOfferFault,
} from './offers.ts';
import { planConduct, planConductFault } from './plans.ts';
import { amend, amendFault } from './plenary.ts';
import { ready, readyFault, reflect } from './presence.ts';
import { qualify, qualifyFault } from './qualification.ts';
import { type Refusal, refuse } from './refusals.ts';
import { repair, repairFault, suspend, suspendFault, withdraw, withdrawFault } from './remedies.ts';
import { reply, replyFault } from './replies.ts';
import { decideOn, decideOnFault, predict, predictFault } from './review.ts';
import { playCard } from './stakeholder-cards.ts';
import { say, sayFault } from './talk.ts';
import {
  editText,
  editTextFault,
  endorse,
  endorseFault,
  sponsor,
  sponsorFault,
  table,
  tableFault,
} from './texts.ts';
import type { Turn } from './turn.ts';
import type { SeatView } from './view.ts';
import type { SeatId } from './vocabulary.ts';

type Rule<T extends SeatCommandType> = {
  readonly fault: (view: SeatView, command: Extract<SeatCommand, { type: T }>) => Refusal | null;
  /** `by` is the name of the person, '' for a bot. */
  readonly act: (turn: Turn, seat: SeatId, command: Extract<SeatCommand, { type: T }>, by: string) => void;
};

const SEAT_RULES: { readonly [T in SeatCommandType]: Rule<T> } = {
  ready: { fault: readyFault, act: ready },
  say: { fault: sayFault, act: say },
  openCaucus: { fault: openCaucusFault, act: openCaucus },
  leaveCaucus: { fault: leaveCaucusFault, act: leaveCaucus },
  ask: { fault: askFault, act: ask },
  consult: { fault: consultFault, act: consult },
  makeOffer: { fault: makeOfferFault, act: makeOffer },
  acceptOffer: { fault: acceptOfferFault, act: acceptOffer },
  counterOffer: { fault: counterOfferFault, act: counterOffer },
  declineOffer: { fault: answerOfferFault, act: declineOffer },
  withdrawOffer: { fault: withdrawOfferFault, act: withdrawOffer },
  openHandshake: { fault: openHandshakeFault, act: openHandshake },
  confirmHandshake: { fault: confirmHandshakeFault, act: confirmHandshake },
  cancelHandshake: { fault: cancelHandshakeFault, act: cancelHandshake },
  declare: { fault: declareFault, act: declare },
  openText: { fault: openTextFault, act: openText },
  callText: { fault: callTextFault, act: callText },
  editText: { fault: editTextFault, act: editText },
  sponsor: { fault: sponsorFault, act: sponsor },
  table: { fault: tableFault, act: table },
  endorse: { fault: endorseFault, act: endorse },
  amend: { fault: amendFault, act: amend },
  castBallot: { fault: castBallotFault, act: castBallot },
  lastWord: { fault: lastWordFault, act: lastWord },
  answerLastWord: { fault: answerLastWordFault, act: answerLastWord },
  playConduct: { fault: playConductFault, act: playConduct },
  planConduct: { fault: planConductFault, act: planConduct },
  playCard: { fault: playCardFault, act: playCard },
  showEvidence: { fault: showEvidenceFault, act: showEvidence },
  publishEvidence: { fault: publishEvidenceFault, act: publishEvidence },
  qualify: { fault: qualifyFault, act: qualify },
  answerIncident: { fault: answerIncidentFault, act: answerIncident },
  joinResponse: { fault: joinResponseFault, act: joinResponse },
  reply: { fault: replyFault, act: reply },
  predict: { fault: predictFault, act: predict },
  decide: { fault: decideOnFault, act: decideOn },
  suspend: { fault: suspendFault, act: suspend },
  repair: { fault: repairFault, act: repair },
  withdraw: { fault: withdrawFault, act: withdraw },
  reflect: { fault: () => null, act: reflect },
};

/** The rule of a command, typed as one that takes any: the table guarantees that it gets its own. */
function ruleOf(type: SeatCommandType): Rule<SeatCommandType> {
  return SEAT_RULES[type] as unknown as Rule<SeatCommandType>;
}

/** Why the seat may not send the command now, or null. */
export function seatFault(view: SeatView, command: SeatCommand): Refusal | null {
  if (!accepts(view.public.phase, command.type)) return refuse('notInThisPhase', view.public.phase);
  return ruleOf(command.type).fault(view, command);
}

export function actForSeat(turn: Turn, seat: SeatId, command: SeatCommand, by: string): void {
  ruleOf(command.type).act(turn, seat, command, by);
}

/** Whether a command is one of a seat. */
export function isSeatCommand(command: { readonly type: string }): command is SeatCommand {
  return Object.hasOwn(SEAT_RULES, command.type);
}

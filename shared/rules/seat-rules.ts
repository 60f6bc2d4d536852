/** Every command of a seat with what it does, once nothing speaks against it (seat-faults.ts). */

import { answerCall, callAnswer, callTalks } from './clubs/clubs.ts';
import type { SeatCommand, SeatCommandType } from './commands.ts';
import { playConduct } from './conduct/conduct.ts';
import { answerIncident, joinResponse } from './conduct/crisis.ts';
import { publishEvidence, showEvidence } from './conduct/evidence.ts';
import { planConduct } from './conduct/plans.ts';
import { qualify } from './conduct/qualification.ts';
import { repair, suspend, withdraw } from './conduct/remedies.ts';
import { playCard } from './conduct/stakeholder-cards.ts';
import { answerMove, moveItem } from './forums/moves.ts';
import { callHearing } from './history/hearings.ts';
import { citeHistory } from './history/history.ts';
import { accredit } from './people/accreditation.ts';
import { ready, reflect } from './people/presence.ts';
import { leaveCaucus, openCaucus } from './talks/caucuses.ts';
import { declare } from './talks/declarations.ts';
import { ask, consult } from './talks/diplomacy.ts';
import { cancelHandshake, confirmHandshake, openHandshake } from './talks/handshakes.ts';
import { acceptOffer, counterOffer, declineOffer, makeOffer, withdrawOffer } from './talks/offers.ts';
import { reply } from './talks/replies.ts';
import { say } from './talks/talk.ts';
import { castBallot } from './texts/ballots.ts';
import { answerLastWord, lastWord } from './texts/consensus.ts';
import { callText, openText } from './texts/drafts.ts';
import { amend } from './texts/plenary.ts';
import { setProviso } from './texts/provisos.ts';
import { decideOn, predict } from './texts/review.ts';
import { rule } from './texts/rulings.ts';
import { sign } from './texts/signature.ts';
import { editText, endorse, sponsor, table } from './texts/texts.ts';
import type { Turn } from './turn.ts';
import type { SeatId } from './vocabulary.ts';

/** `by` is the name of the person, '' for a bot. */
type Act<T extends SeatCommandType> = (
  turn: Turn,
  seat: SeatId,
  command: Extract<SeatCommand, { type: T }>,
  by: string,
) => void;

const SEAT_ACTS: { readonly [T in SeatCommandType]: Act<T> } = {
  ready,
  say,
  openCaucus,
  leaveCaucus,
  ask,
  consult,
  makeOffer,
  acceptOffer,
  counterOffer,
  declineOffer,
  withdrawOffer,
  openHandshake,
  confirmHandshake,
  cancelHandshake,
  declare,
  openText,
  callText,
  editText,
  setProviso,
  sponsor,
  table,
  endorse,
  amend,
  castBallot,
  lastWord,
  answerLastWord,
  playConduct,
  planConduct,
  playCard,
  citeHistory,
  callHearing,
  showEvidence,
  publishEvidence,
  qualify,
  answerIncident,
  accredit,
  callTalks,
  callAnswer,
  answerCall,
  joinResponse,
  reply,
  predict,
  decide: decideOn,
  suspend,
  repair,
  rule,
  sign,
  withdraw,
  moveItem,
  answerMove,
  reflect,
};

export function actForSeat(turn: Turn, seat: SeatId, command: SeatCommand, by: string): void {
  // The table guarantees that each gets a command of its own type.
  const act = SEAT_ACTS[command.type] as unknown as Act<SeatCommandType>;
  act(turn, seat, command, by);
}

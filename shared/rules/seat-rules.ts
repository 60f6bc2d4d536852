/** Every command of a seat with what it does, once nothing speaks against it (seat-faults.ts). */
import { accredit } from './accreditation.ts';
import { castBallot } from './ballots.ts';
import { leaveCaucus, openCaucus } from './caucuses.ts';
import { answerCall, callAnswer, callTalks } from './clubs.ts';
import type { SeatCommand, SeatCommandType } from './commands.ts';
import { playConduct } from './conduct.ts';
import { answerLastWord, lastWord } from './consensus.ts';
import { answerIncident, joinResponse } from './crisis.ts';
import { declare } from './declarations.ts';
import { ask, consult } from './diplomacy.ts';
import { callText, openText } from './drafts.ts';
import { publishEvidence, showEvidence } from './evidence.ts';
import { cancelHandshake, confirmHandshake, openHandshake } from './handshakes.ts';
import { callHearing } from './hearings.ts';
import { citeHistory } from './history.ts';
import { acceptOffer, counterOffer, declineOffer, makeOffer, withdrawOffer } from './offers.ts';
import { planConduct } from './plans.ts';
import { amend } from './plenary.ts';
import { ready, reflect } from './presence.ts';
import { setProviso } from './provisos.ts';
import { qualify } from './qualification.ts';
import { repair, suspend, withdraw } from './remedies.ts';
import { reply } from './replies.ts';
import { decideOn, predict } from './review.ts';
import { rule } from './rulings.ts';
import { playCard } from './stakeholder-cards.ts';
import { say } from './talk.ts';
import { editText, endorse, sponsor, table } from './texts.ts';
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
  withdraw,
  reflect,
};

export function actForSeat(turn: Turn, seat: SeatId, command: SeatCommand, by: string): void {
  // The table guarantees that each gets a command of its own type.
  const act = SEAT_ACTS[command.type] as unknown as Act<SeatCommandType>;
  act(turn, seat, command, by);
}

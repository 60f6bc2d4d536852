/** The reasons that bots give with their commands: kept with the record, shown to whom they concern (RULES.md, B1-B4). */
import type { SeatCommand } from '../commands.ts';
import type { GameEvent } from '../events.ts';
import { keyOf } from '../keys.ts';
import type { State } from '../state.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { Id, SeatId } from '../vocabulary.ts';
import type { Moment, Reason, Why } from './reasons.ts';

/** What a bot sends beside its command. */
export type Reasoning = { readonly why: Why; readonly moment: Moment };

/** B1: the reason of a command becomes part of the record. */
export function giveReason(turn: Turn, seat: SeatId, command: SeatCommand, { why, moment }: Reasoning): void {
  const about = aboutOf(command, turn.events);
  const { round } = turn.state.public;
  emit(turn, {
    type: 'reasoned',
    id: freshId(turn, 'w'),
    reason: { round, seat, command, about, ...why },
    moment,
  });
}

/** What a person would point at to ask why; for what the command has only made, by the events of its turn. */
function aboutOf(command: SeatCommand, events: readonly GameEvent[]): Id {
  switch (command.type) {
    case 'makeOffer':
    case 'counterOffer':
      return made(events, (event) => (event.type === 'offerMade' ? event.offer : ''));
    case 'openHandshake':
      return made(events, (event) => (event.type === 'handshakeOpened' ? event.handshake : ''));
    case 'openText':
      return made(events, (event) => (event.type === 'textOpened' ? event.text : ''));
    case 'acceptOffer':
    case 'declineOffer':
    case 'withdrawOffer':
      return command.offer;
    case 'confirmHandshake':
    case 'cancelHandshake':
      return command.handshake;
    case 'castBallot':
      return command.item;
    case 'editText':
    case 'setProviso':
    case 'rule':
    case 'sign':
    case 'amend':
    case 'sponsor':
    case 'table':
    case 'callText':
    case 'endorse':
    case 'lastWord':
    case 'answerLastWord':
      return command.text;
    case 'declare':
    case 'moveItem':
    case 'answerMove':
      return command.norm;
    case 'answerIncident':
    case 'reply':
    case 'qualify':
    case 'consult':
    case 'callTalks':
    case 'callAnswer':
      return command.incident;
    case 'answerCall':
      return command.call;
    case 'joinResponse':
      return command.response;
    case 'showEvidence':
    case 'publishEvidence':
      return command.item;
    case 'decide':
    case 'suspend':
    case 'repair':
    case 'withdraw':
      return command.commitment;
    case 'ask':
    case 'accredit':
      return command.seat;
    case 'citeHistory':
      return command.card;
    case 'callHearing':
      return command.norm || command.seat;
    case 'playConduct':
    case 'planConduct':
    case 'playCard':
    case 'openCaucus':
    case 'leaveCaucus':
    case 'predict':
    case 'ready':
    case 'say':
    case 'reflect':
      return '';
  }
}

function made(events: readonly GameEvent[], idIn: (event: GameEvent) => Id): Id {
  return events.map(idIn).find((id) => id !== '') ?? '';
}

/** B2: whether a seat may read a reason: its own always, in the debrief any, else those of acts that concern it. */
export function mayRead(
  { public: view, own }: State,
  reader: SeatId,
  { seat, command, about }: Reason,
): boolean {
  if (view.phase === 'debrief' || reader === seat) return true;
  switch (command.type) {
    // Sealed until all are counted; what was cast before and changed is sealed for good.
    case 'castBallot': {
      const vote = view.votes[keyOf(command.item, seat)];
      return vote?.choice === command.choice && vote.reason === command.reason;
    }
    case 'makeOffer':
    case 'counterOffer':
    case 'acceptOffer':
    case 'declineOffer':
    case 'withdrawOffer':
      return own[reader]?.offers[about] !== undefined;
    case 'openHandshake':
    case 'confirmHandshake':
    case 'cancelHandshake':
      return own[reader]?.handshakes[about] !== undefined;
    // A protest is between the two; who only writes down a suspect says nothing.
    case 'answerIncident':
      if (command.measure === 'demarche') return command.suspect === reader;
      return command.measure !== 'nothing';
    case 'openText':
    case 'callText':
    case 'editText':
    case 'setProviso':
    case 'rule':
    case 'sign':
    case 'sponsor':
    case 'table':
    case 'endorse':
    case 'amend':
    case 'lastWord':
    case 'answerLastWord':
    case 'declare':
    case 'joinResponse':
    case 'callTalks':
    case 'callAnswer':
    case 'answerCall':
    case 'accredit':
    case 'moveItem':
    case 'answerMove':
    case 'publishEvidence':
    case 'citeHistory':
    case 'callHearing':
      return true;
    // A private commitment is known to its parties alone.
    case 'suspend':
    case 'repair':
    case 'withdraw':
      return view.commitments[about] !== undefined || own[reader]?.commitments[about] !== undefined;
    case 'ready':
    case 'say':
    case 'openCaucus':
    case 'leaveCaucus':
    case 'playConduct':
    case 'planConduct':
    case 'playCard':
    case 'showEvidence':
    case 'reply':
    case 'qualify':
    case 'consult':
    case 'ask':
    case 'predict':
    case 'decide':
    case 'reflect':
      return false;
  }
}

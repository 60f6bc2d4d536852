import { isAsleep } from './asleep.ts';
import type { PersonCommand } from './commands/people.ts';
import type { Actor, Command, FacilitatorCommand, SystemCommand } from './commands.ts';
import { injectPlanned } from './conduct/injects.ts';
import { nextDeadline } from './deadlines.ts';
import { giveReason, type Reasoning } from './debrief/reasoning.ts';
import type { GameEvent, Settings } from './events.ts';
import { creditOutage, creditOutageFault } from './outage.ts';
import { isDeputy, noteAbsences } from './people/absence.ts';
import { noteLook, noteLookFault } from './people/acting-for.ts';
import { facilitate, facilitatorFault } from './people/facilitation.ts';
import { forecast, forecastFault } from './people/forecasts.ts';
import {
  forgetFault,
  join,
  joinFault,
  leaveSeat,
  leaveSeatFault,
  removePerson,
  renameFault,
  setPresenceFault,
  takeSeat,
  takeSeatFault,
} from './people/people.ts';
import { seatPerson } from './people/seating.ts';
import { planAhead, planAheadFault } from './people/series.ts';
import { answer, answerFault, consentFault } from './people/survey.ts';
import { passTime, settle } from './phases.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Scenario } from './scenario.ts';
import { isSeatCommand, seatFault } from './seat-faults.ts';
import { actForSeat } from './seat-rules.ts';
import type { State } from './state.ts';
import { raiseHand, raiseHandFault } from './talks/asides.ts';
import { meetHandshake, meetHandshakeFault } from './talks/handshakes.ts';
import { publishDeal, publishDealFault } from './texts/publication.ts';
import { beginTurn, emit, type Turn } from './turn.ts';
import type { PersonId } from './vocabulary.ts';

/** A command with who sends it and when (epoch milliseconds): all that a decision depends on beside the state. */
export type Request = {
  readonly actor: Actor;
  readonly command: Command;
  readonly at: number;
  /** Why a bot sends it; the decision itself is the same without. */
  readonly reasoning?: Reasoning | null;
};
/** What happened, and the state that it leads to: the same as folding the events. */
export type Decision = { readonly events: readonly GameEvent[]; readonly state: State };

/** The first event of a session. `seed` is its only source of chance; settings come from a preset. */
export function openSession(scenario: Scenario, settings: Settings, seed: string): GameEvent[] {
  return [{ type: 'sessionOpened', seed, scenario, settings }];
}

/** Decides one command: events, or a refusal that changes nothing. */
export function decide(state: State, request: Request): Decision | Refusal {
  const fault = faultOf(state, request);
  if (fault) return fault;
  const turn = beginTurn(state, request.at);
  act(turn, request);
  if (!isSeatCommand(request.command)) noteAbsences(turn);
  const { actor, command, reasoning } = request;
  if (reasoning && actor.kind === 'bot' && isSeatCommand(command))
    giveReason(turn, actor.seat, command, reasoning);
  settle(turn);
  injectPlanned(turn);
  if (turn.state.hidden.lastAct?.under) emit(turn, { type: 'actEnded' });
  return { events: turn.events, state: turn.state };
}

const PERSON_COMMANDS = [
  'takeSeat',
  'leaveSeat',
  'rename',
  'raiseHand',
  'meetHandshake',
  'publishDeal',
  'planAhead',
  'forecast',
  'answer',
  'consent',
] as const satisfies readonly PersonCommand['type'][];
const SYSTEM_COMMANDS = [
  'join',
  'setPresence',
  'noteLook',
  'forget',
  'passTime',
  'creditOutage',
] as const satisfies readonly SystemCommand['type'][];
/** F1: without a facilitator the one player has these. */
const SOLO_COMMANDS: readonly FacilitatorCommand['type'][] = [
  'start',
  'pause',
  'resume',
  'setPace',
  'end',
  'setComparison',
];

function isPersonCommand(command: Command): command is PersonCommand {
  return (PERSON_COMMANDS as readonly string[]).includes(command.type);
}

function isSystemCommand(command: Command): command is SystemCommand {
  return (SYSTEM_COMMANDS as readonly string[]).includes(command.type);
}

function personOf(actor: Actor): string {
  return 'person' in actor ? actor.person : '';
}

function faultOf(state: State, { actor, command, at }: Request): Refusal | null {
  if (isSystemCommand(command))
    return actor.kind === 'system' ? systemFault(state, command, at) : refuse('malformed');
  if (isSeatCommand(command)) {
    if (actor.kind !== 'seat' && actor.kind !== 'bot') return refuse('noSeat');
    const own = state.own[actor.seat];
    if (!own) return refuse('seatUnknown');
    const driver = state.public.seats[actor.seat]?.driver;
    if (driver !== (actor.kind === 'bot' ? 'bot' : 'human')) return refuse('notYourSeat', actor.seat);
    if (actor.kind === 'seat' && state.public.people[actor.person]?.seat !== actor.seat)
      return refuse('notYourSeat');
    return seatFault({ public: state.public, own }, command);
  }
  if (isPersonCommand(command)) return personFault(state, personOf(actor), command);
  const mayRun =
    actor.kind === 'facilitator' ||
    (state.settings.solo && actor.kind === 'seat' && SOLO_COMMANDS.includes(command.type));
  return mayRun ? facilitatorFault(state, command, at) : refuse('notFacilitator');
}

function systemFault(state: State, command: SystemCommand, at: number): Refusal | null {
  switch (command.type) {
    case 'join':
      return joinFault(state, command);
    case 'setPresence':
      return setPresenceFault(state, command);
    case 'noteLook':
      return noteLookFault(state, command.seat);
    case 'forget':
      return forgetFault(state, command);
    case 'creditOutage':
      return creditOutageFault(state, command, at);
    case 'passTime': {
      const due = nextDeadline(state);
      return due > 0 && due <= at ? null : refuse('nothingDue');
    }
  }
}

function personFault(state: State, person: string, command: PersonCommand): Refusal | null {
  // L10: a screen is nobody, whatever is sent from there.
  if (state.public.people[person]?.role === 'screen') return refuse('personUnknown');
  switch (command.type) {
    case 'takeSeat':
      return takeSeatFault(state, person, command);
    case 'leaveSeat':
      return leaveSeatFault(state, person);
    case 'rename':
      return renameFault(state, person, command);
    case 'raiseHand':
      return raiseHandFault(state, person, command.raised);
    case 'meetHandshake':
      return isAsleep(state.public) ? refuse('asleep') : meetHandshakeFault(state, person, command.code);
    case 'publishDeal':
      return isAsleep(state.public) ? refuse('asleep') : publishDealFault(state, person, command);
    case 'planAhead':
      return planAheadFault(state, person);
    case 'forecast':
      return forecastFault(state, person, command);
    case 'answer':
      return answerFault(state, person, command);
    case 'consent':
      return consentFault(state, person, command);
  }
}

function act(turn: Turn, { actor, command }: Request): void {
  if (isSeatCommand(command)) {
    const seat = 'seat' in actor ? actor.seat : '';
    const by = turn.state.public.people[personOf(actor)]?.name ?? '';
    if (actor.kind === 'bot' && command.type !== 'ready' && isDeputy(turn.state, seat))
      emit(turn, { type: 'deputised', seat, command });
    return actForSeat(turn, seat, command, by);
  }
  if (isSystemCommand(command)) return actForSystem(turn, command);
  if (isPersonCommand(command)) return actForPerson(turn, personOf(actor), command);
  facilitate(turn, command, turn.state.public.people[personOf(actor)]?.name ?? '');
}

/** L2, W6: whoever comes once play has begun has a place at once. */
function letIn(turn: Turn, command: Extract<SystemCommand, { type: 'join' }>): void {
  join(turn, command);
  const { phase, people } = turn.state.public;
  if (command.seated && phase !== 'lobby' && people[command.person]?.role === 'player')
    seatPerson(turn, command.person);
}

function actForSystem(turn: Turn, command: SystemCommand): void {
  switch (command.type) {
    case 'join':
      return letIn(turn, command);
    case 'setPresence':
      return emit(turn, { type: 'presenceChanged', person: command.person, connected: command.connected });
    case 'noteLook':
      return noteLook(turn, command.seat);
    case 'forget':
      return removePerson(turn, command.person);
    case 'passTime':
      return passTime(turn);
    case 'creditOutage':
      return creditOutage(turn, command);
  }
}

function actForPerson(turn: Turn, person: PersonId, command: PersonCommand): void {
  switch (command.type) {
    case 'takeSeat':
      return takeSeat(turn, person, command);
    case 'leaveSeat':
      return leaveSeat(turn, person);
    case 'raiseHand':
      return raiseHand(turn, person, command.raised);
    case 'meetHandshake':
      return meetHandshake(turn, person, command.code);
    case 'publishDeal':
      return publishDeal(turn, person, command);
    case 'planAhead':
      return planAhead(turn, person, command);
    case 'forecast':
      return forecast(turn, person, command);
    case 'answer':
      return answer(turn, person, command);
    case 'consent':
      return emit(turn, { type: 'consentSaid', person, given: command.given, at: turn.at });
    case 'rename':
      return emit(turn, { type: 'personRenamed', person, name: command.name.trim() });
  }
}

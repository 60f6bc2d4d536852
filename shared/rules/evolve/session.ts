import { markCovertCards } from '../conduct/covert-cards.ts';
import type { EventOf } from '../events.ts';
import { amendPublic, putOwn, putPublic, withHidden, withOwn, withPublic, withTexts } from '../fold.ts';
import { LIMITS } from '../limits.ts';
import { closingTexts, shockTexts } from '../scenario/texts.ts';
import type { State } from '../state.ts';
import type { Message } from '../view/record.ts';
import type { PublicView } from '../view.ts';
import { BINDING, type PersonId, type SeatId } from '../vocabulary.ts';
import { absencesRestarted, deputised, driverChanged } from './deputies.ts';

type SessionEvent = EventOf<
  | 'personJoined'
  | 'personRenamed'
  | 'personRemoved'
  | 'presenceChanged'
  | 'seatTaken'
  | 'seatLeft'
  | 'driverChanged'
  | 'absenceNoted'
  | 'deputised'
  | 'sessionLocked'
  | 'roleChanged'
  | 'sceneChosen'
  | 'phaseOpened'
  | 'stageOpened'
  | 'clockChanged'
  | 'outageCredited'
  | 'readied'
  | 'said'
  | 'newsSpread'
  | 'mechanicUnlocked'
  | 'paceChanged'
  | 'caucusOpened'
  | 'caucusLeft'
  | 'shockStruck'
  | 'mandateChanged'
  | 'chairPassed'
  | 'reasoned'
>;

export function evolveSession(state: State, event: SessionEvent): State {
  switch (event.type) {
    case 'personJoined':
      return putPublic(state, 'people', event.person, event.entry);
    case 'personRenamed':
      return reseated(
        amendPublic(state, 'people', event.person, { name: event.name }),
        seatOf(state, event.person),
      );
    case 'personRemoved': {
      const { [event.person]: _gone, ...people } = state.public.people;
      return reseated(withPublic(state, { people }), seatOf(state, event.person));
    }
    case 'presenceChanged':
      return reseated(
        amendPublic(state, 'people', event.person, { connected: event.connected }),
        seatOf(state, event.person),
      );
    case 'seatTaken': {
      const before = seatOf(state, event.person);
      return reseated(
        reseated(amendPublic(state, 'people', event.person, { seat: event.seat }), event.seat),
        before,
      );
    }
    case 'seatLeft':
      return reseated(amendPublic(state, 'people', event.person, { seat: '' }), event.seat);
    case 'driverChanged':
      return driverChanged(state, event);
    case 'absenceNoted':
      return amendPublic(state, 'seats', event.seat, { awaySince: event.since });
    case 'deputised':
      return deputised(state, event);
    case 'sessionLocked':
      return withPublic(state, { locked: event.locked });
    case 'roleChanged':
      return amendPublic(state, 'people', event.person, { role: event.role });
    case 'sceneChosen':
      return withPublic(state, { lesson: { ...state.public.lesson, scene: event.scene } });
    case 'phaseOpened':
      return phaseOpened(state, event);
    case 'stageOpened':
      return withPublic(allUnready(state), { stage: event.stage, stageClosesAt: event.closesAt });
    case 'clockChanged':
      return clockChanged(state, event);
    case 'outageCredited':
      return clockChanged(state, { ...event, type: 'clockChanged', change: 'extended', at: event.until });
    case 'readied':
      return amendPublic(state, 'seats', event.seat, { ready: event.ready });
    case 'said':
      return said(state, event.id, event.message);
    case 'newsSpread':
      return putPublic(state, 'news', event.id, event.news);
    case 'paceChanged':
      return withPublic(state, { setup: { ...state.public.setup, pace: event.pace } });
    case 'mechanicUnlocked': {
      const { setup } = state.public;
      const mechanics = [...setup.mechanics, event.mechanic];
      // Who unlocks ratification wants something to ratify.
      const highestRung = event.mechanic === 'ratification' ? BINDING : setup.highestRung;
      return withPublic(state, { setup: { ...setup, mechanics, highestRung } });
    }
    case 'caucusOpened': {
      const { by, members } = event;
      return putOwn(state, members, 'caucuses', event.caucus, { by, members, round: state.public.round });
    }
    case 'caucusLeft':
      return caucusLeft(state, event);
    case 'shockStruck':
      return withTexts(
        putPublic(state, 'shocks', event.id, event.shock),
        shockTexts(state.scenario, event.shock.round),
      );
    case 'mandateChanged':
      return withOwn(state, event.seat, { interests: event.interests });
    case 'chairPassed':
      return withPublic(state, { chair: event.seat });
    case 'reasoned':
      return withHidden(state, { reasons: { ...state.hidden.reasons, [event.id]: event.reason } });
  }
}

/** Who had left before hears of it no more than of anything else that is said there. */
function caucusLeft(state: State, { caucus, seat }: EventOf<'caucusLeft'>): State {
  const known = state.own[seat]?.caucuses[caucus];
  if (!known) return state;
  const members = known.members.filter((member) => member !== seat);
  return putOwn(state, known.members, 'caucuses', caucus, { ...known, members });
}

function phaseOpened(state: State, event: EventOf<'phaseOpened'>): State {
  const opened = withPublic(allUnready(state), {
    phase: event.phase,
    stage: '',
    phaseId: event.id,
    round: event.round,
    closesAt: event.closesAt,
    stageClosesAt: 0,
    paused: false,
    pausedAt: 0,
    outcome: event.phase === 'negotiation' ? '' : state.public.outcome,
    askedIncident: event.phase === 'negotiation' ? '' : state.public.askedIncident,
  });
  if (event.phase === 'conduct') return markCovertCards(opened);
  if (event.phase === 'debrief') return withTexts(opened, closingTexts(state.scenario));
  return event.phase === 'assessment' ? withoutDecisions(opened) : opened;
}

/** S1: each review decides anew. */
function withoutDecisions(state: State): State {
  let next = state;
  for (const seat of Object.keys(state.own)) next = withOwn(next, seat, { decisions: {} });
  return next;
}

function seatOf(state: State, person: PersonId): SeatId {
  return state.public.people[person]?.seat ?? '';
}

/** Brings a seat's list of members and its presence in step with the people. */
function reseated(state: State, seat: SeatId): State {
  const members = Object.values(state.public.people).filter((person) => person.seat === seat);
  return amendPublic(state, 'seats', seat, {
    members: members.map((person) => person.name),
    connected: members.some((person) => person.connected),
  });
}

function allUnready(state: State): State {
  const seats: PublicView['seats'] = {};
  for (const [id, seat] of Object.entries(state.public.seats))
    seats[id] = seat.ready ? { ...seat, ready: false } : seat;
  return withPublic(state, { seats });
}

function clockChanged(state: State, event: EventOf<'clockChanged'>): State {
  const { phase, stage, ...others } = event.deadlines;
  const started = event.change === 'resumed' ? absencesRestarted(state, event.at) : state;
  let next = withPublic(started, {
    paused: event.change === 'extended' ? state.public.paused : event.change === 'paused',
    pausedAt: event.change === 'paused' ? event.at : event.change === 'resumed' ? 0 : state.public.pausedAt,
    closesAt: phase ?? state.public.closesAt,
    stageClosesAt: stage ?? state.public.stageClosesAt,
  });
  for (const [id, closesAt] of Object.entries(others)) {
    next = amendPublic(next, 'items', id, { closesAt });
    for (const [seat, own] of Object.entries(next.own)) {
      const handshake = own.handshakes[id];
      if (handshake) next = putOwn(next, [seat], 'handshakes', id, { ...handshake, closesAt });
    }
  }
  return next;
}

/**
 * The newest `most` messages; older ones stay in the record. Copied entry by entry into what is a dictionary from the
 * start: as an object that grows, each new message makes the engine draw up the shapes of all before it anew, which was
 * a quarter of what a command in a busy room took.
 */
function latest(messages: Readonly<Record<string, Message>>, id: string, message: Message, most: number) {
  const ids = Object.keys(messages);
  const kept = Object.create(null) as Record<string, Message>;
  for (let at = Math.max(0, ids.length + 1 - most); at < ids.length; at++) {
    const known = ids[at] as string;
    kept[known] = messages[known] as Message;
  }
  kept[id] = message;
  return Object.setPrototypeOf(kept, Object.prototype) as Record<string, Message>;
}

function said(state: State, id: string, message: Message): State {
  if (message.to === 'floor')
    return withPublic(state, { floor: latest(state.public.floor, id, message, LIMITS.floorMessagesShown) });
  let next = state;
  const caucus = state.own[message.from]?.caucuses[message.to];
  for (const seat of new Set(caucus ? caucus.members : [message.from, message.to])) {
    const own = next.own[seat];
    if (!own) continue;
    const messages = latest(own.messages, id, message, LIMITS.seatMessagesShown);
    next = { ...next, own: { ...next.own, [seat]: { ...own, messages } } };
  }
  return next;
}

import type { EventOf, EventType, GameEvent } from '../../shared/rules/events.ts';
import type { State } from '../../shared/rules/state.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';

/** Whose views an event may change: everybody's (the public one), those of some seats, of all seats. */
export type Audience = { readonly open: boolean; readonly seats: readonly SeatId[] | 'all' };
const EVERYBODY: Audience = { open: true, seats: [] };
const ALL_SEATS: Audience = { open: true, seats: 'all' };
const only = (...seats: readonly SeatId[]): Audience => ({ open: false, seats });

const sidesOf = (state: State, map: 'offers' | 'handshakes', id: string): Audience => {
  const found = Object.values(state.own).find((own) => own[map][id]);
  return only(...(found?.[map][id]?.terms.map(({ seat }) => seat) ?? []));
};
const knownTo = (state: State, commitment: string): Audience => {
  const seats = state.hidden.commitments[commitment]?.knownTo ?? [];
  return seats.length > 0 ? only(...seats) : EVERYBODY;
};

/** The rule book of secrecy: who may learn anything of an event when it is folded. */
const AUDIENCE: { readonly [T in EventType]: (event: EventOf<T>, before: State) => Audience } = {
  sessionOpened: () => ALL_SEATS,
  personJoined: () => EVERYBODY,
  personRenamed: () => EVERYBODY,
  personRemoved: () => EVERYBODY,
  presenceChanged: () => EVERYBODY,
  seatTaken: () => EVERYBODY,
  seatLeft: () => EVERYBODY,
  driverChanged: () => EVERYBODY,
  absenceNoted: () => EVERYBODY,
  deputised: ({ seat }) => only(seat),
  sessionLocked: () => EVERYBODY,
  roleChanged: () => EVERYBODY,
  sceneChosen: () => EVERYBODY,
  told: ({ seat }) => (seat === '' ? { open: false, seats: 'all' } : only(seat)),
  noted: () => only(),
  handRaised: () => only(),
  injectPlanned: () => only(),
  injectDropped: () => only(),
  actedFor: ({ seat }) => only(seat),
  seatLookedAt: () => only(),
  lessonSet: () => EVERYBODY,
  playShortened: () => EVERYBODY,
  stopPlanned: () => EVERYBODY,
  lessonStopped: () => ALL_SEATS,
  nextLessonSaid: () => EVERYBODY,
  lessonResumed: () => ALL_SEATS,
  forecastMade: () => only(),
  forecastsJudged: () => only(),
  surveySet: () => only(),
  answered: () => only(),
  consentSaid: () => only(),
  plannedAhead: ({ seat }) => only(seat),
  actBegun: () => only(),
  actEnded: () => only(),
  actUndone: () => ALL_SEATS,
  phaseOpened: () => ALL_SEATS,
  stageOpened: () => EVERYBODY,
  clockChanged: () => ALL_SEATS,
  outageCredited: () => ALL_SEATS,
  readied: () => EVERYBODY,
  said: ({ message: { from, to } }, before) =>
    to === 'floor' ? EVERYBODY : only(...(before.own[from]?.caucuses[to]?.members ?? [from, to])),
  mechanicUnlocked: () => EVERYBODY,
  paceChanged: () => EVERYBODY,
  caucusOpened: ({ members }) => only(...members),
  caucusLeft: ({ caucus, seat }, before) => only(...(before.own[seat]?.caucuses[caucus]?.members ?? [])),
  enquired: ({ by, seat }) => only(by, seat),
  consulted: ({ by, seat }) => only(by, seat),
  heard: () => EVERYBODY,
  historyDealt: ({ seat }) => only(seat),
  historyCited: () => EVERYBODY,
  historyJudged: () => EVERYBODY,
  shockStruck: () => EVERYBODY,
  mandateChanged: ({ seat }) => only(seat),
  chairPassed: () => EVERYBODY,
  newsSpread: () => EVERYBODY,
  offerMade: ({ terms }) => only(...terms.map(({ seat }) => seat)),
  offerAccepted: ({ offer }, before) => sidesOf(before, 'offers', offer),
  offerClosed: ({ offer }, before) => sidesOf(before, 'offers', offer),
  handshakeOpened: ({ terms, shownTo }) => only(...(shownTo ?? terms.map(({ seat }) => seat))),
  handshakeMet: ({ by }) => only(by),
  handshakeConfirmed: ({ handshake }, before) => sidesOf(before, 'handshakes', handshake),
  publicationWished: ({ handshake }, before) => sidesOf(before, 'handshakes', handshake),
  handshakeClosed: ({ handshake }, before) => sidesOf(before, 'handshakes', handshake),
  commitmentMade: (event) => (event.knownTo.length > 0 ? only(...event.knownTo) : EVERYBODY),
  commitmentPublished: ({ id }, before) => ({
    open: true,
    seats: before.hidden.commitments[id]?.knownTo ?? [],
  }),
  commitmentMarked: ({ commitment }, before) => knownTo(before, commitment),
  ratified: ({ commitment }, before) => knownTo(before, commitment),
  dutySuspended: ({ commitment }, before) => knownTo(before, commitment),
  noticeGiven: ({ commitment }, before) => knownTo(before, commitment),
  truthMarked: () => only(),
  textOpened: () => EVERYBODY,
  clauseEdited: () => EVERYBODY,
  provisoSet: () => EVERYBODY,
  rulingGiven: () => EVERYBODY,
  clauseRuled: () => EVERYBODY,
  signatureGiven: () => EVERYBODY,
  signatureDeclined: () => EVERYBODY,
  partiesBound: () => EVERYBODY,
  textSponsored: () => EVERYBODY,
  textTabled: () => EVERYBODY,
  textCalled: () => EVERYBODY,
  textTaken: () => EVERYBODY,
  clauseEndorsed: () => EVERYBODY,
  itemQueued: () => EVERYBODY,
  ballotOpened: () => EVERYBODY,
  // That one more has voted is public: see below.
  ballotCast: ({ seat }) => ({ open: true, seats: [seat] }),
  ballotClosing: () => EVERYBODY,
  ballotClosed: () => EVERYBODY,
  itemFell: () => EVERYBODY,
  clauseChanged: () => EVERYBODY,
  lastWordSpoken: () => EVERYBODY,
  lastWordAnswered: () => EVERYBODY,
  textDecided: () => EVERYBODY,
  plenaryConcluded: () => EVERYBODY,
  // Every card says anew what it would break, as far as its own holder knows.
  covertDealt: () => ({ open: false, seats: 'all' }),
  conductPlayed: ({ seat }) => only(seat),
  stakeholderCardPlayed: ({ seat, card }) => (card === 'nonPaper' ? ALL_SEATS : only(seat)),
  operationRun: ({ seat }) => only(seat),
  operationSurfaced: ({ operation }, before) => only(before.hidden.operations[operation]?.seat ?? ''),
  inspected: ({ by, seat }) => only(by, seat),
  incidentNoticed: () => EVERYBODY,
  incidentAsked: () => EVERYBODY,
  clubCalled: () => EVERYBODY,
  callAnswered: () => EVERYBODY,
  callDecided: () => EVERYBODY,
  accreditationSaid: () => EVERYBODY,
  accredited: () => EVERYBODY,
  moveProposed: () => EVERYBODY,
  moveAnswered: () => EVERYBODY,
  moveDecided: () => EVERYBODY,
  qualified: () => EVERYBODY,
  incidentFound: () => EVERYBODY,
  precedentSet: () => EVERYBODY,
  precedentCited: () => EVERYBODY,
  evidenceDealt: ({ to }) => only(to),
  evidenceShown: ({ from, to }) => only(from, to),
  evidencePublished: () => ALL_SEATS,
  beliefFormed: ({ seat }) => (seat === '' ? EVERYBODY : only(seat)),
  // That one more has answered is public: see below.
  incidentAnswered: ({ seat }) => ({ open: true, seats: [seat] }),
  responseMade: ({ response: { by, suspect, measure } }) =>
    measure === 'demarche' ? only(by, suspect) : EVERYBODY,
  responseJoined: () => EVERYBODY,
  responseSettled: ({ id }, before) => {
    const parties = Object.keys(before.own).filter((seat) => before.own[seat]?.demarches[id]);
    return parties.length > 0 ? only(...parties) : EVERYBODY;
  },
  replied: ({ entry, knownTo: seats }) =>
    seats.length > 0 ? only(...seats) : { open: true, seats: [entry.seat] },
  // What a seat can do and feels is its own to know.
  worldMoved: ({ lens, cause, effects }) => {
    const seats = effects.flatMap((effect) =>
      effect.kind === 'seat' ? [effect.seat] : effect.kind === 'pair' ? [effect.from] : [],
    );
    if (lens === 'true') return only(...seats);
    return { open: true, seats: cause.kind === 'trustMoved' ? seats : [] };
  },
  accountMoved: ({ seat }) => only(seat),
  predicted: ({ seat }) => only(seat),
  decided: ({ seat }) => only(seat),
  roundAssessed: () => ALL_SEATS,
  // And each seat when the facilitator looked through its eyes.
  truthRevealed: (_event, before) => ({
    open: true,
    seats: Object.values(before.hidden.looks).map(({ seat }) => seat),
  }),
  reasoned: () => only(),
  reflected: () => EVERYBODY,
  secretsRevealed: () => EVERYBODY,
  debriefLed: () => EVERYBODY,
  comparisonSet: () => EVERYBODY,
};

/** Whose views the event may change when it is folded. */
export function audienceOf(event: GameEvent, before: State): Audience {
  return (AUDIENCE[event.type] as (event: GameEvent, before: State) => Audience)(event, before);
}

/**
 * What happened, in the past tense. Events are the session's record: they hold dice already thrown and times
 * already read, so that folding them needs neither. They hold secrets too and never leave the server whole.
 */
import { z } from 'zod';
import { Action, SeatCommand, Terms } from './commands.ts';
import { Moment, Reason } from './debrief/reasons.ts';
import { ASSESSMENT_EVENTS } from './events/assessment.ts';
import { CLASS_EVENTS } from './events/class.ts';
import { CLUB_EVENTS } from './events/clubs.ts';
import { FORUM_EVENTS } from './events/forums.ts';
import { HANDSHAKE_EVENTS } from './events/handshakes.ts';
import { HISTORY_EVENTS } from './events/history.ts';
import { LESSON_EVENTS } from './events/lessons.ts';
import { PEOPLE_EVENTS } from './events/people.ts';
import { CauseShape, ClassTable, EffectShape, event, MadeCommitment } from './events/shapes.ts';
import { TEXT_EVENTS } from './events/texts.ts';
import { PlayableScenario } from './scenario.ts';
import { personName } from './view/fields.ts';
import { Interest } from './view/own.ts';
import {
  Incident,
  Mark,
  Message,
  News,
  Precedent,
  PublicReply,
  PublishedItem,
  Response,
  Shock,
} from './view/record.ts';
import { Person } from './view/table.ts';
import { SCENES } from './vocabulary/people.ts';
import {
  COMMITMENT_STATES,
  CONDUCT_CARDS,
  DIFFICULTIES,
  DRIVERS,
  ENQUIRIES,
  GROUNDS,
  INCIDENT_ORIGINS,
  INSPECTIONS,
  LEDGER_STAGES,
  MEASURES,
  MECHANICS,
  METHODS,
  NORMS,
  OPERATIONS,
  PACES,
  PERSON_ROLES,
  PHASES,
  REPORTS,
  RULE_LEVELS,
  SECTORS,
  STAGES,
  STAKEHOLDER_CARDS,
  THRESHOLDS,
} from './vocabulary.ts';

const id = z.string();
const seat = z.string();
const orEmpty = z.string();
const normOrNone = z.enum(['', ...NORMS]);
const rung = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const time = z.number();
const bars = z.record(z.string(), z.number());

export const Settings = z.strictObject({
  preset: z.string(),
  rules: z.enum(RULE_LEVELS),
  rounds: z.int().min(1),
  /** The end is known, or comes by chance after the fourth round, `rounds` at the latest. */
  end: z.enum(['known', 'open']),
  highestRung: z.int().min(1).max(4),
  /** Mechanics in play from the start. */
  mechanics: z.array(z.enum(MECHANICS)),
  /** Seconds by phase; left out: no clocks. */
  clocks: z.record(z.string(), z.number()).optional(),
  /** Minutes that the lesson is planned for, and of them the debrief's. */
  lesson: z.strictObject({ minutes: z.number(), debrief: z.number() }).optional(),
  /** Several lessons, each with these clocks, whatever was shortened in the one before. */
  series: z.strictObject({ clocks: z.record(z.string(), z.number()) }).optional(),
  /** One person plays, who may also start, pause and end. */
  solo: z.boolean(),
  difficulty: z.enum(DIFFICULTIES),
  /** Seats of people are told what a thing means for them. */
  adviser: z.boolean(),
  table: ClassTable.optional(),
});
export type Settings = z.infer<typeof Settings>;

export const GameEvent = z.discriminatedUnion('type', [
  // The session and its people
  event('sessionOpened', { seed: z.string(), scenario: PlayableScenario, settings: Settings }),
  event('personJoined', { person: id, entry: Person }),
  event('personRenamed', { person: id, name: personName }),
  event('personRemoved', { person: id }),
  event('presenceChanged', { person: id, connected: z.boolean() }),
  event('seatTaken', { seat, person: id }),
  event('seatLeft', { seat, person: id }),
  event('driverChanged', {
    seat,
    driver: z.enum(DRIVERS),
    by: z.enum(['facilitator', 'person', 'start', 'absence', 'return']),
  }),
  /** All people of a seat are gone since then; 0: somebody is there. */
  event('absenceNoted', { seat, since: time }),
  /** What a bot does for people of a seat, for them to read. */
  event('deputised', { seat, command: SeatCommand }),
  event('sessionLocked', { locked: z.boolean() }),

  // Time
  event('phaseOpened', {
    phase: z.enum(PHASES),
    round: z.int(),
    id,
    closesAt: time,
    reason: z.enum(['start', 'clock', 'ready', 'facilitator', 'done', 'end']),
  }),
  event('stageOpened', { stage: z.enum(STAGES), closesAt: time, item: orEmpty }),
  event('clockChanged', {
    change: z.enum(['paused', 'resumed', 'extended']),
    /** New deadlines by what they belong to: 'phase', 'stage', or the id of a ballot or handshake. */
    deadlines: z.record(z.string(), time),
    at: time,
  }),
  event('paceChanged', { pace: z.enum(PACES) }),
  event('roleChanged', { person: id, role: z.enum(PERSON_ROLES) }),
  event('sceneChosen', { scene: z.enum(['', ...SCENES]) }),
  /** The server was away, from its last sign of life on; deadlines as in `clockChanged`. */
  event('outageCredited', { since: time, until: time, deadlines: z.record(z.string(), time) }),
  event('mechanicUnlocked', { mechanic: z.enum(MECHANICS) }),
  event('readied', { seat, ready: z.boolean() }),

  // Talk and deals
  event('said', { id, message: Message }),
  event('caucusOpened', { caucus: id, by: seat, members: z.array(seat) }),
  event('caucusLeft', { caucus: id, seat }),
  event('offerMade', { offer: id, from: seat, terms: Terms, counters: orEmpty }),
  event('offerAccepted', { offer: id, by: seat }),
  event('offerClosed', {
    offer: id,
    status: z.enum(['accepted', 'declined', 'countered', 'withdrawn', 'expired']),
  }),
  ...HANDSHAKE_EVENTS,

  // Commitments. Private ones name who may know of them; `knownTo` empty: everybody.
  event('commitmentMade', { id, commitment: MadeCommitment, knownTo: z.array(seat) }),
  event('commitmentPublished', { id, by: seat }),
  event('commitmentMarked', { id, commitment: id, state: z.enum(COMMITMENT_STATES), mark: Mark }),
  /** A binding clause comes into force for who has ratified it. */
  event('ratified', { commitment: id }),
  /** A duty suspended towards a creditor, or owed to it again. */
  event('dutySuspended', { commitment: id, towards: seat, suspended: z.boolean() }),
  event('noticeGiven', { commitment: id, endsAfter: z.int() }),
  event('truthMarked', { commitment: id, state: z.enum(COMMITMENT_STATES), ref: z.string() }),

  ...CLASS_EVENTS,
  ...LESSON_EVENTS,
  ...PEOPLE_EVENTS,

  ...TEXT_EVENTS,
  ...CLUB_EVENTS,
  ...FORUM_EVENTS,
  ...HISTORY_EVENTS,

  // Conduct and crisis
  event('covertDealt', {
    seat,
    operation: z.enum(OPERATIONS),
    target: seat,
    sector: z.enum(SECTORS),
    worth: z.number(),
    stake: z.number(),
    drawn: z.boolean(),
    falseFlag: z.boolean(),
  }),
  event('conductPlayed', {
    seat,
    card: z.enum(['', ...CONDUCT_CARDS]),
    on: orEmpty,
    actions: z.array(Action),
    reports: z.enum(REPORTS),
    inspections: z.enum(INSPECTIONS),
    played: z.boolean(),
  }),
  event('stakeholderCardPlayed', {
    id,
    seat,
    card: z.enum(STAKEHOLDER_CARDS),
    on: orEmpty,
    norm: normOrNone,
    sector: z.enum(['', ...SECTORS]),
    incident: orEmpty,
  }),
  event('operationRun', {
    id,
    seat,
    target: seat,
    operation: z.enum(OPERATIONS),
    sector: z.enum(SECTORS),
    norm: normOrNone,
    succeeded: z.boolean(),
    noticed: z.boolean(),
    falseFlag: z.boolean(),
    framed: orEmpty,
    /** How it was carried out, and on whose soil a proxy sat. */
    method: z.enum(METHODS).optional(),
    host: seat.optional(),
    incident: orEmpty,
    /** What it did, whoever knows of it. */
    harm: z.number(),
    severity: z.number(),
  }),
  /** What went unseen is seen after all. */
  event('operationSurfaced', { operation: id, incident: id }),
  event('inspected', { by: seat, seat, norm: normOrNone, clean: z.boolean() }),
  event('incidentNoticed', {
    id,
    entry: Incident,
    /** The truth: stays on the server until the debrief. */
    origin: z.enum(INCIDENT_ORIGINS),
    author: orEmpty,
    apparent: orEmpty,
    severity: z.number(),
    /** The harm done, for the severity of answers. */
    operation: z.enum(['', ...OPERATIONS]),
    /** Prior of each state and of the public over suspects. */
    priors: z.record(z.string(), bars),
    publicPrior: bars,
  }),
  event('evidenceDealt', { id, incident: id, to: seat, weights: bars }),
  event('evidenceShown', { id, from: seat, to: seat, named: z.boolean() }),
  event('evidencePublished', { id, by: seat, entry: PublishedItem }),
  /** `seat` empty: the public belief. */
  event('beliefFormed', { seat: orEmpty, incident: id, bars }),
  event('incidentAnswered', {
    incident: id,
    seat,
    suspect: seat,
    probability: z.number(),
    measure: z.enum(MEASURES),
    ground: z.enum(GROUNDS),
  }),
  event('incidentAsked', { incident: orEmpty, second: orEmpty }),
  event('qualified', { incident: id, seat, threshold: z.enum(THRESHOLDS) }),
  event('incidentFound', { incident: id, threshold: z.enum(THRESHOLDS) }),
  event('precedentSet', { id, precedent: Precedent }),
  event('precedentCited', { precedent: id, response: id }),
  event('consulted', { id, incident: id, by: seat, seat }),
  event('enquired', {
    id,
    by: seat,
    seat,
    about: z.enum(ENQUIRIES),
    norm: normOrNone,
    rung,
    value: z.number(),
  }),
  event('responseMade', { id, response: Response }),
  /** `contested`: whether the answer is lawful in the eyes of some alone, now that this seat is in it. */
  event('responseJoined', { id, seat, contested: z.boolean() }),
  event('responseSettled', { id }),
  /** `knownTo` empty: everybody heard it; else only those who were told in a demarche. */
  event('replied', { incident: id, entry: PublicReply, knownTo: z.array(seat) }),

  // The model's books
  event('worldMoved', {
    lens: z.enum(['public', 'true']),
    stage: z.enum(LEDGER_STAGES),
    cause: CauseShape,
    effects: z.array(EffectShape),
  }),
  /** `add` is the truth, `known` what the seat itself learns of it now. */
  event('accountMoved', {
    seat,
    field: z.enum(['gains', 'harms', 'costs', 'dividend']),
    add: z.number(),
    known: z.number(),
  }),
  /** What a shock did to the wants of a seat; the worlds move by events of their own. */
  event('shockStruck', { id, shock: Shock }),
  event('mandateChanged', { seat, interests: z.record(z.string(), Interest) }),
  event('chairPassed', { seat }),
  event('newsSpread', { id, news: News }),

  /** Why a bot did what it has just done. */
  event('reasoned', { id, reason: Reason, moment: Moment }),

  ...ASSESSMENT_EVENTS,
]);
export type GameEvent = z.infer<typeof GameEvent>;
export type EventType = GameEvent['type'];
export type EventOf<T extends EventType> = Extract<GameEvent, { type: T }>;

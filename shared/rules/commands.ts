import { z } from 'zod';
import { CARD_COMMANDS } from './commands/cards.ts';
import { CLUB_COMMANDS } from './commands/clubs.ts';
import { FACILITATOR_COMMANDS } from './commands/facilitator.ts';
import { FORUM_COMMANDS } from './commands/forums.ts';
import { PersonCommand } from './commands/people.ts';
import { PROVISO_COMMANDS } from './commands/provisos.ts';
import { SIGNATURE_COMMANDS } from './commands/signature.ts';
import { mayBeKey } from './keys.ts';
import { LIMITS } from './limits.ts';
import { BARGAIN_CONDITIONS } from './vocabulary/provisos.ts';
import {
  ACTS,
  CHOICES,
  CONDUCT_CARDS,
  CONFIDENCES,
  ENQUIRIES,
  FEELINGS,
  GROUNDS,
  INSPECTIONS,
  MEASURES,
  METHODS,
  NORMS,
  OPERATIONS,
  PERSON_ROLES,
  PREDICTIONS,
  REPLIES,
  REPORTS,
  SECTORS,
  STAKEHOLDER_CARDS,
  THRESHOLDS,
} from './vocabulary.ts';

const Id = z.string().min(1).max(40).refine(mayBeKey);
const Seat = z.string().min(1).max(24).refine(mayBeKey);
const Norm = z.enum(NORMS);
const RungValue = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const codePoints = (max: number) =>
  z
    .string()
    .refine((text) => [...text].length <= max && text.trim().length > 0, { message: `1 to ${max} signs` });
const optionalText = (max: number) => z.string().refine((text) => [...text].length <= max);

/** What one side of a bargain gives. */
export const Item = z.discriminatedUnion('type', [
  /** A duty owed to the other parties from now on. */
  z.strictObject({
    type: z.literal('commitment'),
    norm: Norm,
    rung: RungValue,
    /** Where conditions are in play; left out, it is reciprocity. */
    condition: z.enum(BARGAIN_CONDITIONS).optional(),
  }),
  /** A promise to vote for the text (under consensus: not to object to it). */
  z.strictObject({ type: z.literal('vote'), text: Id }),
  z.strictObject({ type: z.literal('sponsorship'), text: Id }),
  /** A promise to table, or not to table, that amendment in the coming plenary. */
  z.strictObject({
    type: z.literal('amendment'),
    text: Id,
    norm: Norm,
    rung: RungValue,
    act: z.enum(['table', 'drop']),
  }),
  /** To show all that the side holds on the incident. */
  z.strictObject({ type: z.literal('evidence'), incident: Id }),
  /** A promise for this round's crisis, about a seat. */
  z.strictObject({ type: z.literal('favour'), favour: z.enum(['join', 'notJoin', 'notName']), about: Seat }),
  /** Hundredths of resilience moved at once. */
  z.strictObject({ type: z.literal('help'), points: z.int().min(1).max(LIMITS.helpPoints) }),
]);
export type Item = z.infer<typeof Item>;

/** Who gives what: two to four sides. */
export const Terms = z
  .array(z.strictObject({ seat: Seat, gives: z.array(Item).max(LIMITS.itemsPerSide) }))
  .min(2)
  .max(LIMITS.partiesPerOffer);
export type Terms = z.infer<typeof Terms>;

/** What a bot says: an id that the client's catalogue turns into words, with its values. */
export const PHRASES = [
  'greet',
  'wantNorm',
  'refuseNorm',
  'offerComing',
  'willVoteYes',
  'willVoteNo',
  'askSponsor',
  'thanksDeal',
  'noDeal',
  'noDealFor',
  'otherTerms',
  'moreTerms',
  'willSponsor',
  'cannotSponsor',
  'joinUs',
  'tooDeep',
  'warnBreach',
  'accuse',
  'doubt',
  'denyAll',
  'callCalm',
  'endorseNorm',
] as const;
export type PhraseId = (typeof PHRASES)[number];

const Said = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: codePoints(LIMITS.message) }),
  z.strictObject({
    type: z.literal('phrase'),
    phrase: z.enum(PHRASES),
    seat: z.union([Seat, z.literal('')]),
    norm: z.union([Norm, z.literal('')]),
    rung: RungValue,
  }),
]);

/**
 * One thing done in secret. `seat` is whom it concerns (inspect, help, operate), else ''. An operation names what it
 * is, the sector it hits and, with a false flag, the state it points at; the other acts leave these ''.
 */
export const Action = z.strictObject({
  act: z.enum(ACTS),
  seat: z.union([Seat, z.literal('')]),
  operation: z.union([z.enum(OPERATIONS), z.literal('')]),
  sector: z.union([z.enum(SECTORS), z.literal('')]),
  framed: z.union([Seat, z.literal('')]),
  /** How it is carried out (full rules); by a proxy, on whose soil. */
  method: z.enum(METHODS).optional(),
  host: Seat.optional(),
});
export type Action = z.infer<typeof Action>;

/** Commands of a seat, whoever drives it. */
export const SeatCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), ready: z.boolean() }),
  /** To the floor, to a seat, or to a caucus that the seat is in. */
  z.strictObject({ type: z.literal('say'), to: z.union([z.literal('floor'), Id]), said: Said }),
  z.strictObject({ type: z.literal('openCaucus'), seats: z.array(Seat).min(1).max(LIMITS.caucusSeats) }),
  z.strictObject({ type: z.literal('leaveCaucus'), caucus: Id }),

  z.strictObject({ type: z.literal('makeOffer'), terms: Terms }),
  z.strictObject({ type: z.literal('acceptOffer'), offer: Id }),
  z.strictObject({ type: z.literal('counterOffer'), offer: Id, terms: Terms }),
  z.strictObject({ type: z.literal('declineOffer'), offer: Id }),
  z.strictObject({ type: z.literal('withdrawOffer'), offer: Id }),
  z.strictObject({
    type: z.literal('openHandshake'),
    terms: Terms,
    /** Drawn by the device that shows it: what another's camera reads in place of the three digits. */
    key: z
      .string()
      .regex(/^[\w-]{22}$/)
      .optional(),
  }),
  z.strictObject({ type: z.literal('confirmHandshake'), handshake: Id }),
  z.strictObject({ type: z.literal('cancelHandshake'), handshake: Id }),

  z.strictObject({ type: z.literal('declare'), norm: Norm, rung: RungValue }),
  /** A second text: a seat's own draft, or the chair's compromise; empty, or beginning as another text stands. */
  z.strictObject({
    type: z.literal('openText'),
    kind: z.enum(['draft', 'chair']),
    from: z.union([Id, z.literal('')]),
  }),
  /** The chair's order of business: this text has the next place in it. */
  z.strictObject({ type: z.literal('callText'), text: Id }),
  z.strictObject({ type: z.literal('editText'), text: Id, norm: Norm, rung: RungValue }),
  ...PROVISO_COMMANDS,
  ...SIGNATURE_COMMANDS,
  z.strictObject({ type: z.literal('sponsor'), text: Id, sponsoring: z.boolean() }),
  z.strictObject({ type: z.literal('table'), text: Id }),
  z.strictObject({ type: z.literal('endorse'), text: Id, norm: Norm, stance: z.enum(['endorse', 'refuse']) }),

  z.strictObject({ type: z.literal('amend'), text: Id, norm: Norm, rung: RungValue }),
  z.strictObject({
    type: z.literal('castBallot'),
    item: Id,
    choice: z.enum(CHOICES),
    /** Clauses dissociated from, with `joinExcept`, or objected to, with `object`; else empty. */
    norms: z.array(Norm).max(NORMS.length),
    reason: optionalText(LIMITS.reason),
  }),
  z.strictObject({
    type: z.literal('lastWord'),
    text: Id,
    remedy: z.enum(['drop', 'lower', 'annex', 'dissociate']),
    norm: Norm,
  }),
  z.strictObject({ type: z.literal('answerLastWord'), text: Id, accepts: z.boolean() }),

  z.strictObject({
    type: z.literal('playConduct'),
    card: z.enum(CONDUCT_CARDS),
    /** The seat inspected (keep) or helped (help); '' with the other cards, or to inspect nobody. */
    seat: z.union([Seat, z.literal('')]),
  }),
  z.strictObject({
    type: z.literal('planConduct'),
    actions: z.array(Action).max(LIMITS.actions),
    reports: z.enum(REPORTS),
    inspections: z.enum(INSPECTIONS),
  }),
  z.strictObject({
    type: z.literal('playCard'),
    card: z.enum(STAKEHOLDER_CARDS),
    seat: z.union([Seat, z.literal('')]),
    norm: z.union([Norm, z.literal('')]),
    sector: z.union([z.enum(SECTORS), z.literal('')]),
    incident: z.union([Id, z.literal('')]),
  }),

  ...CARD_COMMANDS,

  z.strictObject({ type: z.literal('showEvidence'), item: Id, to: Seat, named: z.boolean() }),
  z.strictObject({ type: z.literal('publishEvidence'), item: Id, named: z.boolean() }),
  /** The three taps: who, how sure, what we do, on what ground. `suspect` may be NO_STATE with `nothing` or in necessity. */
  z.strictObject({
    type: z.literal('answerIncident'),
    incident: Id,
    suspect: Seat,
    confidence: z.enum(Object.keys(CONFIDENCES) as [keyof typeof CONFIDENCES]),
    measure: z.enum(MEASURES),
    ground: z.enum(GROUNDS),
  }),
  /** A state would have a stakeholder at the table, or would not. */
  z.strictObject({ type: z.literal('accredit'), seat: Seat, stance: z.enum(['admit', 'object']) }),

  ...CLUB_COMMANDS,
  ...FORUM_COMMANDS,
  z.strictObject({ type: z.literal('joinResponse'), response: Id }),
  z.strictObject({ type: z.literal('reply'), incident: Id, reply: z.enum(REPLIES) }),

  /** What an act was in law, in the seat's view. */
  z.strictObject({ type: z.literal('qualify'), incident: Id, threshold: z.enum(THRESHOLDS) }),
  /** The hotline, below a demarche: no blame, less grievance. */
  z.strictObject({ type: z.literal('consult'), incident: Id, seat: Seat }),
  /** An embassy report about a state, which is told of it. */
  z.strictObject({ type: z.literal('ask'), seat: Seat, about: z.enum(ENQUIRIES) }),

  z.strictObject({ type: z.literal('predict'), direction: z.enum(PREDICTIONS) }),
  z.strictObject({ type: z.literal('decide'), commitment: Id, decision: z.enum(['keep', 'publish']) }),
  /** What the seat owes to who broke its word, no longer owed to it. */
  z.strictObject({ type: z.literal('suspend'), commitment: Id, towards: Seat }),
  z.strictObject({ type: z.literal('repair'), commitment: Id }),
  /** Notice that the seat will no longer owe it. */
  z.strictObject({ type: z.literal('withdraw'), commitment: Id }),
  z.strictObject({
    type: z.literal('reflect'),
    feeling: z.enum(FEELINGS),
    line: optionalText(LIMITS.reflection),
  }),
]);
export type SeatCommand = z.infer<typeof SeatCommand>;
export type SeatCommandType = SeatCommand['type'];

/** Commands of the facilitator. In a session without one (solo), the player may send `start`, `pause`, `resume`, `setPace`, `end`, `setComparison`. */
export const FacilitatorCommand = z.discriminatedUnion('type', [
  ...FACILITATOR_COMMANDS,
  /** What people of a seat would do if they could; the record and the seat itself say who did it. */
  z.strictObject({ type: z.literal('actFor'), seat: Seat, command: SeatCommand }),
]);
export type FacilitatorCommand = z.infer<typeof FacilitatorCommand>;

/** Commands of the server itself: people come and go, time passes. */
export const SystemCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('join'),
    person: Id,
    name: codePoints(LIMITS.name),
    role: z.enum(PERSON_ROLES),
    /** Once play has begun, gives the player a place at once. */
    seated: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('setPresence'), person: Id, connected: z.boolean() }),
  /** Somebody who may looks through a seat's eyes. */
  z.strictObject({ type: z.literal('noteLook'), seat: Seat }),
  /** Somebody who joined and whose device never came goes again. */
  z.strictObject({ type: z.literal('forget'), person: Id }),
  /** Whatever is due at the command's time happens: phases, ballots, handshakes. */
  z.strictObject({ type: z.literal('passTime') }),
  /** The server was away since then: clocks go on with what they had left. */
  z.strictObject({ type: z.literal('creditOutage'), since: z.number() }),
]);
export type SystemCommand = z.infer<typeof SystemCommand>;

/** What a client may send. */
export const ClientCommand = z.union([SeatCommand, PersonCommand, FacilitatorCommand]);
export type ClientCommand = z.infer<typeof ClientCommand>;
export type Command = ClientCommand | SystemCommand;
export type CommandType = Command['type'];

/** Who a command comes from; bound by the server to a connection or a bot, never taken from the message. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: string; readonly person: string }
  | { readonly kind: 'bot'; readonly seat: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'facilitator'; readonly person: string }
  | { readonly kind: 'system' };

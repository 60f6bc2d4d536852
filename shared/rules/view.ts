/**
 * What may be known, by whom. `PublicView` is mirrored to everybody, the screen included: maps of flat
 * objects keyed by id, no null, no union ('' and 0 stand for "none"). `OwnView` goes to one seat alone.
 * State is kept in the same shapes (state.ts), so that nothing is translated and nothing can be forgotten.
 */
import { z } from 'zod';
import { CAUSE_KINDS } from '../model/world.ts';
import { PHRASES, Terms } from './commands.ts';
import {
  CHOICES,
  COMMITMENT_KINDS,
  COMMITMENT_ORIGINS,
  COMMITMENT_STATES,
  CONDUCT_CARDS,
  DECISION_RULES,
  DRIVERS,
  FEELINGS,
  HANDSHAKE_STATUSES,
  INCIDENT_ORIGINS,
  ITEM_STATUSES,
  LEDGER_STAGES,
  MEASURES,
  NORM_FAMILIES,
  NORMS,
  OFFER_STATUSES,
  OPERATIONS,
  PERSON_ROLES,
  PHASES,
  PREDICTIONS,
  REPLIES,
  RULE_LEVELS,
  SEAT_KINDS,
  SECTORS,
  STAGES,
  STAKEHOLDER_CARDS,
  STAKEHOLDER_ROLES,
  TEXT_STATUSES,
} from './vocabulary.ts';

const orNone = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(['', ...values]);
const text = z.string();
const norm = z.enum(NORMS);
const rung = z.int().min(0).max(4);
/** Epoch milliseconds of the server's clock; 0: no time set. */
const time = z.number();

export const PublicSeat = z.strictObject({
  code: text,
  kind: z.enum(SEAT_KINDS),
  role: orNone(STAKEHOLDER_ROLES),
  bloc: text,
  driver: z.enum(DRIVERS),
  /** Names of the people on the seat. */
  members: z.array(text),
  connected: z.boolean(),
  ready: z.boolean(),
  power: z.number(),
  vulnerability: z.number(),
  lawfulness: z.number(),
  hawkishness: z.number(),
  offence: z.number(),
  defence: z.number(),
  attribution: z.number(),
});

export const Person = z.strictObject({
  name: text,
  role: z.enum(PERSON_ROLES),
  seat: text,
  connected: z.boolean(),
});

export const Relation = z.strictObject({
  from: text,
  to: text,
  rivalry: z.number(),
  affinity: z.number(),
  trust: z.number(),
  grievance: z.number(),
});

export const AgendaNorm = z.strictObject({
  order: z.int(),
  family: z.enum(NORM_FAMILIES),
  sources: z.array(text),
});

export const TreatyText = z.strictObject({
  round: z.int(),
  drafter: text,
  status: z.enum(TEXT_STATUSES),
  sponsors: z.array(text),
  sponsorsNeeded: z.int(),
  tabledAt: z.int(),
  amended: z.boolean(),
  /** States bound by it, once adopted. */
  parties: z.array(text),
  /** What nobody opposed was adopted, and the rest was not. */
  partly: z.boolean(),
  /** The chair's last word on an objection, and how the objectors answered it. */
  remedy: z.enum(['', 'drop', 'lower', 'annex', 'dissociate']),
  remedyNorm: orNone(NORMS),
  remedyAccepted: z.array(text),
  remedyRefused: z.array(text),
});

export const Clause = z.strictObject({
  text: text,
  norm,
  rung,
  /** The rung it had when the text was opened or tabled, for the difference. */
  before: rung,
  endorsedBy: z.array(text),
  refusedBy: z.array(text),
  /** A non-paper of civil society has halved its price and named its hidden cost. */
  nonPaper: z.boolean(),
  annexed: z.boolean(),
});

/** A thing put to the ballot: an amendment or a text. */
export const BallotItem = z.strictObject({
  text: text,
  kind: z.enum(['amendment', 'text']),
  norm: orNone(NORMS),
  fromRung: rung,
  toRung: rung,
  by: text,
  order: z.int(),
  status: z.enum(ITEM_STATUSES),
  /** While open, only how many have voted is public. */
  cast: z.int(),
  voters: z.int(),
  closesAt: time,
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  carried: z.boolean(),
  outcome: z.enum(['', 'carried', 'lost', 'vetoed', 'tooFew', 'consensus', 'blocked', 'fell']),
});

/** One seat's vote, public once its ballot is closed. */
export const Vote = z.strictObject({
  item: text,
  seat: text,
  choice: z.enum(CHOICES),
  silent: z.boolean(),
  norms: z.array(norm),
  reason: text,
});

export const Commitment = z.strictObject({
  kind: z.enum(COMMITMENT_KINDS),
  debtor: text,
  creditors: z.array(text),
  origin: z.enum(COMMITMENT_ORIGINS),
  /** Id of the text or offer it comes from; '' for a declaration. */
  source: text,
  /** Of a duty; a promise has '' and 0. */
  norm: orNone(NORMS),
  rung,
  round: z.int(),
  ownership: z.number(),
  state: z.enum(COMMITMENT_STATES),
  /** Of a promise: what is due, and when. */
  promise: z.enum(['', 'vote', 'table', 'drop', 'join', 'notJoin', 'notName']),
  promiseRef: text,
  dueRound: z.int(),
  duePhase: orNone(PHASES),
});
export type Commitment = z.infer<typeof Commitment>;

/** One step in the life of a commitment, with what brought it about. */
export type Mark = z.infer<typeof Mark>;
export const Mark = z.strictObject({
  commitment: text,
  round: z.int(),
  phase: z.enum(PHASES),
  state: z.enum(COMMITMENT_STATES),
  cause: z.enum([
    'made',
    'published',
    'tested',
    'suspected',
    'attributed',
    'admitted',
    'inspected',
    'found',
    'cited',
    'done',
    'notDone',
    'released',
    'touched',
    'kept',
  ]),
  ref: text,
});

export const Incident = z.strictObject({
  round: z.int(),
  victim: text,
  sector: z.enum(SECTORS),
  /** What was seen to happen: it never names crime or accident. */
  effect: z.enum([...OPERATIONS, 'outage', 'extortion']),
  severity: z.int().min(1).max(5),
  threshold: z.enum(['nuisance', 'wrongful', 'useOfForce', 'armedAttack']),
  /** Of a scripted incident; its title and text stand in `texts` under `incident.<script>.`. */
  script: text,
  /** Norms on the agenda that an operation of this kind would touch. */
  norms: z.array(norm),
  answered: z.int(),
  opening: z.boolean(),
});

/** What the published facts say: one bar of the public belief. */
export const PublicBelief = z.strictObject({ incident: text, suspect: text, probability: z.number() });

export const PublishedItem = z.strictObject({
  incident: text,
  by: text,
  /** The holder, where it is named. */
  holder: text,
  /** The suspect it speaks most for. */
  pointsTo: text,
  strength: z.number(),
});

export const Response = z.strictObject({
  incident: text,
  by: text,
  suspect: text,
  measure: z.enum(MEASURES),
  joiners: z.array(text),
  /** Norms whose commitments the naming cites. */
  cites: z.array(norm),
  settled: z.boolean(),
});
export type Response = z.infer<typeof Response>;

export const PublicReply = z.strictObject({ incident: text, seat: text, reply: z.enum(REPLIES) });

export const Message = z.strictObject({
  order: z.int(),
  from: text,
  /** The person who typed it; '' for a bot. */
  author: text,
  to: text,
  text: text,
  phrase: orNone(PHRASES),
  seat: text,
  norm: orNone(NORMS),
  rung,
  at: time,
  round: z.int(),
  phase: z.enum(PHASES),
});
export type Message = z.infer<typeof Message>;

export const ScoreEntry = z.strictObject({
  round: z.int(),
  score: z.number(),
  norms: z.number(),
  restraint: z.number(),
  calm: z.number(),
  accountability: z.number(),
  resilience: z.number(),
  trust: z.number(),
  openness: z.number(),
});

export type LedgerRow = z.infer<typeof LedgerRow>;
export const LedgerRow = z.strictObject({
  round: z.int(),
  order: z.int(),
  stage: z.enum(LEDGER_STAGES),
  kind: z.enum(CAUSE_KINDS),
  ref: text,
  norm: orNone(NORMS),
  seat: text,
  other: text,
  points: z.number(),
  norms: z.number(),
  restraint: z.number(),
  calm: z.number(),
  accountability: z.number(),
  resilience: z.number(),
  trust: z.number(),
  openness: z.number(),
});

/** What a seat did and the plenary decided, as a line for everybody. */
export const News = z.strictObject({
  order: z.int(),
  round: z.int(),
  phase: z.enum(PHASES),
  kind: z.enum([
    'opened',
    'tabled',
    'sponsored',
    'declared',
    'amendmentProposed',
    'ballotClosed',
    'textAdopted',
    'textNotAdopted',
    'published',
    'incident',
    'evidencePublished',
    'named',
    'joined',
    'replied',
    'built',
    'helped',
    'inspected',
    'card',
    'breach',
    'driver',
    'injected',
    'assessed',
    'ended',
  ]),
  seat: text,
  other: text,
  norm: orNone(NORMS),
  rung,
  ref: text,
});

/** Shown in the debrief alone. */
export const RevealedConduct = z.strictObject({
  round: z.int(),
  seat: text,
  card: z.enum(CONDUCT_CARDS),
  target: text,
  operation: orNone(OPERATIONS),
  sector: orNone(SECTORS),
  succeeded: z.boolean(),
  noticed: z.boolean(),
  falseFlag: z.boolean(),
  incident: text,
});
export const RevealedIncident = z.strictObject({
  origin: z.enum(INCIDENT_ORIGINS),
  author: text,
  framed: text,
});
export const RevealedScore = z.strictObject({ round: z.int(), public: z.number(), true: z.number() });
export const RevealedSeat = z.strictObject({
  score: z.number(),
  nationalInterest: z.number(),
  mandate: z.number(),
  account: z.number(),
  standing: z.number(),
  utility: z.number(),
  brier: z.number(),
});
export const RevealedSeatRound = z.strictObject({
  round: z.int(),
  seat: text,
  score: z.number(),
  utility: z.number(),
  prediction: orNone(PREDICTIONS),
});

export const PublicView = z.strictObject({
  scenario: text,
  rules: z.enum(RULE_LEVELS),
  preset: text,
  solo: z.boolean(),
  phase: z.enum(PHASES),
  stage: z.enum(STAGES),
  /** `<round>.<phase>.<n>`; commands carry it, so that a stale one is refused. */
  phaseId: text,
  round: z.int(),
  rounds: z.int(),
  closesAt: time,
  /** The part of the phase that is timed on its own: the window for amendments, the last word. */
  stageClosesAt: time,
  paused: z.boolean(),
  /** When it was paused: clocks show what was left then. */
  pausedAt: time,
  locked: z.boolean(),
  forum: z.enum(DECISION_RULES),
  chair: text,
  vetoes: z.array(text),
  bindsOutvoted: z.boolean(),
  stability: z.number(),
  stabilityBefore: z.number(),
  /** Expected background incidents per round, rate of false flags, trust in an attribution body. */
  background: z.number(),
  falseFlags: z.number(),
  bodyTrust: z.number(),
  closure: z.number(),
  burden: z.number(),
  years: z.number(),
  /** The text of this round; '' before one exists. */
  currentText: text,
  /** The incident asked about in the crisis. */
  askedIncident: text,
  outcome: z.enum(['', 'noText', 'adopted', 'partlyAdopted', 'notAdopted']),
  texts: z.record(text, z.strictObject({ en: text, it: text, fr: text })),
  seats: z.record(text, PublicSeat),
  people: z.record(text, Person),
  relations: z.record(text, Relation),
  agenda: z.record(text, AgendaNorm),
  treaties: z.record(text, TreatyText),
  clauses: z.record(text, Clause),
  items: z.record(text, BallotItem),
  votes: z.record(text, Vote),
  commitments: z.record(text, Commitment),
  marks: z.record(text, Mark),
  incidents: z.record(text, Incident),
  beliefs: z.record(text, PublicBelief),
  evidence: z.record(text, PublishedItem),
  responses: z.record(text, Response),
  replies: z.record(text, PublicReply),
  floor: z.record(text, Message),
  news: z.record(text, News),
  scores: z.record(text, ScoreEntry),
  ledger: z.record(text, LedgerRow),
  revealedConduct: z.record(text, RevealedConduct),
  revealedIncidents: z.record(text, RevealedIncident),
  revealedCommitments: z.record(text, Commitment),
  revealedStates: z.record(text, z.strictObject({ state: z.enum(COMMITMENT_STATES) })),
  revealedScores: z.record(text, RevealedScore),
  revealedLedger: z.record(text, LedgerRow),
  revealedSeats: z.record(text, RevealedSeat),
  revealedSeatRounds: z.record(text, RevealedSeatRound),
  reflections: z.record(text, z.strictObject({ feeling: z.enum(FEELINGS), line: text })),
});
export type PublicView = z.infer<typeof PublicView>;

const share = z.number();

export const Offer = z.strictObject({
  from: text,
  terms: Terms,
  status: z.enum(OFFER_STATUSES),
  acceptedBy: z.array(text),
  /** The offer that this one answers. */
  counters: text,
  round: z.int(),
  phase: z.enum(PHASES),
  order: z.int(),
});
export type Offer = z.infer<typeof Offer>;

export const Handshake = z.strictObject({
  by: text,
  terms: Terms,
  confirmedBy: z.array(text),
  status: z.enum(HANDSHAKE_STATUSES),
  /** When an open one expires, or a confirmed one takes effect. */
  closesAt: time,
  round: z.int(),
});
export type Handshake = z.infer<typeof Handshake>;

export const HeldEvidence = z.strictObject({
  incident: text,
  /** Whose item it is: the seat that it was dealt to; '' where the source is hidden. */
  holder: text,
  own: z.boolean(),
  published: z.boolean(),
  shownTo: z.array(text),
  /** Log likelihood of each suspect, for this item alone. */
  weights: z.record(text, z.number()),
});
export type HeldEvidence = z.infer<typeof HeldEvidence>;

export const CovertChance = z.strictObject({
  operation: z.enum(OPERATIONS),
  target: text,
  sector: z.enum(SECTORS),
  worth: z.number(),
  /** This round's stake, drawn (s_it). */
  stake: z.number(),
  drawn: z.boolean(),
  /** The norm that playing it would break; '' where no rule covers it. */
  breaks: orNone(NORMS),
  /** The highest rung of that norm owed to the target. */
  rung,
  lure: z.strictObject({ en: text, it: text, fr: text }),
});

export const OwnView = z.strictObject({
  seat: text,
  interests: z.record(
    text,
    z.strictObject({ weight: share, ideal: z.number(), price: share, cap: rung, floor: rung }),
  ),
  /** Its covert card of the round; a stakeholder has none. */
  covert: CovertChance.optional(),
  offence: share,
  defence: share,
  attribution: share,
  doctrine: text,
  trust: z.record(text, share),
  grievance: z.record(text, share),
  offers: z.record(text, Offer),
  handshakes: z.record(text, Handshake),
  messages: z.record(text, Message),
  commitments: z.record(text, Commitment),
  marks: z.record(text, Mark),
  ballots: z.record(
    text,
    z.strictObject({ choice: z.enum(CHOICES), norms: z.array(norm), reason: text, by: text }),
  ),
  conduct: z.record(
    text,
    z.strictObject({ round: z.int(), card: z.enum(CONDUCT_CARDS), seat: text, played: z.boolean() }),
  ),
  cards: z.record(
    text,
    z.strictObject({
      round: z.int(),
      phase: z.enum(PHASES),
      card: z.enum(STAKEHOLDER_CARDS),
      seat: text,
      norm: orNone(NORMS),
      sector: orNone(SECTORS),
      incident: text,
    }),
  ),
  operations: z.record(
    text,
    z.strictObject({
      round: z.int(),
      target: text,
      operation: z.enum(OPERATIONS),
      succeeded: z.boolean(),
      noticed: z.boolean(),
      incident: text,
      falseFlag: z.boolean(),
    }),
  ),
  evidence: z.record(text, HeldEvidence),
  /** Bars of each incident: probability per suspect, NO_STATE included, summing to 1. */
  beliefs: z.record(text, z.record(text, share)),
  answers: z.record(
    text,
    z.strictObject({ suspect: text, probability: share, measure: z.enum(MEASURES), round: z.int() }),
  ),
  /** Demarches made or received: private between the two. */
  demarches: z.record(text, Response),
  replies: z.record(text, z.strictObject({ incident: text, reply: z.enum(REPLIES) })),
  findings: z.record(
    text,
    z.strictObject({ round: z.int(), seat: text, norm: orNone(NORMS), clean: z.boolean() }),
  ),
  gains: z.number(),
  harms: z.number(),
  costs: z.number(),
  dividend: z.number(),
  utility: share,
  predictions: z.record(text, z.enum(PREDICTIONS)),
  decisions: z.record(text, z.enum(['keep', 'publish'])),
  scores: z.record(
    text,
    z.strictObject({
      round: z.int(),
      score: z.number(),
      nationalInterest: share,
      mandate: share,
      account: share,
      standing: share,
      utility: share,
    }),
  ),
});
export type OwnView = z.infer<typeof OwnView>;

/** What the facilitator's console needs beyond the public view. Counts and presence, no private content. */
export const ConsoleView = z.strictObject({
  waitingFor: z.array(
    z.strictObject({ seat: text, task: z.enum(['join', 'ready', 'ballot', 'answer', 'card']) }),
  ),
  injectable: z.array(text),
  messages: z.int(),
  offers: z.int(),
});
export type ConsoleView = z.infer<typeof ConsoleView>;

/** All that a seat may know: what rules, options and bots are asked with. */
export type SeatView = { readonly public: PublicView; readonly own: OwnView };

/** Entries of the public view: what has come of the talks and what has happened. Flat, for the mirror. */
import { z } from 'zod';
import { CAUSE_KINDS } from '../model/world.ts';
import { PHRASES } from './commands.ts';
import { norm, orNone, rung, text, time } from './view-fields.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_ORIGINS,
  COMMITMENT_STATES,
  LEDGER_STAGES,
  MEASURES,
  NORMS,
  OPERATIONS,
  PHASES,
  REPLIES,
  SECTORS,
} from './vocabulary.ts';

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
  /** What it looked like: crime and accidents look like operations, and operations like them. */
  effect: z.enum(OPERATIONS),
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
  /** Log likelihood of that suspect; of a finding (`claim`), the probability that it states. */
  strength: z.number(),
  claim: z.boolean(),
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

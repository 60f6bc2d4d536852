/** Entries of the public view: what has come of the talks and what has happened. Flat, for the mirror. */
import { z } from 'zod';
import { CAUSE_KINDS } from '../../model/world.ts';
import { PHRASES } from '../commands.ts';
import { NEWS_KINDS } from '../vocabulary/news.ts';
import { CONDITIONS, PROVISO_MARKS } from '../vocabulary/provisos.ts';
import {
  COMMITMENT_KINDS,
  COMMITMENT_ORIGINS,
  COMMITMENT_STATES,
  GROUNDS,
  LEDGER_STAGES,
  MEASURES,
  NORMS,
  OPERATIONS,
  PHASES,
  REPLIES,
  SECTORS,
  SHOCKS,
  THRESHOLDS,
} from '../vocabulary.ts';
import { norm, orNone, personName, rung, text, time } from './fields.ts';

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
  /** The rung in force now: of a binding clause that is signed and not yet ratified, 1; else `rung`. */
  force: rung,
  round: z.int(),
  /** Years that it had been in force when the session began. */
  past: z.number(),
  ownership: z.number(),
  /** Creditors that it is suspended towards. */
  suspended: z.array(text),
  /** Of a duty of a bargain: the condition that it is owed under. What hangs on a clause stands with the clause. */
  condition: orNone(CONDITIONS),
  /** The last round of a notice of withdrawal; 0: none was given. */
  endsAfter: z.int(),
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
    'signed',
    'ratified',
    'suspended',
    'resumed',
    'repaired',
    'noticeGiven',
    'withdrawn',
    'withheld',
    'refused',
    ...PROVISO_MARKS,
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
  threshold: z.enum(THRESHOLDS),
  /** What the forum found it to be; '' where it found nothing. */
  found: orNone(THRESHOLDS),
  /** Place among the incidents that the crisis asks about, from 1; 0: it is not asked about. */
  asked: z.int(),
  /** Of a scripted incident; its title and text stand in `texts` under `incident.<script>.`. */
  script: text,
  /** Norms on the agenda that an operation of this kind would touch. */
  norms: z.array(norm),
  answered: z.int(),
  opening: z.boolean(),
});

export type Incident = z.infer<typeof Incident>;

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
  ground: z.enum(GROUNDS),
  /** Inside its legal ground; contested is lawful in the eyes of some. */
  lawful: z.boolean(),
  contested: z.boolean(),
  /** Precedents that stand for it. */
  precedents: z.array(text),
  joiners: z.array(text),
  /** Norms whose commitments the naming cites. */
  cites: z.array(norm),
  settled: z.boolean(),
});

export type Response = z.infer<typeof Response>;

/** How a state qualifies an act in law. */
export const Qualification = z.strictObject({ incident: text, seat: text, threshold: z.enum(THRESHOLDS) });
export type Qualification = z.infer<typeof Qualification>;

/** What was done in answer to an act of this kind, kept to be cited. */
export const Precedent = z.strictObject({
  round: z.int(),
  incident: text,
  response: text,
  effect: z.enum(OPERATIONS),
  sector: z.enum(SECTORS),
  measure: z.enum(MEASURES),
  ground: z.enum(GROUNDS),
  found: orNone(THRESHOLDS),
  lawful: z.boolean(),
  joiners: z.int(),
  /** How often it was cited since. */
  cited: z.int(),
});
export type Precedent = z.infer<typeof Precedent>;

/** Something that befell the world between two rounds; title and text stand in `texts` under `shock.<round>.`. */
export const Shock = z.strictObject({
  round: z.int(),
  kind: z.enum(SHOCKS),
  seat: text,
  norm: orNone(NORMS),
});
export type Shock = z.infer<typeof Shock>;

export const PublicReply = z.strictObject({ incident: text, seat: text, reply: z.enum(REPLIES) });

export const Message = z.strictObject({
  order: z.int(),
  from: text,
  /** The person who typed it; '' for a bot. */
  author: personName,
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
  kind: z.enum(NEWS_KINDS),
  seat: text,
  other: text,
  norm: orNone(NORMS),
  rung,
  ref: text,
});

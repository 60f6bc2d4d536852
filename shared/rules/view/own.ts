/** What one seat alone may know. It travels to that seat as messages and never enters the mirror. */
import { z } from 'zod';
import { Action, SeatCommand, Terms } from '../commands.ts';
import {
  CHOICES,
  CONDUCT_CARDS,
  ENQUIRIES,
  GROUNDS,
  HANDSHAKE_STATUSES,
  INSPECTIONS,
  MEASURES,
  NORMS,
  OFFER_STATUSES,
  OPERATIONS,
  PHASES,
  PREDICTIONS,
  REPLIES,
  REPORTS,
  SECTORS,
  STAKEHOLDER_CARDS,
} from '../vocabulary.ts';
import { norm, orNone, rung, share, text, time } from './fields.ts';
import { HeldHistory } from './history.ts';
import { Commitment, Mark, Message, Response } from './record.ts';

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
  /** What its opener reads out, so that the others see it; '' where nobody has to type it. */
  code: text,
  /** What its opener's device shows to another's camera. */
  key: text.optional(),
  status: z.enum(HANDSHAKE_STATUSES),
  /** When an open one expires, or a confirmed one takes effect. */
  closesAt: time,
  round: z.int(),
  /** Who wants what came of it to be known to all. */
  publish: z.array(text).optional(),
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

export const Interest = z.strictObject({
  weight: share,
  ideal: z.number(),
  price: share,
  cap: rung,
  floor: rung,
  /** What its parliament wants to be owed. */
  home: z.number(),
});

export const OwnView = z.strictObject({
  seat: text,
  interests: z.record(text, Interest),
  /** Its covert card of the round; a stakeholder has none. */
  covert: CovertChance.optional(),
  offence: share,
  defence: share,
  attribution: share,
  /** Usable exploits, 0-3. */
  stock: z.number(),
  doctrine: text,
  trust: z.record(text, share),
  grievance: z.record(text, share),
  offers: z.record(text, Offer),
  handshakes: z.record(text, Handshake),
  messages: z.record(text, Message),
  caucuses: z.record(text, z.strictObject({ by: text, members: z.array(text), round: z.int() })),
  commitments: z.record(text, Commitment),
  marks: z.record(text, Mark),
  ballots: z.record(
    text,
    z.strictObject({ choice: z.enum(CHOICES), norms: z.array(norm), reason: text, by: text }),
  ),
  conduct: z.record(
    text,
    z.strictObject({
      round: z.int(),
      /** The basic card; '' where a plan was made. */
      card: orNone(CONDUCT_CARDS),
      seat: text,
      actions: z.array(Action),
      reports: z.enum(REPORTS),
      inspections: z.enum(INSPECTIONS),
      played: z.boolean(),
    }),
  ),
  /** Precedents in its hand, by card. */
  history: z.record(text, HeldHistory),
  /** What embassies reported: a norm with the rung that the state will not go above, or its stock of exploits. */
  enquiries: z.record(
    text,
    z.strictObject({
      round: z.int(),
      /** Who asked: the asked seat is told of it, and not what it heard. */
      by: text,
      seat: text,
      about: z.enum(ENQUIRIES),
      norm: orNone(NORMS),
      rung,
      value: z.number(),
    }),
  ),
  /** Incidents and seats that it consulted, or that consulted it. */
  consultations: z.record(text, z.strictObject({ round: z.int(), incident: text, seat: text, by: text })),
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
    z.strictObject({
      suspect: text,
      probability: share,
      measure: z.enum(MEASURES),
      ground: z.enum(GROUNDS),
      round: z.int(),
    }),
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
  /** What the facilitator said to the seat, or to all. */
  notices: z.record(
    text,
    z.strictObject({ round: z.int(), phase: z.enum(PHASES), text, toAll: z.boolean() }),
  ),
  /** Times in which a bot stood in for the people of the seat. */
  stints: z.record(
    text,
    z.strictObject({
      by: z.enum(['facilitator', 'absence']),
      round: z.int(),
      phase: z.enum(PHASES),
      /** It stands in now; else where it ended. */
      open: z.boolean(),
      endRound: z.int(),
      endPhase: z.enum(PHASES),
    }),
  ),
  /** What it did for them, in order. */
  deputyActs: z.record(
    text,
    z.strictObject({
      stint: text,
      order: z.int(),
      round: z.int(),
      phase: z.enum(PHASES),
      command: SeatCommand,
    }),
  ),
  /** What the facilitator did in its place, in order. */
  doneForIt: z.record(
    text,
    z.strictObject({ order: z.int(), round: z.int(), phase: z.enum(PHASES), command: SeatCommand }),
  ),
  /** When the facilitator looked through its eyes; told in the debrief. */
  looks: z.record(text, z.strictObject({ round: z.int(), phase: z.enum(PHASES) })),
  /** What its people mean to do in the next lesson, and in which round they said so; '' and 0: nothing. */
  ahead: z.strictObject({ text, round: z.int() }),
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

/** Entries of the public view that stay empty until the debrief. */
import { z } from 'zod';
import {
  ACTS,
  CONDUCT_CARDS,
  INCIDENT_ORIGINS,
  INSPECTIONS,
  METHODS,
  OPERATIONS,
  PREDICTIONS,
  REPORTS,
  SECTORS,
} from '../vocabulary.ts';
import { norm, orNone, rung, text } from './fields.ts';

/** What a seat wanted of a norm: shown in the debrief alone, as the rest here. */
export const RevealedGoal = z.strictObject({
  seat: text,
  norm,
  weight: z.number(),
  ideal: z.number(),
  price: z.number(),
  cap: rung,
  floor: rung,
});

/** Shown in the debrief alone. */
export const RevealedConduct = z.strictObject({
  round: z.int(),
  seat: text,
  card: orNone(CONDUCT_CARDS),
  /** Of a plan: what this entry tells of; '' for a basic card, and for a plan of nothing. */
  act: orNone(ACTS),
  target: text,
  operation: orNone(OPERATIONS),
  sector: orNone(SECTORS),
  succeeded: z.boolean(),
  noticed: z.boolean(),
  falseFlag: z.boolean(),
  /** The state that it was made to look like; '' under its own flag. */
  framed: text,
  /** How it was carried out, and on whose soil a proxy sat. */
  method: orNone(METHODS),
  host: text,
  incident: text,
  /** What the seat did about its reports and its inspections in that round. */
  reports: z.enum(REPORTS),
  inspections: z.enum(INSPECTIONS),
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

/** What happens in a review and in the debrief. */
import { z } from 'zod';
import { LedgerRow, ScoreEntry } from '../view/record.ts';
import { DEBRIEF_STEPS, FEELINGS, NORMS, PREDICTIONS, REVEALS } from '../vocabulary.ts';
import { event, SeatScore } from './shapes.ts';

const id = z.string();
const seat = z.string();
const norm = z.enum(NORMS);

export const ASSESSMENT_EVENTS = [
  event('predicted', { seat, direction: z.enum(PREDICTIONS) }),
  event('decided', { seat, commitment: id, decision: z.enum(['keep', 'publish']) }),
  event('roundAssessed', {
    round: z.int(),
    score: ScoreEntry,
    lines: z.array(LedgerRow),
    trueScore: ScoreEntry,
    trueLines: z.array(LedgerRow),
    /** The public score without each norm in force. */
    without: z.partialRecord(norm, z.number()),
    seats: z.record(z.string(), SeatScore),
  }),
  event('truthRevealed', {
    seats: z.record(z.string(), z.strictObject({ ...SeatScore.shape, brier: z.number() })),
    finalScore: z.number(),
  }),
  /** P11: what was hidden comes to light, step by step. */
  event('secretsRevealed', { what: z.enum(REVEALS) }),
  event('debriefLed', {
    step: z.enum(DEBRIEF_STEPS),
    revision: z.int(),
    eyes: z.string(),
    branch: z.string().optional(),
  }),
  /** P13: the session takes part in the comparison of classes, or does no longer. */
  event('comparisonSet', { joined: z.boolean() }),
  event('reflected', { id, seat, feeling: z.enum(FEELINGS), line: z.string() }),
] as const;

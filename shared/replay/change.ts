/** What one may change at a moment that is past. */
import { z } from 'zod';
import { SeatCommand } from '../rules/commands.ts';

const Seat = z.string().min(1).max(24);

/** Whole courses that are always offered: how the rest of the game goes when nobody, or one seat, does a thing. */
export const COURSES = ['withoutDiplomacy', 'sayIt', 'complied'] as const;

export const Change = z.discriminatedUnion('kind', [
  /** The control: the same hands play on, and nothing is changed. */
  z.strictObject({ kind: z.literal('nothing') }),
  /** What a seat did at that moment, it does otherwise: another vote, card, answer, clause. */
  z.strictObject({ kind: z.literal('deed'), seat: Seat, command: SeatCommand }),
  /** Another character plays the seat from there on. */
  z.strictObject({ kind: z.literal('driver'), seat: Seat, doctrine: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('parameter'), name: z.string().min(1).max(60), value: z.number() }),
  /** `seat`: who complies; '' for courses that are everybody's. */
  z.strictObject({
    kind: z.literal('course'),
    course: z.enum(COURSES),
    seat: z.union([Seat, z.literal('')]),
  }),
]);
export type Change = z.infer<typeof Change>;

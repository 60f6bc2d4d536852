/** What one may change at a moment that is past. */
import { z } from 'zod';
import { DOCTRINE_NAMES } from '../bots/doctrines.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import { PARAMETERS } from '../model/parameters.ts';
import { SeatCommand } from '../rules/commands.ts';
import { mayBeKey } from '../rules/keys.ts';
import { NORMS, type Rung } from '../rules/vocabulary.ts';

const Seat = z.string().min(1).max(24);
const RUNG_VALUES = [0, 1, 2, 3, 4] as const satisfies readonly Rung[];

/** Whole courses that are always offered: how the rest of the game goes when nobody, or one seat, does a thing. */
export const COURSES = ['withoutDiplomacy', 'sayIt', 'complied'] as const;

/** A number of the model, within the bounds in which it means something. */
function isMeaningful({ name, value }: { readonly name: string; readonly value: number }): boolean {
  const rows: Readonly<Record<string, ParameterRow>> = PARAMETERS;
  const row = mayBeKey(name) ? rows[name] : undefined;
  return row !== undefined && value >= row.min && value <= row.max;
}

export const Change = z.discriminatedUnion('kind', [
  /** The control: the same hands play on, and nothing is changed. */
  z.strictObject({ kind: z.literal('nothing') }),
  /** What a seat did at that moment, it does otherwise: another vote, card, answer. */
  z.strictObject({ kind: z.literal('deed'), seat: Seat, command: SeatCommand }),
  /** A clause of a text that is not decided yet stands at another rung, and nobody asks who wrote it so. */
  z.strictObject({
    kind: z.literal('clause'),
    text: z.string().min(1).max(40),
    norm: z.enum(NORMS),
    rung: z.literal(RUNG_VALUES),
  }),
  /** Another character plays the seat from there on. */
  z.strictObject({
    kind: z.literal('driver'),
    seat: Seat,
    doctrine: z.string().refine((name) => DOCTRINE_NAMES.includes(name)),
  }),
  z
    .strictObject({ kind: z.literal('parameter'), name: z.string().min(1).max(60), value: z.number() })
    .refine(isMeaningful, { path: ['value'] }),
  /** `seat`: who complies; '' for courses that are everybody's. */
  z.strictObject({
    kind: z.literal('course'),
    course: z.enum(COURSES),
    seat: z.union([Seat, z.literal('')]),
  }),
]);
export type Change = z.infer<typeof Change>;

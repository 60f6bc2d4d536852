import type { SeatCommand } from '../rules/commands.ts';
import type { Options } from '../rules/options/choices.ts';
import type { SeatView } from '../rules/view.ts';
import type { Difficulty, SeatId } from '../rules/vocabulary.ts';
import { type Personality, personalityOf } from './doctrines.ts';
import type { RungLimits, Switch } from './switches.ts';

/**
 * A policy in place of a bot's own: it gets what the seat sees, what it may send, and what the bot would send. Its
 * answer is sent as it is.
 */
export type Strategy = (view: SeatView, can: Options, standard: SeatCommand | null) => SeatCommand | null;

/** How an experiment changes the bots of a game. The rules know nothing of it. */
export type Manner = {
  /** What all seats do without. */
  readonly off?: readonly Switch[] | undefined;
  /** What one seat does without. */
  readonly offFor?: Readonly<Record<SeatId, readonly Switch[]>> | undefined;
  readonly rungLimits?: RungLimits | undefined;
  /** Traits of all bots, in place of those of their doctrines. */
  readonly temper?: Partial<Personality> | undefined;
  /** Traits of one. */
  readonly tempers?: Readonly<Record<SeatId, Partial<Personality>>> | undefined;
  /** Added to the boldness of one seat, in units of the national account. */
  readonly bolder?: Readonly<Record<SeatId, number>> | undefined;
  readonly strategies?: Readonly<Record<SeatId, Strategy>> | undefined;
};

export const OWN_MANNER: Manner = {};

/** What the bot in this seat does without. */
export function switchedOff({ off = [], offFor }: Manner, seat: SeatId): readonly Switch[] {
  const own = offFor?.[seat];
  return own ? [...off, ...own] : off;
}

/**
 * What difficulty changes: how often a bot errs, and how far it looks ahead. It never knows more or less than its seat
 * may know.
 */
const SKILL = {
  easy: { noise: 3, patience: 0.7 },
  standard: { noise: 1, patience: 1 },
  hard: { noise: 0.25, patience: 1.08 },
} as const satisfies Record<Difficulty, { readonly noise: number; readonly patience: number }>;
/** Nobody counts the future as much as the present. */
const MOST_PATIENT = 0.98;

/** The same character at a difficulty. */
export function atDifficulty(character: Personality, difficulty: Difficulty): Personality {
  if (difficulty === 'standard') return character;
  const { noise, patience } = SKILL[difficulty];
  return {
    ...character,
    noise: character.noise * noise,
    patience: Math.min(MOST_PATIENT, character.patience * patience),
  };
}

/** The character of the bot in this seat: its doctrine's, as far as the experiment leaves it. */
export function characterOf(
  { temper, tempers, bolder }: Manner,
  seat: SeatId,
  doctrine: string,
): Personality {
  const plain = personalityOf(doctrine);
  if (!temper && !tempers && !bolder) return plain;
  const character = { ...plain, ...temper, ...tempers?.[seat] };
  return { ...character, boldness: character.boldness + (bolder?.[seat] ?? 0) };
}

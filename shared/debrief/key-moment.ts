import type { Choice, CommitmentState, NormId, Rung, SeatId } from '../rules/vocabulary.ts';
import type { TextClause } from './text-space.ts';

/** A moment worth talking about, with the figures for which it was chosen. Words are made where it is shown. */
export type KeyMoment =
  | {
      readonly kind: 'dealMissed';
      readonly revision: number;
      /** A text better for every state than what the session came to. */
      readonly clauses: readonly TextClause[];
      /** Utility that the state with the least gain, and all in the mean, would have gained: 0-1. */
      readonly least: number;
      readonly mean: number;
    }
  | {
      readonly kind: 'promiseBroken';
      readonly revision: number;
      readonly seat: SeatId;
      readonly norm: NormId | '';
      readonly rung: Rung;
      readonly state: CommitmentState;
      /** Whether it was ever publicly held broken. */
      readonly seen: boolean;
    }
  | {
      readonly kind: 'voteFlipped';
      readonly revision: number;
      readonly seat: SeatId;
      readonly item: string;
      readonly from: Choice;
      readonly to: Choice;
      readonly carried: boolean;
    }
  | {
      readonly kind: 'quietSeat';
      readonly revision: number;
      readonly seat: SeatId;
      /** What it did in the talks, and what a seat did in the mean. */
      readonly acts: number;
      readonly mean: number;
      readonly deed: 'vote' | 'evidence';
      readonly ref: string;
    }
  | {
      readonly kind: 'secret';
      readonly revision: number;
      readonly seat: SeatId;
      readonly what: 'operation' | 'promise';
      readonly other: SeatId;
      readonly norm: NormId | '';
    };

/** The shape of `options(view)`: for each command that a seat could send now, the domain of its parameters. */
import type { Item } from './commands.ts';
import type {
  Choice,
  ConductCard,
  Confidence,
  Id,
  Measure,
  NormId,
  Prediction,
  Reply,
  Rung,
  SeatId,
  Sector,
  StakeholderCard,
} from './vocabulary.ts';

/**
 * What two sides could trade. Each gives 1 to `LIMITS.itemsPerSide` of its items, no two with the same
 * `itemKey`. Offers among three or four seats: ask `givable(view, giver, others)` for each side.
 */
export type Counterpart = {
  readonly seat: SeatId;
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
};

export type Options = {
  /** The values that `ready` may take now. */
  readonly ready?: readonly boolean[];
  readonly say?: readonly ('floor' | SeatId)[];
  readonly makeOffer?: readonly Counterpart[];
  readonly acceptOffer?: readonly Id[];
  /** Offers that may be answered with other terms between the same sides. */
  readonly counterOffer?: readonly { readonly offer: Id; readonly with: Counterpart }[];
  readonly declineOffer?: readonly Id[];
  readonly withdrawOffer?: readonly Id[];
  readonly openHandshake?: readonly Counterpart[];
  readonly confirmHandshake?: readonly Id[];
  readonly cancelHandshake?: readonly Id[];
  readonly declare?: readonly { readonly norm: NormId; readonly rungs: readonly Rung[] }[];
  readonly editText?: readonly {
    readonly text: Id;
    readonly norm: NormId;
    readonly rungs: readonly Rung[];
  }[];
  readonly sponsor?: readonly { readonly text: Id; readonly sponsoring: boolean }[];
  readonly table?: readonly Id[];
  readonly endorse?: readonly {
    readonly text: Id;
    readonly norm: NormId;
    readonly stances: readonly ('endorse' | 'refuse')[];
  }[];
  readonly amend?: readonly { readonly text: Id; readonly norm: NormId; readonly rungs: readonly Rung[] }[];
  readonly castBallot?: readonly {
    readonly item: Id;
    readonly choices: readonly Choice[];
    /** Clauses that `joinExcept` or `object` may name, and how many `joinExcept` may. */
    readonly norms: readonly NormId[];
    readonly exceptions: number;
  }[];
  readonly lastWord?: readonly {
    readonly text: Id;
    readonly remedy: 'drop' | 'lower' | 'annex' | 'dissociate';
    readonly norms: readonly NormId[];
  }[];
  readonly answerLastWord?: readonly Id[];
  /** `seats`: whom the card may name; '' is nobody. */
  readonly playConduct?: readonly { readonly card: ConductCard; readonly seats: readonly (SeatId | '')[] }[];
  readonly playCard?: readonly {
    readonly card: StakeholderCard;
    readonly seats: readonly (SeatId | '')[];
    readonly norms: readonly (NormId | '')[];
    readonly sectors: readonly (Sector | '')[];
    readonly incidents: readonly (Id | '')[];
  }[];
  readonly showEvidence?: readonly { readonly item: Id; readonly to: readonly SeatId[] }[];
  readonly publishEvidence?: readonly Id[];
  readonly answerIncident?: readonly {
    readonly incident: Id;
    readonly answers: readonly {
      readonly suspect: SeatId | 'none';
      readonly confidences: readonly Confidence[];
      readonly measures: readonly Measure[];
    }[];
  }[];
  readonly joinResponse?: readonly Id[];
  readonly reply?: readonly { readonly incident: Id; readonly replies: readonly Reply[] }[];
  readonly predict?: readonly Prediction[];
  readonly decide?: readonly {
    readonly commitment: Id;
    readonly decisions: readonly ('keep' | 'publish')[];
  }[];
  /** Any feeling and any line up to LIMITS.reflection. */
  readonly reflect?: true;
};

/** The shape of `options(view)`: for each command that a seat could send now, the domain of its parameters. */
import type { ClubAnswer } from '../clubs/club-calls.ts';
import type { Item } from '../commands.ts';
import type { Proviso } from '../texts/proviso-shapes.ts';
import type { CallStance } from '../vocabulary/clubs.ts';
import type { MoveStance } from '../vocabulary/forums.ts';
import type { HearingTopic } from '../vocabulary/history.ts';
import type { Ruling } from '../vocabulary/provisos.ts';
import type { Signature } from '../vocabulary/signature.ts';
import type {
  Act,
  Choice,
  ConductCard,
  Confidence,
  Enquiry,
  Ground,
  Id,
  Inspecting,
  Measure,
  Method,
  NormId,
  Operation,
  Prediction,
  Reply,
  Reporting,
  Rung,
  SeatId,
  Sector,
  StakeholderCard,
  Threshold,
} from '../vocabulary.ts';

/**
 * What two sides could trade. Each gives 1 to `LIMITS.itemsPerSide` of its items, no two with the same
 * `itemKey`. Offers among three or four seats: ask `givable(view, giver, others)` for each side.
 */
export type Counterpart = {
  readonly seat: SeatId;
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
};

/** An act that may stand in a plan, with the domain of what it names. */
export type ActChoice =
  | { readonly act: Exclude<Act, 'operate'>; readonly seats: readonly (SeatId | '')[] }
  | {
      readonly act: 'operate';
      readonly seats: readonly SeatId[];
      readonly operations: readonly Operation[];
      readonly sectors: readonly Sector[];
      /** Any of these but the author and the target; '' for none. */
      readonly frames: readonly (SeatId | '')[];
      /** Ways to carry it out; '' for the plain one, alone where methods are not in play. A proxy sits with any host of `frames`. */
      readonly methods: readonly (Method | '')[];
    };

export type Options = {
  /** The values that `ready` may take now. */
  readonly ready?: readonly boolean[];
  /** The floor, seats, and the caucuses that the seat is in. */
  readonly say?: readonly ('floor' | SeatId | Id)[];
  /** Seats that a caucus may be opened with: any one or more of them. */
  readonly openCaucus?: readonly SeatId[];
  readonly leaveCaucus?: readonly Id[];
  readonly ask?: readonly { readonly seat: SeatId; readonly about: readonly Enquiry[] }[];
  /** A text of each kind that may be opened, and the texts that it may begin from ('' is an empty one). */
  readonly openText?: readonly { readonly kind: 'draft' | 'chair'; readonly from: readonly (Id | '')[] }[];
  readonly callText?: readonly Id[];
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
  /** On each clause of a text, and, with norm '', on the text as a whole, what may be hung on it or taken off it. */
  readonly setProviso?: readonly {
    readonly text: Id;
    readonly norm: NormId | '';
    readonly provisos: readonly Proviso[];
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
  /**
   * A plan is up to `most` of these acts, no two the same (`actKey`); an operation takes any of its sectors and,
   * as a false flag, any of `frames`, or '' for none. Reports and inspections are chosen beside them.
   */
  readonly planConduct?: {
    readonly most: number;
    readonly acts: readonly ActChoice[];
    readonly reports: readonly Reporting[];
    readonly inspections: readonly Inspecting[];
  };
  readonly playCard?: readonly {
    readonly card: StakeholderCard;
    readonly seats: readonly (SeatId | '')[];
    readonly norms: readonly (NormId | '')[];
    readonly sectors: readonly (Sector | '')[];
    readonly incidents: readonly (Id | '')[];
  }[];
  /** Topics of a hearing that the seat may call, with what each may be about. */
  readonly callHearing?: readonly {
    readonly about: HearingTopic;
    readonly norms: readonly (NormId | '')[];
    readonly seats: readonly (SeatId | '')[];
  }[];
  /** Cards whose tool may be used now, and whom it may name ('' is nobody). */
  readonly citeHistory?: readonly { readonly card: Id; readonly seats: readonly (SeatId | '')[] }[];
  readonly showEvidence?: readonly { readonly item: Id; readonly to: readonly SeatId[] }[];
  readonly publishEvidence?: readonly Id[];
  readonly answerIncident?: readonly {
    readonly incident: Id;
    readonly answers: readonly {
      readonly suspect: SeatId | 'none';
      readonly confidences: readonly Confidence[];
      readonly measures: readonly Measure[];
      /** At each of the measures the grounds that may be claimed, lawful or not; the first is the rules' own choice. */
      readonly grounds: Readonly<Partial<Record<Measure, readonly Ground[]>>>;
    }[];
  }[];
  readonly qualify?: readonly { readonly incident: Id; readonly thresholds: readonly Threshold[] }[];
  readonly consult?: readonly { readonly incident: Id; readonly seats: readonly SeatId[] }[];
  readonly accredit?: readonly { readonly seat: SeatId; readonly stances: readonly ('admit' | 'object')[] }[];
  readonly callTalks?: readonly { readonly club: Id; readonly incidents: readonly Id[] }[];
  readonly callAnswer?: readonly {
    readonly club: Id;
    readonly incident: Id;
    readonly answers: readonly (ClubAnswer & { readonly confidences: readonly Confidence[] })[];
  }[];
  readonly answerCall?: readonly { readonly call: Id; readonly stances: readonly CallStance[] }[];
  readonly joinResponse?: readonly Id[];
  readonly reply?: readonly { readonly incident: Id; readonly replies: readonly Reply[] }[];
  readonly predict?: readonly Prediction[];
  readonly decide?: readonly {
    readonly commitment: Id;
    readonly decisions: readonly ('keep' | 'publish')[];
  }[];
  readonly suspend?: readonly { readonly commitment: Id; readonly towards: readonly SeatId[] }[];
  readonly repair?: readonly Id[];
  /** Texts open for signature: clauses that the own signature may leave out, and how many of them. */
  readonly sign?: readonly {
    readonly text: Id;
    readonly choices: readonly Signature[];
    readonly norms: readonly NormId[];
    readonly exceptions: number;
  }[];
  /** Clauses whose open words are to be read one way or the other. */
  readonly rule?: readonly {
    readonly text: Id;
    readonly norm: NormId;
    readonly readings: readonly Ruling[];
  }[];
  readonly withdraw?: readonly Id[];
  /** Items with the forums that each could go to; '' is the main one. */
  readonly moveItem?: readonly { readonly norm: NormId; readonly forums: readonly Id[] }[];
  readonly answerMove?: readonly { readonly norm: NormId; readonly stances: readonly MoveStance[] }[];
  /** Any feeling and any line up to LIMITS.reflection. */
  readonly reflect?: true;
};

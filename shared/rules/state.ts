import type { LedgerEntry, World } from '../model/world.ts';
import type { FacilitatorAct, InjectWhen } from './commands/facilitator.ts';
import type { Action } from './commands.ts';
import type { Reason } from './debrief/reasons.ts';
import type { GameEvent, Settings } from './events.ts';
import type { Scenario } from './scenario.ts';
import type { Note } from './view/fields.ts';
import type { Forecast, Foretold, Survey, SurveyAnswer, SurveyQuestion } from './view/mine.ts';
import type { OwnView } from './view/own.ts';
import type { PublicView } from './view.ts';
import type {
  CommitmentState,
  ConductCard,
  Id,
  IncidentOrigin,
  Inspecting,
  Method,
  NormId,
  Operation,
  PersonId,
  Phase,
  Prediction,
  Reporting,
  SeatId,
  Sector,
} from './vocabulary.ts';

/**
 * The state of a session, laid out by who may know it: what all know, what each seat knows, what nobody
 * knows before the debrief. `project` (project.ts) copies by name from the first two and touches `hidden` never.
 */
export type State = {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly public: PublicView;
  readonly own: Readonly<Record<SeatId, OwnView>>;
  readonly hidden: Hidden;
};

export type Hidden = {
  readonly seed: string;
  /** What the facilitator did last, while it can be taken back. */
  readonly lastAct: LastAct | null;
  /** The facilitator's own notes, and since when somebody's hand is up. */
  readonly notes: Readonly<Record<string, Note>>;
  readonly hands: Readonly<Record<PersonId, number>>;
  /** Incidents that wait for their moment, and how many texts had been adopted when they were planned. */
  readonly planned: Readonly<Record<string, { readonly when: InjectWhen; readonly texts: number }>>;
  /** When the facilitator looked through a seat's eyes; the seat learns of it in the debrief. */
  readonly looks: Readonly<
    Record<string, { readonly seat: SeatId; readonly round: number; readonly phase: Phase }>
  >;
  /** What people who watch foretold; what people answered before and after; who agrees to research. */
  readonly forecasts: Readonly<Record<PersonId, Readonly<Record<string, Forecast>>>>;
  readonly answers: Readonly<Record<PersonId, Readonly<Record<string, GivenAnswer>>>>;
  readonly consents: Readonly<Record<PersonId, boolean>>;
  /** What people are asked beside the game, and what all who watched foretold together. */
  readonly survey: Survey;
  readonly questions: Readonly<Record<Id, SurveyQuestion>>;
  readonly foretold: Readonly<Record<string, Foretold>>;
  /** How many events were folded: the address of the next id. */
  readonly folded: number;
  readonly worlds: { readonly public: World; readonly true: World };
  /** The worlds as they were when the last round was assessed, and what has moved them since. */
  readonly baseline: { readonly public: World; readonly true: World };
  readonly entries: { readonly public: readonly LedgerEntry[]; readonly true: readonly LedgerEntry[] };
  /** The trust that each seat feels, from what it knows; the true world's moves by what nobody saw too. */
  readonly felt: World['trust'];
  /** The whole account of each seat; `own` holds the part that the seat knows. */
  readonly accounts: Readonly<Record<SeatId, Account>>;
  readonly covert: Readonly<Record<SeatId, { readonly falseFlag: boolean; readonly drawn: boolean }>>;
  readonly incidents: Readonly<Record<string, HiddenIncident>>;
  readonly operations: Readonly<Record<string, HiddenOperation>>;
  readonly conducts: readonly HiddenConduct[];
  /** Why bots did what they did, shown on request (B2). */
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly commitments: Readonly<Record<string, HiddenCommitment>>;
  readonly trueScores: Readonly<Record<string, PublicView['scores'][string]>>;
  readonly trueLines: Readonly<Record<string, PublicView['ledger'][string]>>;
  /** Per round and seat: predictions, scores and utility, for the debrief. */
  readonly rounds: Readonly<Record<string, HiddenSeatRound>>;
};

export type GivenAnswer = SurveyAnswer & { readonly question: Id; readonly moment: 'before' | 'after' };

export type LastAct = {
  readonly act: FacilitatorAct;
  readonly at: number;
  /** It is still under way: what happens is a part of it. */
  readonly under: boolean;
  readonly before: State;
  /** What others have done since that stays, in runs that grow shorter. */
  readonly since: readonly (readonly GameEvent[])[];
};

export type Account = {
  readonly gains: number;
  readonly harms: number;
  readonly costs: number;
  readonly dividend: number;
};

export type HiddenIncident = {
  readonly origin: IncidentOrigin;
  readonly author: SeatId;
  readonly apparent: SeatId;
  readonly severity: number;
  readonly operation: Operation | '';
  readonly priors: Readonly<Record<SeatId, Readonly<Record<string, number>>>>;
  readonly publicPrior: Readonly<Record<string, number>>;
  /** Items of evidence with the seat that each was dealt to. */
  readonly items: Readonly<
    Record<string, { readonly holder: SeatId; readonly weights: Readonly<Record<string, number>> }>
  >;
};

export type HiddenOperation = {
  readonly round: number;
  readonly seat: SeatId;
  readonly target: SeatId;
  readonly operation: Operation;
  readonly sector: Sector;
  readonly norm: NormId | '';
  readonly succeeded: boolean;
  readonly noticed: boolean;
  readonly falseFlag: boolean;
  readonly framed: SeatId;
  readonly method?: Method | undefined;
  readonly host?: SeatId | undefined;
  readonly incident: string;
  readonly harm: number;
  readonly severity: number;
};

export type HiddenConduct = {
  readonly round: number;
  readonly seat: SeatId;
  readonly card: ConductCard | '';
  readonly on: SeatId;
  readonly actions: readonly Action[];
  readonly reports: Reporting;
  readonly inspections: Inspecting;
};

export type HiddenCommitment = {
  readonly knownTo: readonly SeatId[];
  readonly state: CommitmentState;
};

export type HiddenSeatRound = {
  readonly round: number;
  readonly seat: SeatId;
  readonly score: number;
  readonly utility: number;
  readonly prediction: Prediction | '';
};

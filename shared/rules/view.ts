/**
 * What may be known, by whom. `PublicView` is mirrored to everybody, the screen included: maps of flat
 * objects keyed by id, no null, no union ('' and 0 stand for "none"). `OwnView` goes to one seat alone.
 * State is kept in the same shapes (state.ts), so that nothing is translated and nothing can be forgotten.
 */
import { z } from 'zod';
import { FACILITATOR_ACTS } from './commands/facilitator.ts';
import { ClubCall, PublicClub } from './view/clubs.ts';
import { Note, norm, orNone, text, time } from './view/fields.ts';
import { Hearing, PublicHistory } from './view/history.ts';
import type { OwnView } from './view/own.ts';
import {
  Commitment,
  Incident,
  LedgerRow,
  Mark,
  Message,
  News,
  Precedent,
  PublicBelief,
  PublicReply,
  PublishedItem,
  Qualification,
  Response,
  ScoreEntry,
  Shock,
} from './view/record.ts';
import {
  RevealedConduct,
  RevealedGoal,
  RevealedIncident,
  RevealedScore,
  RevealedSeat,
  RevealedSeatRound,
} from './view/reveal.ts';
import {
  AgendaNorm,
  BallotItem,
  Clause,
  Clocks,
  Person,
  PublicSeat,
  Relation,
  TreatyText,
  Vote,
} from './view/table.ts';
import { SCENES } from './vocabulary/people.ts';
import {
  ACCREDITATIONS,
  COMMITMENT_STATES,
  DEBRIEF_STEPS,
  DECISION_RULES,
  DIFFICULTIES,
  FEELINGS,
  INCIDENT_ORIGINS,
  MECHANICS,
  PACES,
  PHASES,
  REVEALS,
  RULE_LEVELS,
  SECTORS,
  STAGES,
  THRESHOLDS,
  VOTING_UNITS,
} from './vocabulary.ts';

const words = z.strictObject({ en: text, it: text, fr: text });

export const PublicView = z.strictObject({
  rules: z.enum(RULE_LEVELS),
  solo: z.boolean(),
  phase: z.enum(PHASES),
  stage: z.enum(STAGES),
  /** `<round>.<phase>.<n>`; commands carry it, so that a stale one is refused. */
  phaseId: text,
  round: z.int(),
  rounds: z.int(),
  closesAt: time,
  /** The part of the phase that is timed on its own: the window for amendments, the last word. */
  stageClosesAt: time,
  paused: z.boolean(),
  /** When it was paused: clocks show what was left then. */
  pausedAt: time,
  locked: z.boolean(),
  /** The plan of play, phase by phase. */
  clocks: Clocks,
  lesson: z.strictObject({
    /** Minutes that the preset is made for; 0: it does not say. */
    planned: z.number(),
    /** When it began and ends; 0: nobody has said. */
    beganAt: time,
    endsAt: time,
    /** Seconds of it that are kept for the debrief. */
    debrief: z.number(),
    /** What the facilitator has the big screen show; '' follows the phase. */
    scene: orNone(SCENES),
    /** The session is played in several lessons; which one this is, from 1. */
    series: z.boolean(),
    number: z.int(),
    /** It ends with the debrief, which has its share of it. */
    last: z.boolean(),
    /** The session stops when this round has been reviewed. */
    stopsAfterRound: z.boolean(),
    /** Since when it sleeps until the next lesson; 0: it does not. */
    asleepSince: time,
    /** When the next lesson is said to be; 0: nobody knows. */
    nextAt: time,
    /** The round in which this lesson began, and the first and last of the lesson before; 0: there was none. */
    fromRound: z.int(),
    recapFrom: z.int(),
    recapTo: z.int(),
  }),
  forum: z.enum(DECISION_RULES),
  chair: text,
  stability: z.number(),
  stabilityBefore: z.number(),
  years: z.number(),
  /** What this session is played with, beyond the level of its rules. */
  setup: z.strictObject({
    scenario: text,
    preset: text,
    mechanics: z.array(z.enum(MECHANICS)),
    highestRung: z.int(),
    /** Nobody knows which round is the last; `rounds` is the most there can be. */
    openEnd: z.boolean(),
    votes: z.enum(VOTING_UNITS),
    /** States whose no defeats a text. */
    vetoes: z.array(text),
    /** Whether an outvoted state is bound all the same. */
    bindsOutvoted: z.boolean(),
    /** How stakeholders are admitted; '': all sit from the start. */
    accreditation: orNone(ACCREDITATIONS),
    /** Who has the chair, round by round, and again from the first; empty: it stays. */
    chairs: z.array(text),
    /** Ratifications that make law, and states that must be among them; 0 and none: half of the signatories. */
    ratifications: z.int(),
    ratifiersNamed: z.array(text),
    /** Forums beside the main one, with the rule and the chair of each in the same place; `seats` says who is in them. */
    forums: z.array(text),
    forumRules: z.array(z.enum(DECISION_RULES)),
    forumChairs: z.array(text),
    /** Ballots that one plenary has time for. */
    ballots: z.int(),
    difficulty: z.enum(DIFFICULTIES),
    /** Whether seats of people are advised. */
    adviser: z.boolean(),
    /** When bots act. */
    pace: z.enum(PACES),
  }),
  /** Public numbers of the world. */
  meters: z.strictObject({
    /** Share of the world that believes an attribution body, 0-1. */
    bodyTrust: z.number(),
    /** Taken off openness, 0-1. */
    closure: z.number(),
    /** Severity per state, decaying. */
    burden: z.number(),
    /** Tools that leaked and are used by criminals, 0 or more. */
    leaks: z.number(),
  }),
  /** Numbers of the model that are others here than in its table. */
  parameters: z.record(text, z.strictObject({ value: z.number() })),
  /** The text of this round; '' before one exists. */
  currentText: text,
  /** The incident asked about in the crisis. */
  askedIncident: text,
  outcome: z.enum(['', 'noText', 'adopted', 'partlyAdopted', 'notAdopted']),
  texts: z.record(text, words),
  seats: z.record(text, PublicSeat),
  people: z.record(text, Person),
  relations: z.record(text, Relation),
  agenda: z.record(text, AgendaNorm),
  treaties: z.record(text, TreatyText),
  clauses: z.record(text, Clause),
  items: z.record(text, BallotItem),
  votes: z.record(text, Vote),
  commitments: z.record(text, Commitment),
  marks: z.record(text, Mark),
  incidents: z.record(text, Incident),
  beliefs: z.record(text, PublicBelief),
  evidence: z.record(text, PublishedItem),
  responses: z.record(text, Response),
  replies: z.record(text, PublicReply),
  qualifications: z.record(text, Qualification),
  precedents: z.record(text, Precedent),
  shocks: z.record(text, Shock),
  clubs: z.record(text, PublicClub),
  calls: z.record(text, ClubCall),
  /** History cards that were used, or whose warning was judged. */
  history: z.record(text, PublicHistory),
  hearings: z.record(text, Hearing),
  floor: z.record(text, Message),
  news: z.record(text, News),
  scores: z.record(text, ScoreEntry),
  ledger: z.record(text, LedgerRow),
  /** Where the debrief is led to, and what has come to light so far. */
  debrief: z.strictObject({
    step: z.enum(DEBRIEF_STEPS),
    /** The moment of the replay; 0: none. */
    revision: z.int(),
    /** The seat through whose eyes it is seen; '': as everybody saw it. */
    eyes: text,
    /** What goes otherwise in the branch that is shown; '': none is. */
    branch: text,
    revealed: z.array(z.enum(REVEALS)),
    /** Its figures go into the averages that other classes of this server see. */
    compared: z.boolean(),
  }),
  revealedGoals: z.record(text, RevealedGoal),
  revealedConduct: z.record(text, RevealedConduct),
  revealedIncidents: z.record(text, RevealedIncident),
  revealedCommitments: z.record(text, Commitment),
  revealedStates: z.record(text, z.strictObject({ state: z.enum(COMMITMENT_STATES) })),
  revealedScores: z.record(text, RevealedScore),
  revealedLedger: z.record(text, LedgerRow),
  revealedSeats: z.record(text, RevealedSeat),
  revealedSeatRounds: z.record(text, RevealedSeatRound),
  reflections: z.record(text, z.strictObject({ feeling: z.enum(FEELINGS), line: text })),
});

export type PublicView = z.infer<typeof PublicView>;

/** What the facilitator's console needs beyond the public view. Counts and presence, no private content. */
export const ConsoleView = z.strictObject({
  waitingFor: z.array(
    z.strictObject({ seat: text, task: z.enum(['join', 'ready', 'ballot', 'answer', 'card']) }),
  ),
  /** The facilitator's last act, and until when it can be taken back; '' and 0: none. 0 with an act: for the phase. */
  undo: z.strictObject({ act: orNone(FACILITATOR_ACTS), until: time }),
  /** What may be brought in, by its script, with the words that it will be told in. */
  injectable: z.record(
    text,
    z.strictObject({
      title: words,
      text: words,
      /** Whom it would hit, how hard, and which norms on the agenda cover it. */
      origin: z.enum(INCIDENT_ORIGINS),
      victim: text,
      sector: z.enum(SECTORS),
      severity: z.int(),
      threshold: z.enum(THRESHOLDS),
      norms: z.array(norm),
    }),
  ),
  /** Those of them that wait for their moment, by script; '' and 0 for what does not matter to it. */
  planned: z.record(
    text,
    z.strictObject({
      on: z.enum(['phase', 'adopted', 'stability']),
      round: z.int(),
      phase: orNone(PHASES),
      below: z.int(),
    }),
  ),
  /** The history cards of the scenario, with who holds them. */
  history: z.record(
    text,
    z.strictObject({ title: words, lends: words, warns: words, holders: z.array(text) }),
  ),
  /** Who takes part and who is left out (radar.ts). */
  radar: z.record(
    text,
    z.strictObject({ spoke: z.int(), addressed: z.int(), coSponsors: z.int(), lastAt: time }),
  ),
  hands: z.array(z.strictObject({ person: text, since: time })),
  notes: z.record(text, Note),
  /** How many have answered before and after, with the mean of each scale; and who agrees to research, as a count. */
  survey: z.strictObject({
    before: z.int(),
    after: z.int(),
    given: z.int(),
    refused: z.int(),
    means: z.record(
      text,
      z.strictObject({ before: z.number(), beforeOf: z.int(), after: z.number(), afterOf: z.int() }),
    ),
  }),
  /** Private messages said so far. */
  messages: z.int(),
  offers: z.int(),
});

export type ConsoleView = z.infer<typeof ConsoleView>;

/** All that a seat may know: what rules, options and bots are asked with. */
export type SeatView = { readonly public: PublicView; readonly own: OwnView };

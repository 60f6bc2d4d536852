/**
 * The closed sets of the game, as constant arrays with their types beside them.
 * Words are those of the field; what a player reads is the client's business.
 */
import { FULL_MECHANICS } from './vocabulary/forums.ts';

export const PHASES = [
  'lobby',
  'briefing',
  'negotiation',
  'plenary',
  'conduct',
  'crisis',
  'assessment',
  'debrief',
] as const;
export type Phase = (typeof PHASES)[number];

/** The part of a phase that decides what may be done in it now; '' where a phase has only one part. */
export const STAGES = ['', 'amending', 'voting', 'lastWord', 'done', 'deciding', 'shown'] as const;
export type Stage = (typeof STAGES)[number];

export const RULE_LEVELS = ['basic', 'standard', 'full'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/**
 * What of the rules a level adds: without it commands are missing from `options(view)`, and the stated default acts.
 * A facilitator may unlock one in mid-session (GAME.md §1); `signature` is in play where a preset asks for it.
 */
export const MECHANICS = [
  'caucus',
  'ownDrafts',
  'chairText',
  'ratification',
  'planning',
  'reports',
  'legalGround',
  'qualification',
  'embassies',
  'hotline',
  'suspension',
  'repair',
  'withdrawal',
  'signature',
  ...FULL_MECHANICS,
] as const;
export type Mechanic = (typeof MECHANICS)[number];
const FULL_ALONE: readonly Mechanic[] = ['withdrawal', 'signature', ...FULL_MECHANICS];
const STANDARD = MECHANICS.filter((mechanic) => !FULL_ALONE.includes(mechanic));
export const LEVEL_MECHANICS: Readonly<Record<RuleLevel, readonly Mechanic[]>> = {
  basic: [],
  standard: STANDARD,
  full: MECHANICS.filter((mechanic) => mechanic !== 'signature'),
};

export const SEAT_KINDS = ['state', 'stakeholder'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

export const STAKEHOLDER_ROLES = ['industry', 'civilSociety', 'attributionBody', 'regional'] as const;
export type StakeholderRole = (typeof STAKEHOLDER_ROLES)[number];

export const DRIVERS = ['human', 'bot', 'nobody'] as const;

/** How well bots judge and how far they look ahead; never what they know. */
export const DIFFICULTIES = ['easy', 'standard', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** When bots act in a live session: one after the other as people can follow, or all of them as soon as they may. */
export const PACES = ['spaced', 'atOnce'] as const;

/** A screen is a device on a wall: it has a place in the session, and is nobody. */
export const PERSON_ROLES = ['player', 'observer', 'facilitator', 'screen'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** The catalogue of norms (scenarios/norms.yaml holds their texts and sources). */
export const NORMS = [
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'N06',
  'N07',
  'N08',
  'N09',
  'N10',
  'N11',
  'N12',
  'N13',
  'N14',
  'N15',
  'N16',
  'N17',
  'N18',
] as const;
export type NormId = (typeof NORMS)[number];

export const NORM_FAMILIES = ['restraint', 'cooperation', 'institution'] as const;
export type NormFamily = (typeof NORM_FAMILIES)[number];

/** How far a norm is taken: 0 none, 1 declared, 2 reported, 3 verified, 4 binding. */
export const RUNGS = [0, 1, 2, 3, 4] as const;
export type Rung = (typeof RUNGS)[number];
/** The rung that makes law: texts alone come to it, and parliaments ratify it. */
export const BINDING = 4 satisfies Rung;
/** The highest rung that each level of rules lets into a text or an offer. */
export const HIGHEST_RUNG = { basic: 3, standard: 4, full: 4 } as const satisfies Record<RuleLevel, Rung>;

export const DECISION_RULES = ['majority', 'twoThirds', 'consensus', 'doubleMajority', 'silence'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

/** How a forum admits stakeholders: unless a state objects, or by more states for it than against. */
export const ACCREDITATIONS = ['noObjection', 'majority'] as const;

/**
 * What a plenary puts to the vote: a text as a package that a state may stay out of a part of, each of its clauses by
 * itself, or a text that under consensus stands or falls whole.
 */
export const VOTING_UNITS = ['package', 'clauses', 'whole'] as const;

/** The rolling text of the round, a seat's own draft beside it, the chair's compromise; what ends, to be renewed. */
export const TEXT_KINDS = ['rolling', 'draft', 'chair', 'renewal'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TEXT_STATUSES = ['draft', 'tabled', 'adopted', 'rejected'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

export const ITEM_STATUSES = ['queued', 'open', 'closed', 'fallen'] as const;

/** Ballots where votes are counted. */
export const COUNTED_CHOICES = ['yes', 'no', 'abstain'] as const;
/** Ballots where consensus is sought; `joinExcept` names the clauses that the seat dissociates from. */
export const CONSENSUS_CHOICES = ['join', 'joinExcept', 'object'] as const;
export const CHOICES = [...COUNTED_CHOICES, ...CONSENSUS_CHOICES] as const;
export type Choice = (typeof CHOICES)[number];

export const OFFER_STATUSES = ['open', 'accepted', 'declined', 'countered', 'withdrawn', 'expired'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

export const HANDSHAKE_STATUSES = ['open', 'confirmed', 'closed', 'cancelled', 'expired'] as const;

/** A duty lasts and is kept or breached; a promise is due once. */
export const COMMITMENT_KINDS = ['duty', 'promise'] as const;

/** `acquis`: it was in force before the session began. */
export const COMMITMENT_ORIGINS = ['text', 'offer', 'declaration', 'acquis'] as const;
export type CommitmentOrigin = (typeof COMMITMENT_ORIGINS)[number];

/** What public facts (or, for a private commitment, its parties' facts) say of a commitment. */
export const COMMITMENT_STATES = [
  'signed',
  'untested',
  'noBreachKnown',
  'kept',
  'strained',
  'breached',
  'suspended',
  'withdrawn',
  'expired',
  'open',
  'fulfilled',
  'broken',
  'released',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const OPERATIONS = ['espionage', 'theft', 'interference', 'disruption', 'strike'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** How an operation is carried out: through an update that many trust, by a proxy on a host’s soil, with a bought tool. */
export const METHODS = ['update', 'proxy', 'tool'] as const;
export type Method = (typeof METHODS)[number];

export const SECTORS = [
  'health',
  'energy',
  'finance',
  'transport',
  'core',
  'elections',
  'government',
  'industry',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The four conduct cards of the basic rules. */
export const CONDUCT_CARDS = ['keep', 'build', 'help', 'covert'] as const;
export type ConductCard = (typeof CONDUCT_CARDS)[number];

/** What a seat may do in secret in a round, two of them at standard rules; a basic card is one or two of these. */
export const ACTS = ['open', 'inspect', 'build', 'help', 'localise', 'operate'] as const;
export type Act = (typeof ACTS)[number];
export const REPORTS = ['file', 'withhold'] as const;
export type Reporting = (typeof REPORTS)[number];
export const INSPECTIONS = ['accept', 'refuse'] as const;
export type Inspecting = (typeof INSPECTIONS)[number];

/** How grave an act is in law, from the least. */
export const THRESHOLDS = ['nuisance', 'wrongful', 'useOfForce', 'armedAttack'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** The legal ground that a measure is said to stand on. */
export const GROUNDS = [
  'none',
  'retorsion',
  'sanctions',
  'countermeasure',
  'necessity',
  'selfDefence',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** What an embassy may be asked about another state. */
export const ENQUIRIES = ['redLine', 'arsenal'] as const;
export type Enquiry = (typeof ENQUIRIES)[number];

/** What a parliament says of a binding text. */
export const RATIFICATIONS = ['comfortable', 'tight', 'blocked'] as const;

/** What a scenario lets happen to the world between two rounds. */
export const SHOCKS = ['turnover', 'technology', 'focusingEvent', 'closingWindow'] as const;
export type ShockKind = (typeof SHOCKS)[number];

/** What stands behind an incident, in truth. */
export const INCIDENT_ORIGINS = ['operation', 'crime', 'accident'] as const;
export type IncidentOrigin = (typeof INCIDENT_ORIGINS)[number];

/** The bar of a belief that names no state. */
export const NO_STATE = 'none';

/** The response ladder, from nothing to countermeasures. */
export const MEASURES = ['nothing', 'demarche', 'attribution', 'sanctions', 'countermeasures'] as const;
export type Measure = (typeof MEASURES)[number];

/** How sure a seat says it is when it answers an incident; the numbers are the probabilities recorded. */
export const CONFIDENCES = { possible: 0.35, likely: 0.6, veryLikely: 0.8, almostCertain: 0.95 } as const;
export type Confidence = keyof typeof CONFIDENCES;

/** What the accused may answer; silence is the default. */
export const REPLIES = ['deny', 'denyWithEvidence', 'admit', 'blameCriminals', 'except'] as const;
export type Reply = (typeof REPLIES)[number];

/** The cards of stakeholder seats, each of one role and one phase (GAME.md §8). */
export const STAKEHOLDER_CARDS = [
  'grantPatches',
  'demandAccess',
  'patchSector',
  'takedown',
  'telemetry',
  'nonPaper',
  'speak',
  'watch',
  'helpVictims',
  'factFinding',
  'shame',
  'charter',
  'complianceReport',
  'inquiry',
  'finding',
  'convene',
  'keepAnnex',
  'contactTest',
  'hotline',
] as const;
export type StakeholderCard = (typeof STAKEHOLDER_CARDS)[number];

export const PREDICTIONS = ['up', 'same', 'down'] as const;
export type Prediction = (typeof PREDICTIONS)[number];

/** The four steps of the debrief, in this order. */
export const DEBRIEF_STEPS = ['reaction', 'happened', 'why', 'lessons'] as const;
export type DebriefStep = (typeof DEBRIEF_STEPS)[number];

/** What was hidden, in the order in which it is revealed: wants, promises, authors, acts, and what each seat saw. */
export const REVEALS = ['goals', 'promises', 'culprits', 'conduct', 'eyes'] as const;
export type Reveal = (typeof REVEALS)[number];

export const FEELINGS = ['satisfied', 'proud', 'uneasy', 'frustrated', 'surprised'] as const;
export type Feeling = (typeof FEELINGS)[number];

export const GAUGES = [
  'norms',
  'restraint',
  'calm',
  'accountability',
  'resilience',
  'trust',
  'openness',
] as const;
export type Gauge = (typeof GAUGES)[number];

/** The order in which the ledger takes the causes of a round; differences telescope across it. */
export const LEDGER_STAGES = ['agreement', 'investment', 'conduct', 'response', 'fading'] as const;
export type LedgerStage = (typeof LEDGER_STAGES)[number];

/** Keys of seats, people and things. Generated ids look like `o-3f9k2m7q`: opaque, deterministic, without order. */
export type SeatId = string;
export type PersonId = string;
export type Id = string;

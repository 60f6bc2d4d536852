import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Title } from '../../shared/rules/people/titles.ts';
import type { Scene, VoteOdds } from '../../shared/rules/vocabulary/people.ts';
import type {
  Act,
  CommitmentOrigin,
  CommitmentState,
  ConductCard,
  Confidence,
  DecisionRule,
  Feeling,
  Gauge,
  IncidentOrigin,
  Measure,
  Method,
  OfferStatus,
  Operation,
  Phase,
  Prediction,
  Reply,
  Rung,
  Sector,
  Stage,
  StakeholderRole,
  TextStatus,
} from '../../shared/rules/vocabulary.ts';

type Words<T extends string | number> = Readonly<Record<T, MessageDescriptor>>;

export const PHASE_WORDS: Words<Phase> = {
  lobby: msg`Lobby`,
  briefing: msg`Briefing`,
  negotiation: msg`Negotiation`,
  plenary: msg`Plenary`,
  conduct: msg`Conduct`,
  crisis: msg`Crisis`,
  assessment: msg`Review`,
  debrief: msg`Debrief`,
};

export const TITLE_WORDS: Words<Title> = {
  head: msg`head`,
  negotiator: msg`negotiator`,
  analyst: msg`analyst`,
};

/** What each title is first to do. */
export const TITLE_TASKS: Words<Title> = {
  head: msg`You head the delegation this round: ballots and the seal are yours first.`,
  negotiator: msg`You negotiate this round: offers and handshakes are yours first.`,
  analyst: msg`You are the analyst this round: evidence and the conduct card are yours first.`,
};

export const SCENE_WORDS: Words<Scene> = {
  lobby: msg`Way in`,
  agenda: msg`Agenda`,
  text: msg`Text`,
  votes: msg`Votes`,
  promises: msg`Promises`,
  incident: msg`Incidents`,
  stability: msg`Stability`,
  news: msg`News`,
};

export const STAGE_WORDS: Words<Exclude<Stage, ''>> = {
  amending: msg`Amendments`,
  voting: msg`Voting`,
  lastWord: msg`Last word`,
  done: msg`Done`,
  deciding: msg`Decisions`,
  shown: msg`Result`,
};

/** How far a norm is taken, as verbs (GAME.md). */
export const RUNG_WORDS: Words<Rung> = {
  0: msg`Nothing`,
  1: msg`Say it`,
  2: msg`Show it`,
  3: msg`Have it checked`,
  4: msg`Make it law`,
};

export const RULE_WORDS: Words<DecisionRule> = {
  majority: msg`Simple majority`,
  twoThirds: msg`Two-thirds majority`,
  consensus: msg`Consensus`,
  silence: msg`Silence procedure`,
  doubleMajority: msg`Two majorities: states and stakeholders`,
};

export const TEXT_STATUS_WORDS: Words<TextStatus> = {
  draft: msg`Draft`,
  tabled: msg`Tabled`,
  adopted: msg`Adopted`,
  rejected: msg`Not adopted`,
};

export const OFFER_STATUS_WORDS: Words<OfferStatus> = {
  open: msg({ message: 'Open', context: 'an offer' }),
  accepted: msg`Accepted`,
  declined: msg`Declined`,
  countered: msg`Countered`,
  withdrawn: msg({ message: 'Withdrawn', context: 'an offer' }),
  expired: msg({ message: 'Expired', context: 'an offer' }),
};

export const COMMITMENT_WORDS: Words<CommitmentState> = {
  signed: msg`Signed, not yet law`,
  untested: msg`Untested`,
  noBreachKnown: msg`No breach known`,
  kept: msg`Kept`,
  strained: msg`Strained`,
  breached: msg`Breached`,
  suspended: msg`Suspended`,
  withdrawn: msg`Withdrawn`,
  expired: msg`Expired`,
  open: msg`Open`,
  fulfilled: msg`Fulfilled`,
  broken: msg`Broken`,
  released: msg`Released`,
};

export const ORIGIN_WORDS: Words<CommitmentOrigin> = {
  text: msg`From an adopted text`,
  offer: msg`From a deal`,
  declaration: msg`Declared alone`,
  acquis: msg`In force from before`,
};

export const OPERATION_WORDS: Words<Operation> = {
  espionage: msg`Espionage`,
  theft: msg`Theft`,
  interference: msg`Interference`,
  disruption: msg`Disruption`,
  strike: msg`Destructive strike`,
};

export const METHOD_WORDS: Words<Method> = {
  update: msg`Through an update`,
  proxy: msg`By a proxy`,
  tool: msg`With a bought tool`,
};

export const SECTOR_WORDS: Words<Sector> = {
  health: msg`Health`,
  energy: msg`Energy and water`,
  finance: msg`Finance`,
  transport: msg`Transport`,
  core: msg`Core networks`,
  elections: msg`Elections`,
  government: msg`Government`,
  industry: msg`Industry`,
};

export const THRESHOLD_WORDS: Words<'nuisance' | 'wrongful' | 'useOfForce' | 'armedAttack'> = {
  nuisance: msg`Nuisance`,
  wrongful: msg`Wrongful act`,
  useOfForce: msg`Use of force`,
  armedAttack: msg`Armed attack`,
};

export const CONDUCT_WORDS: Words<ConductCard> = {
  keep: msg`Keep your word`,
  build: msg`Build`,
  help: msg`Help a seat`,
  covert: msg`Covert card`,
};

/** What a plan is made of. */
export const ACT_WORDS: Words<Act> = {
  open: msg`Open yourself to inspection`,
  inspect: msg`Have a seat inspected`,
  build: msg`Build defences`,
  help: msg`Help another seat`,
  localise: msg`Keep data at home`,
  operate: msg`Covert operation`,
};

export const INCIDENT_ORIGIN_WORDS: Words<IncidentOrigin> = {
  operation: msg`An operation`,
  crime: msg`Criminals`,
  accident: msg`An accident`,
};

export const MEASURE_WORDS: Words<Measure> = {
  nothing: msg`Do nothing`,
  demarche: msg`Private protest`,
  attribution: msg`Name them in public`,
  sanctions: msg`Sanctions`,
  countermeasures: msg`Countermeasures`,
};

export const CONFIDENCE_WORDS: Words<Confidence> = {
  possible: msg`Possible`,
  likely: msg`Likely`,
  veryLikely: msg`Very likely`,
  almostCertain: msg`Almost certain`,
};

export const REPLY_WORDS: Words<Reply> = {
  deny: msg`Deny`,
  denyWithEvidence: msg`Deny with evidence`,
  admit: msg`Admit and repair`,
  blameCriminals: msg`Blame criminals at home`,
  except: msg`Point to an exception of the clause`,
};

export const PREDICTION_WORDS: Words<Prediction> = {
  up: msg`Up`,
  same: msg`About the same`,
  down: msg`Down`,
};

export const ODDS_WORDS: Words<VoteOdds> = {
  surely: msg`Sure`,
  likely: msg`Likely`,
  unlikely: msg`Unlikely`,
  never: msg`Surely not`,
};

export const FEELING_WORDS: Words<Feeling> = {
  satisfied: msg`Satisfied`,
  proud: msg`Proud`,
  uneasy: msg`Uneasy`,
  frustrated: msg`Frustrated`,
  surprised: msg`Surprised`,
};

export const GAUGE_WORDS: Words<Gauge> = {
  norms: msg`Norms in force`,
  restraint: msg`Restraint`,
  calm: msg`Calm`,
  accountability: msg`Accountability`,
  resilience: msg`Resilience`,
  trust: msg`Trust`,
  openness: msg`Openness`,
};

export const STAKEHOLDER_ROLE_WORDS: Words<StakeholderRole> = {
  industry: msg`Industry`,
  civilSociety: msg`Civil society`,
  attributionBody: msg`Attribution body`,
  regional: msg`Regional organisation`,
};

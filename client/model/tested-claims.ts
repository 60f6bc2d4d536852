/** What each experiment claims, changes and measures, in the reader's words; whose claim it is stands with the facts. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type TestedWords = {
  readonly claim: MessageDescriptor;
  readonly change: MessageDescriptor;
  readonly measure: MessageDescriptor;
  readonly source: MessageDescriptor;
};

const SEVERITY = msg`harm done by states, per state and round`;
const STABILITY = msg`stability at the end`;
const OPERATING_LAST = msg`share of states that attack in the last of ten rounds`;
const UTILITY = msg`how well the texts serve the states at the end, of 100`;
const EFFICIENCY = msg`share of the best possible gain, of 100`;
const DUTIES_BROKEN = msg`attacks that break a promise, weighed by its rung, in a game`;

const RULES = msg`the rules of this game`;
const CHAYES = msg`Chayes and Chayes 1993`;
const BLAME_GAME = msg`Edwards and others 2017, on the blame game`;

/** By the id of the fact. */
export const FACT_WORDS: Readonly<Record<string, TestedWords>> = {
  F1: {
    claim: msg`Where authors are found out more surely, states attack less.`,
    change: msg`evidence tells little (0.2) → much (1.3), under the middle text`,
    measure: SEVERITY,
    source: msg`Edwards and others 2017; Baliga and others 2020`,
  },
  F2: {
    claim: msg`False alarms weaken deterrence.`,
    change: msg`0.15 → 1.2 accidents and crimes a round, under the middle text`,
    measure: SEVERITY,
    source: msg`Baliga and others 2020`,
  },
  F6: {
    claim: msg`Promises lose their hold when the end is near.`,
    change: msg`round 6 of 12 → round 6 of 6, under the deep text`,
    measure: msg`share of states that attack in round 6`,
    source: msg`Axelrod 1984`,
  },
  F6r: {
    claim: msg`Nobody saves an attack for the end if nobody knows when it comes.`,
    change: msg`open end → known end after six rounds, under the deep text`,
    measure: msg`share of states that attack in the last round, less that of round 3`,
    source: msg`Axelrod 1984`,
  },
  F14: {
    claim: msg`Means that spoil soon are used early.`,
    change: msg`chance that they last another round: 0.85 → 0.45, under the deep text`,
    measure: msg`round of the first attack, mean of the states`,
    source: msg`Axelrod and Iliev 2014`,
  },
  F16: {
    claim: msg`The same words deter more once they are checked.`,
    change: msg`restraint reported → verified, both equally binding`,
    measure: SEVERITY,
    source: CHAYES,
  },
  F17a: {
    claim: msg`If every state takes its chances, all lose.`,
    change: msg`nobody attacks → all do as they see fit, under the middle text`,
    measure: msg`what the states gain by conduct, ×100`,
    source: msg`the tragedy of the commons`,
  },
  F17b: {
    claim: msg`If one alone takes its chances, it gains.`,
    change: msg`nobody attacks → one does as it sees fit, under the middle text`,
    measure: msg`what it gains by conduct, ×100`,
    source: msg`the temptation to defect`,
  },
  'F22.1': {
    claim: msg`Restraint holds better once it is declared.`,
    change: msg`every norm of restraint from no rung to rung 1`,
    measure: SEVERITY,
    source: RULES,
  },
  'F22.2': {
    claim: msg`Restraint holds better once it is reported.`,
    change: msg`every norm of restraint from rung 1 to rung 2`,
    measure: SEVERITY,
    source: RULES,
  },
  'F22.3': {
    claim: msg`Restraint holds better once it is verified.`,
    change: msg`every norm of restraint from rung 2 to rung 3`,
    measure: SEVERITY,
    source: RULES,
  },
  'F22.4': {
    claim: msg`Restraint holds better once it is binding.`,
    change: msg`every norm of restraint from rung 3 to rung 4`,
    measure: SEVERITY,
    source: RULES,
  },
  F7: {
    claim: msg`Unforgiving answers do harm where the news is unsure.`,
    change: msg`never forgiving → generous, with clear and with unsure news, ten rounds`,
    measure: OPERATING_LAST,
    source: msg`Wu and Axelrod 1995`,
  },
  F7b: {
    claim: msg`Where the news is unsure, contrition mends more than tit for tat.`,
    change: msg`tit for tat → contrition, ten rounds of unsure news`,
    measure: OPERATING_LAST,
    source: msg`Wu and Axelrod 1995`,
  },
  F8: {
    claim: msg`States that blame cannot hurt attack more.`,
    change: msg`one bloc is hurt less by blame (−0.35), under the middle text`,
    measure: msg`harm done by its attacks in a game`,
    source: BLAME_GAME,
  },
  F8b: {
    claim: msg`States that blame cannot hurt are blamed less.`,
    change: msg`suspects hurt much by blame → hurt little, in the same games`,
    measure: msg`share of their attacks for which nobody blames them`,
    source: BLAME_GAME,
  },
  F18: {
    claim: msg`The bars of evidence are right as often as they say.`,
    change: msg`games under the middle text`,
    measure: msg`how far they are off in the mean, in ten bins`,
    source: RULES,
  },
  F11: {
    claim: msg`Where defence looks like attack, both sides arm.`,
    change: msg`the two look different (0) → alike (1), under the middle text, ten rounds`,
    measure: msg`means of attack in round 10, mean of the states`,
    source: msg`Jervis 1978; Richardson 1960`,
  },
  F12: {
    claim: msg`Help for weak defences makes the world more stable.`,
    change: msg`no capacity building → binding for all, else the middle text`,
    measure: STABILITY,
    source: msg`the weakest link: Caparrós and Finus 2016`,
  },
  F13: {
    claim: msg`An attribution body helps only if it is trusted.`,
    change: msg`no such body → a binding one, trusted little (0.1) and much (0.9)`,
    measure: STABILITY,
    source: msg`Davis and others (RAND) 2017`,
  },
  F3: {
    claim: msg`Voluntary norms alone reach less than verified ones.`,
    change: msg`the highest rung there is: declared → verified`,
    measure: STABILITY,
    source: msg`Chayes and Chayes 1993 against Downs, Rocke and Barsoom 1996`,
  },
  F4a: {
    claim: msg`Consensus gives shallower texts than a majority.`,
    change: msg`consensus → simple majority`,
    measure: msg`mean rung of the adopted texts, of 100`,
    source: msg`Downs, Rocke and Barsoom 1998`,
  },
  F4b: {
    claim: msg`Under a majority more promises are broken in all.`,
    change: msg`consensus → simple majority`,
    measure: DUTIES_BROKEN,
    source: msg`Downs, Rocke and Barsoom 1996; this model never showed it, and we keep it on record`,
  },
  F4c: {
    claim: msg`A state that was outvoted keeps its word less.`,
    change: msg`nobody → three of seven outvoted on the deep text`,
    measure: DUTIES_BROKEN,
    source: CHAYES,
  },
  F9: {
    claim: msg`A package carries what its clauses alone would not.`,
    change: msg`a ballot on each clause → one on the package`,
    measure: EFFICIENCY,
    source: msg`Tollison and Willett 1979; Sebenius 1983`,
  },
  F10: {
    claim: msg`Private talk helps to agree.`,
    change: msg`talk and deals in public only → in private too, two rounds`,
    measure: EFFICIENCY,
    source: msg`Stasavage 2004`,
  },
  F19: {
    claim: msg`States need to trade.`,
    change: msg`the whole game → no offers, texts or messages, each declaring what it likes`,
    measure: UTILITY,
    source: RULES,
  },
  F19b: {
    claim: msg`What states have if all declare every norm, and no more.`,
    change: msg`the whole game → every norm declared by all`,
    measure: UTILITY,
    source: RULES,
  },
  F20: {
    claim: msg`The net closes where nothing is agreed.`,
    change: msg`the whole game → no texts`,
    measure: msg`openness at the end, from 0 to 1`,
    source: RULES,
  },
  G1: {
    claim: msg`Offers alone change what is agreed.`,
    change: msg`the whole game → no offers`,
    measure: UTILITY,
    source: RULES,
  },
  G3: {
    claim: msg`A switch that does nothing changes nothing.`,
    change: msg`the whole game → without a card that nobody holds`,
    measure: msg`share of games that differ`,
    source: msg`a test of the test`,
  },
  G4: {
    claim: msg`The causes explain every point of every round.`,
    change: msg`games under the middle text`,
    measure: msg`the most points that the causes of a round miss`,
    source: RULES,
  },
};

/** By the name of the way to play. */
export const PLAY_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  alwaysYes: msg`Saying yes to everything does worse than the bot.`,
  neverConcede: msg`Never giving way does worse than the bot.`,
  alwaysOperate: msg`Attacking at every chance does worse than the bot.`,
  generousTrader: msg`Giving others the better part of each bargain does no harm.`,
  'deviation.bolder': msg`No seat gains by more daring.`,
  'deviation.meeker': msg`No seat gains by less daring.`,
  'deviation.stubborn': msg`No seat gains by giving way more slowly.`,
  'deviation.yielding': msg`No seat gains by giving way faster.`,
  'deviation.impatient': msg`No seat gains by caring less for the future.`,
  'deviation.patient': msg`No seat gains by caring more for the future.`,
  'deviation.trusting': msg`No seat gains by more trust in promises.`,
  'deviation.distrustful': msg`No seat gains by less trust in promises.`,
  'deviation.grim': msg`No seat gains by never forgiving.`,
  'deviation.titForTat': msg`No seat gains by tit for tat.`,
  'deviation.generous': msg`No seat gains by forgiving easily.`,
  'deviation.contrite': msg`No seat gains by contrition.`,
};

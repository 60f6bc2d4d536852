import type { Strategy } from '../bots/manner.ts';
import { tradeGenerously } from './generous-trader.ts';
import {
  accuseStrongest,
  alwaysStrike,
  blameAtRandom,
  defectAtTheEnd,
  hoardEvidence,
  neverAnswer,
  withdrawAndStrike,
} from './strategies-of-conduct.ts';
import {
  declareEverything,
  dissociate,
  doNothing,
  farmHandshakes,
  objectAlways,
  ownIdealAlone,
  saint,
  shallowCarpet,
  sideLetters,
  signAtTheEnd,
  voteYes,
} from './strategies-of-talk.ts';

/**
 * Ways to play the score instead of the game (MODEL.md §4.3, GAME.md §9): each is laid over the bots' own policy, in
 * one seat or in all. The rules know nothing of them.
 */
export const STRATEGIES = {
  ownIdealAlone: { says: 'drafts and votes for its own ideal and nothing else', policy: ownIdealAlone },
  dissociate: { says: 'stays out of every clause that costs it more than it brings', policy: dissociate },
  objectAlways: { says: 'votes against everything', policy: objectAlways },
  tradeGenerously: { says: 'gives the others the better part of each bargain', policy: tradeGenerously },
  sideLetters: { says: 'votes against every text and makes its bargains beside it', policy: sideLetters },
  farmHandshakes: { says: 'trades promises that nothing will ever test', policy: farmHandshakes },
  voteYes: { says: 'votes for everything and accepts every offer', policy: voteYes },
  shallowCarpet: {
    says: 'declares every norm, and writes every norm into the text at rung 1',
    policy: shallowCarpet,
  },
  declareEverything: { says: 'declares every norm and does nothing else', policy: declareEverything },
  signAtTheEnd: { says: 'signs nothing before the last round, and everything in it', policy: signAtTheEnd },
  doNothing: { says: 'sits still', policy: doNothing },
  saint: { says: 'does whatever lifts the public number', policy: saint },
  withdrawAndStrike: { says: 'withdraws and strikes in one round', policy: withdrawAndStrike },
  alwaysStrike: { says: 'takes every covert chance', policy: alwaysStrike },
  defectAtTheEnd: { says: 'takes its covert chance in the last round', policy: defectAtTheEnd },
  accuseStrongest: { says: 'accuses its strongest rival in every round', policy: accuseStrongest },
  blameAtRandom: { says: 'blames whoever comes first, to look tough', policy: blameAtRandom },
  hoardEvidence: { says: 'shows its evidence to nobody', policy: hoardEvidence },
  neverAnswer: { says: 'answers no incident', policy: neverAnswer },
} as const satisfies Record<string, { readonly says: string; readonly policy: Strategy }>;
export type StrategyName = keyof typeof STRATEGIES;
export const STRATEGY_NAMES = Object.keys(STRATEGIES) as readonly StrategyName[];

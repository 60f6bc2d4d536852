/** What people foretell and are asked, beside the game. */

/** What somebody who watches may foretell. */
export const FORECASTS = ['vote', 'stability', 'culprit'] as const;
export type Forecasting = (typeof FORECASTS)[number];
/** How likely a vote is said to pass, by one tap. */
export const VOTE_ODDS = { surely: 0.95, likely: 0.7, unlikely: 0.3, never: 0.05 } as const;
export type VoteOdds = keyof typeof VOTE_ODDS;
/** What any other tap is counted for. */
export const TAP_IS_SURE = 0.8;

/** Questions before and after the game that a facilitator need not word. */
export const LISTED_QUESTIONS = [
  'knowNorms',
  'normsHelp',
  'sureWho',
  'wordsCount',
  'othersView',
  'takeHome',
] as const;
export type ListedQuestion = (typeof LISTED_QUESTIONS)[number];
export const QUESTION_KINDS = ['scale', 'line'] as const;
export const QUESTION_TIMES = ['before', 'after', 'both'] as const;
export type QuestionTime = (typeof QUESTION_TIMES)[number];

/** What the big screen can be made to show, whatever the phase. */
export const SCENES = [
  'lobby',
  'agenda',
  'text',
  'votes',
  'promises',
  'incident',
  'stability',
  'news',
] as const;
export type Scene = (typeof SCENES)[number];

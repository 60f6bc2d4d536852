/** What one person alone may know beside their seat: what they foretold, answered, and agreed to. */
import { z } from 'zod';
import { FORECASTS, LISTED_QUESTIONS, QUESTION_KINDS, QUESTION_TIMES } from '../vocabulary/people.ts';
import { orNone, text } from './fields.ts';

export const Forecast = z.strictObject({
  about: z.enum(FORECASTS),
  /** The ballot or the incident; '' for the round. */
  ref: text,
  round: z.int(),
  choice: text,
  /** Between which it was chosen. */
  choices: z.array(text),
  /** Stability when it was made. */
  from: z.number(),
});
export type Forecast = z.infer<typeof Forecast>;

/** 1-5 on a scale, or a line. */
export const SurveyAnswer = z.strictObject({ value: z.int(), line: text });
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

/** Asked before the first round, after the game, or both. */
export const SurveyQuestion = z.strictObject({
  order: z.int(),
  /** One of the list, or '' and then in own words. */
  listed: orNone(LISTED_QUESTIONS),
  text,
  kind: z.enum(QUESTION_KINDS),
  when: z.enum(QUESTION_TIMES),
});

/** Whether the facilitator asks for consent to research, and what that is, in their words. */
export const Survey = z.strictObject({ research: z.boolean(), study: text });

/** What those who watched foretold of one kind: how often they were right, and their mean Brier score. */
const Foretold = z.strictObject({ made: z.int(), right: z.int(), brier: z.number() });
export type Foretold = z.infer<typeof Foretold>;
export type Survey = z.infer<typeof Survey>;
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

export const MineView = z.strictObject({
  /** What everybody but the big screen is asked. The same for all: it stands here to be in no mirror. */
  survey: Survey,
  questions: z.record(text, SurveyQuestion),
  /** By kind, once it may be told; the same for all. */
  foretold: z.record(text, Foretold),
  /** With the Brier score of each, 0 best to 2; −1 while it may not be told. */
  forecasts: z.record(text, z.strictObject({ ...Forecast.shape, brier: z.number() })),
  /** By question and moment. */
  answers: z.record(text, SurveyAnswer),
  /** Whether what they do may be used for research; '' before they said. */
  consent: z.enum(['', 'given', 'refused']),
});
export type MineView = z.infer<typeof MineView>;

/** What one person alone may know beside their seat: what they foretold, answered, and agreed to. */
import { z } from 'zod';
import { text } from './view-fields.ts';
import { FORECASTS } from './vocabulary-of-people.ts';

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

export const MineView = z.strictObject({
  /** With the Brier score of each, 0 best to 2; −1 while it may not be told. */
  forecasts: z.record(text, z.strictObject({ ...Forecast.shape, brier: z.number() })),
  /** By question and moment. */
  answers: z.record(text, SurveyAnswer),
  /** Whether what they do may be used for research; '' before they said. */
  consent: z.enum(['', 'given', 'refused']),
});
export type MineView = z.infer<typeof MineView>;

/** What people do for themselves: foretell, answer, agree (RULES.md, O and Q). */
import { z } from 'zod';
import { Forecast, Survey, SurveyAnswer, SurveyQuestion } from '../view/mine.ts';
import { FORECASTS } from '../vocabulary/people.ts';
import { event } from './shapes.ts';

const person = z.string();

export const PEOPLE_EVENTS = [
  event('forecastMade', { person, key: z.string(), forecast: Forecast }),
  event('forecastsJudged', { about: z.enum(FORECASTS), made: z.int(), right: z.int(), brier: z.number() }),
  event('surveySet', { survey: Survey, questions: z.record(z.string(), SurveyQuestion) }),
  event('answered', {
    person,
    question: z.string(),
    moment: z.enum(['before', 'after']),
    answer: SurveyAnswer,
  }),
  event('consentSaid', { person, given: z.boolean(), at: z.number() }),
] as const;

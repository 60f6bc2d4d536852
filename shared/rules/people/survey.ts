/** Questions before and after the game, and consent to research (RULES.md, Q). */

import type { PersonCommand } from '../commands/people.ts';
import type { FacilitatorCommand } from '../commands.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { State } from '../state.ts';
import { emit, freshId, type Turn } from '../turn.ts';
import type { SurveyQuestion } from '../view/mine.ts';
import type { PersonId } from '../vocabulary.ts';
import { surveyMoment } from './survey-moment.ts';

type Of<T extends (FacilitatorCommand | PersonCommand)['type']> = Extract<
  FacilitatorCommand | PersonCommand,
  { type: T }
>;

/** Q1: a question that somebody answered stays as it was asked. */
export function setSurveyFault({ hidden }: State, asked: Of<'setSurvey'>): Refusal | null {
  const kept = asked.questions.map(contentOf);
  if (new Set(kept).size < kept.length) return refuse('conflictingId');
  if (asked.questions.some(({ listed, text }) => (listed === '') === (text.trim() === '')))
    return refuse('malformed', 'text');
  const answered = new Set(
    Object.values(hidden.answers).flatMap((answers) =>
      Object.values(answers).map(({ question }) => question),
    ),
  );
  const isLost = Object.entries(hidden.questions).some(
    ([id, question]) => answered.has(id) && !kept.includes(contentOf(question)),
  );
  return isLost ? refuse('tooLate') : null;
}

function contentOf({ listed, text, kind }: Pick<SurveyQuestion, 'listed' | 'text' | 'kind'>): string {
  return [listed, kind, text.trim()].join(' ');
}

/** Q1: at most three, from the list or in own words; what stays the same keeps its answers. */
export function setSurvey(turn: Turn, { questions, research, study }: Of<'setSurvey'>): void {
  const before = Object.entries(turn.state.hidden.questions);
  const entries = questions.map(({ listed, text, kind, when }, order) => {
    const known = before.find(([, one]) => contentOf(one) === contentOf({ listed, text, kind }));
    const id = known?.[0] ?? (listed || freshId(turn, `q${order}`));
    return [id, { order, listed, text: text.trim(), kind, when }] as const;
  });
  emit(turn, {
    type: 'surveySet',
    survey: { research, study: study.trim() },
    questions: Object.fromEntries(entries),
  });
}

export function answerFault(
  { public: view, hidden }: State,
  person: PersonId,
  asked: Of<'answer'>,
): Refusal | null {
  const role = view.people[person]?.role;
  if (role === undefined || role === 'facilitator') return refuse('personUnknown');
  const question = hidden.questions[asked.question];
  if (!question) return refuse('unknownItem');
  const moment = surveyMoment(view);
  if (moment === '' || (question.when !== 'both' && question.when !== moment)) return refuse('notNow');
  const isLine = question.kind === 'line';
  return isLine === (asked.value === 0) && isLine === (asked.line.trim() !== '')
    ? null
    : refuse('malformed', 'value');
}

/** Q2: the last answer holds while the questions are open. */
export function answer(turn: Turn, person: PersonId, { question, value, line }: Of<'answer'>): void {
  const moment = surveyMoment(turn.state.public);
  if (moment === '') return;
  emit(turn, { type: 'answered', person, question, moment, answer: { value, line: line.trim() } });
}

export function consentFault(
  { public: view, hidden }: State,
  person: PersonId,
  { given }: Of<'consent'>,
): Refusal | null {
  const role = view.people[person]?.role;
  if (role === undefined || role === 'facilitator') return refuse('personUnknown');
  if (!hidden.survey.research) return refuse('notNow');
  return hidden.consents[person] === given ? refuse('nothingDue') : null;
}

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ListedQuestion, QuestionTime } from '../../shared/rules/vocabulary/people.ts';

/** Questions that a facilitator need not word. All but the last are answered on a scale. */
export const LISTED_WORDS: Readonly<Record<ListedQuestion, MessageDescriptor>> = {
  knowNorms: msg`I know which norms states have agreed on for cyberspace.`,
  normsHelp: msg`Norms change what states do, even where nobody can enforce them.`,
  sureWho: msg`One can usually be sure who is behind a cyber attack.`,
  wordsCount: msg`What a state says in public binds what it does.`,
  othersView: msg`I can see a dispute as the other side sees it.`,
  takeHome: msg`What do you take home?`,
};

export const QUESTION_TIME_WORDS: Readonly<Record<QuestionTime, MessageDescriptor>> = {
  both: msg`Before and after`,
  before: msg`Before`,
  after: msg`After`,
};

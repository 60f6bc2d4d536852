import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsoleView } from '../../shared/rules/view.ts';
import type { Phase } from '../../shared/rules/vocabulary.ts';

type Task = ConsoleView['waitingFor'][number]['task'];

/** What a seat that is waited for still owes. */
export const TASK_WORDS: Readonly<Record<Task, MessageDescriptor>> = {
  join: msg`nobody there`,
  ready: msg`not finished`,
  ballot: msg`ballot`,
  answer: msg`answer`,
  card: msg`conduct card`,
};

/** What a facilitator may say when the phase opens. */
export const SCRIPT_WORDS: Readonly<Record<Phase, MessageDescriptor>> = {
  lobby: msg`“Open the address on the big screen, type the code and your name, and take a seat.”`,
  briefing: msg`“Read your brief: two wants, one never, one temptation. Nobody else sees it. Something has just happened; what do you make of it?”`,
  negotiation: msg`“Talk, trade, and write one text together. A promise counts when it stands in an offer, or when you shake hands on it.”`,
  plenary: msg`“We vote. Ballots are sealed until all are in, and you may change yours until then.”`,
  conduct: msg`“Now, in secret, what do you do? Promises bind only those who keep them.”`,
  crisis: msg`“Something was noticed. Nobody holds all the evidence. Who was it, how sure are you, and what do you do?”`,
  assessment: msg`“Before you see the number: up, down, or the same? And what becomes of your commitments?”`,
  debrief: msg`“Leave your seat. First how it felt, then what happened, then why, then what we take home.”`,
};

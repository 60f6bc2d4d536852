/** What the server may answer to a command or a question, told apart from what it may not. */
import type { Acknowledgement, Outcome, WhyAnswer } from '../shared/wire.ts';

export function isWhyAnswer(answer: unknown): answer is WhyAnswer {
  return typeof answer === 'object' && answer !== null && 'reasons' in answer;
}

export function isAcknowledgement(answer: unknown, id: string): answer is Acknowledgement {
  return (
    typeof answer === 'object' && answer !== null && 'id' in answer && answer.id === id && 'outcome' in answer
  );
}

/** How long one has to wait before commands may be sent again; undefined where the outcome is final. */
export function untilNotTooFast(outcome: Outcome): number | undefined {
  if (outcome.ok || outcome.refused !== 'tooFast') return undefined;
  return (Number(outcome.fact) + Math.random()) * 1000;
}

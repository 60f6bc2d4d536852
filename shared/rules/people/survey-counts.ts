import type { State } from '../state.ts';
import type { ConsoleView } from '../view.ts';

type Means = ConsoleView['survey']['means'];

/** Q3: answers as counts and means, consent as counts: the facilitator reads nobody's own. */
export function surveyCounts({ public: { people }, hidden }: State): ConsoleView['survey'] {
  const all = Object.values(hidden.answers).map((answers) => Object.values(answers));
  const meanOf = (question: string, moment: 'before' | 'after') => {
    const values = all.flatMap((answers) =>
      answers.flatMap((one) => (one.question === question && one.moment === moment ? [one.value] : [])),
    );
    const sum = values.reduce((total, value) => total + value, 0);
    return { mean: values.length > 0 ? sum / values.length : 0, of: values.length };
  };
  const means: Means = {};
  for (const [id, { kind }] of Object.entries(hidden.questions)) {
    if (kind !== 'scale') continue;
    const [before, after] = [meanOf(id, 'before'), meanOf(id, 'after')];
    means[id] = { before: before.mean, beforeOf: before.of, after: after.mean, afterOf: after.of };
  }
  const answered = (moment: 'before' | 'after') =>
    all.filter((answers) => answers.some((one) => one.moment === moment)).length;
  const said = Object.entries(hidden.consents).filter(([person]) => people[person]);
  const given = said.filter(([, agrees]) => agrees).length;
  return { before: answered('before'), after: answered('after'), given, refused: said.length - given, means };
}

import { useLingui } from '@lingui/react/macro';
import type { Change } from '../../shared/replay/change.ts';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';

type Course = Extract<Change, { kind: 'course' }>['course'];
type Deed = Extract<Change, { kind: 'deed' }>;

/** The courses that are always offered, as the end of “What if”. */
export function useCourseNames(): Readonly<Record<Course, string>> {
  const { t } = useLingui();
  return {
    withoutDiplomacy: t`nobody had talked, offered or proposed anything?`,
    sayIt: t`nobody had gone beyond “say it”?`,
    complied: t`one seat had run no operation?`,
  };
}

/** What goes otherwise, in a sentence or less. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useLingui();
  const words = useWords();
  const courses = useCourseNames();
  const deed = ({ seat, command }: Deed) => {
    const name = words.seat(seat);
    if (command.type === 'castBallot') {
      const vote = words.say(CHOICE_WORDS[command.choice]);
      return t`${name} votes “${vote}”`;
    }
    if (command.type === 'answerIncident') return t`${name} accuses nobody`;
    return t`${name} runs no operation`;
  };
  return (change) => {
    switch (change.kind) {
      case 'nothing':
        return t`nothing`;
      case 'deed':
        return deed(change);
      case 'clause':
        return words.pair(words.norm(change.norm), words.rung(change.rung));
      case 'driver': {
        const name = words.seat(change.seat);
        return t`another character plays ${name}`;
      }
      case 'parameter':
        return words.pair(change.name, words.number(change.value, 3));
      case 'course': {
        const name = courses[change.course];
        return change.seat === '' ? name : words.pair(words.seat(change.seat), name);
      }
    }
  };
}

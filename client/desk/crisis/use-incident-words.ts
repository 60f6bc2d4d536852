import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { SECTOR_WORDS, THRESHOLD_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';

type IncidentWords = {
  readonly title: string;
  /** What was seen; '' where the scenario tells no story. */
  readonly text: string;
  readonly sector: string;
  readonly threshold: string;
};

/** An incident as everybody saw it. */
export function useIncidentWords(view: PublicView): (id: Id) => IncidentWords {
  const words = useWords();
  return (id) => {
    const incident = view.incidents[id];
    if (!incident) return { title: '', text: '', sector: '', threshold: '' };
    return {
      title: words.incident(id),
      text: incident.script ? words.text(`incident.${incident.script}.text`) : '',
      sector: words.say(SECTOR_WORDS[incident.sector]),
      threshold: words.say(THRESHOLD_WORDS[incident.threshold]),
    };
  };
}

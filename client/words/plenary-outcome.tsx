import type { PublicView } from '../../shared/rules/view.ts';
import { PLENARY_OUTCOME_WORDS } from './outcomes.ts';
import { TEXT_STATUS_WORDS } from './terms.ts';
import { useTextNames } from './use-text-names.ts';
import { useWords } from './use-words.ts';

type Seen = Pick<PublicView, 'treaties' | 'items' | 'round' | 'outcome'>;

type Props = {
  view: Seen;
  /** A text whose own outcome stands beside: of the others, what was adopted. */
  beside?: string;
};

/** What a plenary came to. Where more than one text was voted on, each has a word of its own: “the text” is none. */
export function PlenaryOutcome({ view, beside = '' }: Props) {
  const words = useWords();
  const nameOf = useTextNames(view);
  const { treaties, items, round, outcome } = view;
  const voted = new Set(
    Object.values(items)
      .filter((item) => item.round === round && item.status === 'closed')
      .map((item) => item.text),
  );
  if (voted.size < 2) return words.say(PLENARY_OUTCOME_WORDS[outcome || 'noText']);
  return [...voted]
    .filter((text) => beside === '' || (text !== beside && treaties[text]?.status === 'adopted'))
    .map((text) => `${nameOf(text)} – ${words.say(TEXT_STATUS_WORDS[treaties[text]?.status ?? 'tabled'])}`)
    .join(' · ');
}

import { useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import type { Id } from '../../shared/rules/vocabulary.ts';
import { useWords } from './use-words.ts';

/** What a text is called, so that several can be told apart. */
export function useTextNames({ treaties }: Pick<PublicView, 'treaties'>): (text: Id) => string {
  const { t } = useLingui();
  const words = useWords();
  const nameOf = (id: Id) => {
    const text = treaties[id];
    if (!text) return '';
    const { round } = text;
    const drafter = words.seat(text.drafter);
    switch (text.kind) {
      case 'rolling':
        return t`Text of round ${round}`;
      case 'draft':
        return t`Draft of ${drafter}, round ${round}`;
      case 'renewal':
        return t`Renewal, round ${round}`;
      case 'chair':
        return t`Compromise of the chair, round ${round}`;
    }
  };
  return (id) => {
    const forum = treaties[id]?.forum ?? '';
    return forum === '' ? nameOf(id) : words.pair(words.forum(forum), nameOf(id));
  };
}

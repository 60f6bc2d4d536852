import type { Item } from '../../../shared/rules/commands.ts';
import { usePublic } from '../../store.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import { textsInPlay } from './text-list.ts';

/** What one side of a bargain gives; where several texts are in play, with the name of the one that it is about. */
export function useGivenWords(): (item: Item) => string {
  const words = useWords();
  const treaties = usePublic((view) => view.treaties);
  const nameOf = useTextNames({ treaties });
  const isOneOfMany = usePublic((view) => textsInPlay(view).length > 1);
  return (item) => {
    const name = isOneOfMany && 'text' in item ? nameOf(item.text) : '';
    return name === '' ? words.item(item) : `${words.item(item)} – ${name}`;
  };
}

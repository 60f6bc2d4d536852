import { useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { articleOf } from './articles.ts';
import { textsInPlay } from './text-list.ts';

type Item = PublicView['items'][string];

/** What is put to the ballot, in a few words. */
export function useItemWords(view: PublicView): (item: Item) => string {
  const { t } = useLingui();
  const names = useTextNames(view);
  const isOneOfMany = textsInPlay(view).length > 1;
  function plain(item: Item): string {
    if (item.norm === '') return t`The text`;
    const article = articleOf(view, item.norm);
    return item.kind === 'clause' ? t`Article ${article}` : t`Amendment to Article ${article}`;
  }
  return (item) => {
    const name = names(item.text);
    if (!isOneOfMany || name === '') return plain(item);
    return item.norm === '' ? name : `${plain(item)} – ${name}`;
  };
}

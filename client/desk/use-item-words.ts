import { useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../shared/rules/view.ts';
import { articleOf } from './articles.ts';

type Item = PublicView['items'][string];

/** What is put to the ballot, in a few words. */
export function useItemWords(view: PublicView): (item: Item) => string {
  const { t } = useLingui();
  return (item) => {
    if (item.norm === '') return t`The text`;
    const article = articleOf(view, item.norm);
    return t`Amendment to Article ${article}`;
  };
}

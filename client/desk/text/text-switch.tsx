import { useLingui } from '@lingui/react/macro';
import type { PublicView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { Select } from '../../parts/select.tsx';
import { TEXT_STATUS_WORDS } from '../../words/terms.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';

/** Stands in the list of texts for all that is in force together. */
export const IN_FORCE = 'in-force';

type Props = {
  view: PublicView;
  texts: readonly Id[];
  hasForce: boolean;
  shown: Id;
  onShow: (text: Id) => void;
};

/** Which text is read. */
export function TextSwitch({ view, texts, hasForce, shown, onShow }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const names = useTextNames(view);
  const label = (id: Id) => {
    const name = names(id);
    const status = view.treaties[id]?.status ?? 'draft';
    return status === 'draft' ? name : `${name} – ${words.say(TEXT_STATUS_WORDS[status])}`;
  };
  const entries = texts.map((id) => ({ value: id, label: label(id) }));
  return (
    <Select<Id>
      label={<Hidden>{t`Which text`}</Hidden>}
      value={shown}
      onChange={onShow}
      options={hasForce ? [...entries, { value: IN_FORCE, label: t`What is in force` }] : entries}
    />
  );
}

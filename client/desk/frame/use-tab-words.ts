import { useLingui } from '@lingui/react/macro';
import type { Tab } from './tabs.ts';

export function useTabWords(): Readonly<Record<Tab | 'more', string>> {
  const { t } = useLingui();
  return {
    brief: t`Brief`,
    talk: t`Talk`,
    deals: t`Deals`,
    text: t`Text`,
    vote: t`Vote`,
    act: t`Act`,
    answer: t`Answer`,
    review: t`Review`,
    more: t`More`,
  };
}

import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

/** The title of the window: how many things wait, what to do, where. “(2) Vote now – Selvaria” */
export function useTitle(what: string, count = 0): void {
  const { t } = useLingui();
  const title = count > 0 ? t`(${count}) ${what}` : t`${what} – Entente`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** React Aria's own sentences and directions follow ours; of strange languages it knows none. */
export function AriaLanguage({ children }: { children: ReactNode }) {
  const { locale } = useLingui().i18n;
  return <I18nProvider locale={locale === 'en-XA' ? 'en-US' : locale}>{children}</I18nProvider>;
}

import { useLingui } from '@lingui/react';
import type { ScenarioCard } from '../../shared/wire.ts';
import { Objectives } from '../parts/objectives.tsx';
import { textLanguage } from '../words/i18n.ts';

/** What a scenario is to teach, for those who want to know before they choose. */
export function Aims({ objectives }: Pick<ScenarioCard, 'objectives'>) {
  const { i18n } = useLingui();
  const language = textLanguage(i18n.locale);
  const aims = objectives.map(({ function: of, text }) => ({
    function: of,
    text: text[language] || text.en,
  }));
  return <Objectives aims={aims} />;
}

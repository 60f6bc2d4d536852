import { Trans } from '@lingui/react/macro';
import type { HeldHistory } from '../../shared/rules/view/history.ts';
import { useWords } from '../words/use-words.ts';

/** What a tool does in the game, in a sentence. */
export function ToolEffect({ tool, norm }: Pick<HeldHistory, 'tool' | 'norm'>) {
  const words = useWords();
  const title = words.norm(norm);
  switch (tool) {
    case 'agreedLanguage':
      return <Trans>“{title}” costs every state 30 % less at home.</Trans>;
    case 'benefits':
      return <Trans>The states with the weakest defence gain some.</Trans>;
    case 'exportList':
      return <Trans>Leaked tools, and the exploits that states hold, grow fewer.</Trans>;
    case 'network':
      return <Trans>Every state sees a little better who did it.</Trans>;
    case 'confidence':
      return <Trans>Between you and one state anger falls and trust grows.</Trans>;
    case 'challenge':
      return <Trans>You inspect one state. It cannot refuse.</Trans>;
  }
}

type WarningFacts = Pick<HeldHistory, 'heed' | 'heedNorm' | 'heedRung' | 'by'>;

/** What the table has to do, and until when. */
export function HeedLine({ heed, heedNorm, heedRung, by }: WarningFacts) {
  const words = useWords();
  const title = words.norm(heedNorm);
  const step = words.rung(heedRung);
  switch (heed) {
    case 'rung':
      return (
        <Trans>
          By round {by}, half of the states must owe “{title}” in public: “{step}” or more.
        </Trans>
      );
    case 'strongest':
      return (
        <Trans>
          By round {by}, the strongest state must owe “{title}” in public: “{step}” or more.
        </Trans>
      );
    case 'endorsed':
      return (
        <Trans>
          By round {by}, a stakeholder must endorse “{title}”.
        </Trans>
      );
    case 'help':
      return <Trans>By round {by}, a state must have helped another, and all must know.</Trans>;
  }
}

/** What comes of it if the table does not. */
export function HarmLine({ harm }: Pick<HeldHistory, 'harm'>) {
  switch (harm) {
    case 'doubt':
      return <Trans>If not, all states trust each other less.</Trans>;
    case 'leak':
      return <Trans>If not, tools leak to criminals.</Trans>;
    case 'closure':
      return <Trans>If not, states close their networks.</Trans>;
    case 'incident':
      return <Trans>If not, an incident follows.</Trans>;
  }
}

import { Trans } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ConductCard } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { CONDUCT_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { ConductChoice } from './conduct-choice.tsx';
import { ConductList } from './conduct-list.tsx';

/** Two taps: choose a card, seal it. A sealed card may be changed until the phase closes. */
export function ConductSection({ view, options, onBegin }: PanelProps & { onBegin: () => void }) {
  const words = useWords();
  const [chosen, setChosen] = useState<ConductCard | null>(null);
  const [reopened, setReopened] = useState(false);
  const cards = options.playConduct ?? [];
  const sealed = Object.values(view.own.conduct).find(({ round }) => round === view.public.round);
  const domain = cards.find(({ card }) => card === chosen);

  if (domain)
    return (
      <ConductChoice
        view={view}
        domain={domain}
        onBack={() => setChosen(null)}
        onSealed={() => {
          setChosen(null);
          setReopened(false);
        }}
      />
    );
  if (sealed && !reopened)
    return (
      <section className={styles.card} data-private="true">
        <p className={styles.row}>
          <Tag tone="private" icon={<EyeOff aria-hidden="true" />}>
            <Trans>Sealed until the debrief</Trans>
          </Tag>
        </p>
        <h3 className={styles.heading}>
          {words.pair(
            sealed.card === '' ? '' : words.say(CONDUCT_WORDS[sealed.card]),
            words.seat(sealed.seat),
          )}
        </h3>
        {cards.length > 0 ? (
          <Button onPress={() => setReopened(true)}>
            <Trans>Choose another</Trans>
          </Button>
        ) : null}
      </section>
    );
  const choose = (card: ConductCard) => {
    onBegin();
    setChosen(card);
  };
  return <ConductList view={view} cards={cards.map(({ card }) => card)} onChoose={choose} />;
}

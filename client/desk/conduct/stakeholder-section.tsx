import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { StakeholderCard } from '../../../shared/rules/vocabulary.ts';
import { classNames } from '../../parts/class-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { CARD_WORDS } from './card-words.ts';
import list from './conduct-list.module.css';
import { StakeholderChoice } from './stakeholder-choice.tsx';

/** One scarce thing, one card a phase: choose it, choose whom it concerns, play it. */
export function StakeholderSection({ view, options, onBegin }: PanelProps & { onBegin: () => void }) {
  const words = useWords();
  const [chosen, setChosen] = useState<StakeholderCard | null>(null);
  const cards = options.playCard ?? [];
  const choose = (card: StakeholderCard) => {
    onBegin();
    setChosen(card);
  };
  const domain = cards.find(({ card }) => card === chosen);
  const { round, phase } = view.public;
  const played = Object.values(view.own.cards).find((card) => card.round === round && card.phase === phase);
  if (domain) return <StakeholderChoice view={view} domain={domain} onBack={() => setChosen(null)} />;
  return (
    <section className={list.cards}>
      {played ? (
        <article className={styles.card} data-private="true">
          <p className={styles.muted}>
            <Trans>Your card of this phase</Trans>
          </p>
          <h3 className={styles.heading}>
            {words.pair(words.say(CARD_WORDS[played.card].name), words.seat(played.seat))}
          </h3>
        </article>
      ) : null}
      {cards.map(({ card }) => (
        <Button key={card} className={classNames(list.card)} onPress={() => choose(card)}>
          <span className={list.words}>
            <span className={list.name}>{words.say(CARD_WORDS[card].name)}</span>
            <span className={list.gist}>{words.say(CARD_WORDS[card].does)}</span>
          </span>
        </Button>
      ))}
      {cards.length === 0 && !played ? (
        <p className={styles.empty}>
          <Trans>You hold no card for this phase.</Trans>
        </p>
      ) : null}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { EyeOff, Hammer, HeartHandshake, type LucideIcon, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { ConductCard } from '../../../shared/rules/vocabulary.ts';
import { classNames } from '../../parts/class-names.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { CONDUCT_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './conduct-list.module.css';

const ICONS: Readonly<Record<ConductCard, LucideIcon>> = {
  keep: ShieldCheck,
  build: Hammer,
  help: HeartHandshake,
  covert: EyeOff,
};

type Props = { view: SeatView; cards: readonly ConductCard[]; onChoose: (card: ConductCard) => void };

/** Four cards, each with its consequence in a few words. */
export function ConductList({ view, cards, onChoose }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const { covert } = view.own;
  const gist: Readonly<Record<ConductCard, string>> = {
    keep: t`and inspect somebody`,
    build: t`stronger defences at home`,
    help: t`share your defences`,
    covert: covert ? words.pair(words.say(OPERATION_WORDS[covert.operation]), words.seat(covert.target)) : '',
  };
  return (
    <section className={styles.cards}>
      <h3>
        <Hidden>
          <Trans>Choose your conduct</Trans>
        </Hidden>
      </h3>
      {cards.map((card) => {
        const Icon = ICONS[card];
        return (
          <Button
            key={card}
            className={classNames(styles.card)}
            data-card={card}
            onPress={() => onChoose(card)}
          >
            <Icon aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name}>{words.say(CONDUCT_WORDS[card])}</span>
              <span className={styles.gist}>{gist[card]}</span>
            </span>
          </Button>
        );
      })}
    </section>
  );
}

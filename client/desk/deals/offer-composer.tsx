import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Handshake, Send } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { SeatCommand } from '../../../shared/rules/commands.ts';
import type { Counterpart } from '../../../shared/rules/options/choices.ts';
import { plays } from '../../../shared/rules/settings.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useWords } from '../../words/use-words.ts';
import { WorthLine } from '../brief/worth-line.tsx';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { ItemList } from '../text/item-list.tsx';
import { ItemPicker } from '../text/item-picker.tsx';
import { termsOf, worthOf } from './pairing.ts';
import { type Composer, type Draft, heldInAnyCase, type Side, stillGivable } from './use-composer.ts';

type Props = {
  view: SeatView;
  draft: Draft;
  composer: Composer;
  /** What the two could trade, from the options. */
  counterpart: Counterpart;
  canShake: boolean;
};

const CONTROL = 'compose';

/** 132 bits: nobody guesses them while the handshake is open. */
const KEY_SIGNS = 22;

/** It opens above what was pressed, perhaps out of sight. */
function intoView(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

/** An offer in the making: what I get, what I give, what it changes, and two ways to close it. */
export function OfferComposer({ view, draft, composer, counterpart, canShake }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const [key] = useState(() => nanoid(KEY_SIGNS));
  const bargain = {
    mine: stillGivable(draft.mine, counterpart.mine),
    theirs: stillGivable(draft.theirs, counterpart.theirs),
  };
  const terms = termsOf(view.own.seat, counterpart.seat, bargain);
  const name = words.seat(counterpart.seat);
  const isWhole = bargain.mine.length > 0 && bargain.theirs.length > 0;
  const command: SeatCommand = draft.counters
    ? { type: 'counterOffer', offer: draft.counters, terms }
    : { type: 'makeOffer', terms };

  const side = (which: Side, title: string) => (
    <section className={styles.section}>
      <div className={`${styles.row} ${styles.apart}`}>
        <h4 className={styles.muted}>{title}</h4>
        <ItemPicker
          title={title}
          chosen={bargain[which]}
          offered={counterpart[which]}
          onChange={(items) => composer.set(which, items)}
        />
      </div>
      <ItemList items={bargain[which]} />
    </section>
  );

  return (
    <article
      ref={intoView}
      className={`${styles.card} ${styles.found}`}
      data-private="true"
      data-urgent="true"
    >
      <header className={`${styles.row} ${styles.apart}`}>
        <h3 className={styles.row}>
          <Hidden>
            <Trans>Your offer to</Trans>
          </Hidden>
          <Emblem seat={counterpart.seat} name />
        </h3>
        <Button kind="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={composer.drop}>
          <Trans>Back</Trans>
        </Button>
      </header>
      {side('theirs', t`You get`)}
      {side('mine', t`You give`)}
      {plays(view.public, 'conditions') && bargain.mine.some(({ type }) => type === 'commitment') ? (
        <CheckBox
          isSelected={bargain.mine.some((item) => item.type === 'commitment' && item.condition === 'none')}
          onChange={(always) => composer.set('mine', heldInAnyCase(bargain.mine, always))}
        >
          <Trans>I keep my promise even if they break theirs</Trans>
        </CheckBox>
      ) : null}
      {isWhole ? <WorthLine worth={worthOf(view, counterpart, bargain)} /> : null}
      <div className={styles.actions}>
        <SendButton
          command={command}
          control={CONTROL}
          kind="primary"
          icon={<Send aria-hidden="true" />}
          isDisabled={!isWhole}
          onTaken={composer.drop}
        >
          {draft.counters ? <Trans>Send your terms</Trans> : <Trans>Offer to {name}</Trans>}
        </SendButton>
        {canShake && !draft.counters ? (
          <SendButton
            command={{ type: 'openHandshake', terms, key }}
            control={CONTROL}
            icon={<Handshake aria-hidden="true" />}
            isDisabled={!isWhole}
            onTaken={composer.drop}
          >
            <Trans>Shake hands</Trans>
          </SendButton>
        ) : null}
      </div>
      <RefusalLine control={CONTROL} />
    </article>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { bargainWorth } from '../../../shared/rules/outlook.ts';
import type { Offer } from '../../../shared/rules/view/own.ts';
import { isBot } from '../../bots.ts';
import { Button } from '../../parts/button.tsx';
import { Emblem } from '../../parts/emblem.tsx';
import { PrivateMark } from '../../parts/private-mark.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { WhyButton } from '../../parts/why-button.tsx';
import { OFFER_STATUS_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { WorthLine } from '../brief/worth-line.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { SendButton } from '../frame/send-button.tsx';
import { BargainMeaning } from './bargain-meaning.tsx';
import { BargainTerms } from './bargain-terms.tsx';

type Props = PanelProps & { id: string; offer: Offer };

/** One bargain as a card: what each gives, what it changes for me, and what I can answer. */
export function OfferCard({ id, offer, view, options, composer }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const me = view.own.seat;
  const control = `offer.${id}`;
  const counter = options.counterOffer?.find((entry) => entry.offer === id);
  const asked = options.acceptOffer?.includes(id) ?? false;
  const isMine = offer.from === me;
  const other = isMine ? (offer.terms.find(({ seat }) => seat !== me)?.seat ?? me) : offer.from;
  const otherName = words.seat(other);
  const names = words.list(offer.terms.map(({ seat }) => words.seat(seat)));
  const startCounter = () => {
    if (!counter) return;
    const gives = (seat: string) => offer.terms.find((side) => side.seat === seat)?.gives ?? [];
    const other = counter.with.seat;
    composer.start({ other, counters: id, mine: gives(me), theirs: gives(other) });
  };
  return (
    <article className={styles.card} data-private="true" data-urgent={asked}>
      <header className={`${styles.row} ${styles.apart}`}>
        <h3 className={styles.row}>
          <Emblem seat={other} name />
          {isMine ? (
            <Tag>
              <Trans>Your offer</Trans>
            </Tag>
          ) : null}
        </h3>
        {offer.status === 'open' ? (
          <PrivateMark to={names} />
        ) : (
          <Tag>{words.say(OFFER_STATUS_WORDS[offer.status])}</Tag>
        )}
      </header>
      <BargainTerms terms={offer.terms} me={me} />
      {offer.status === 'open' ? (
        <WorthLine worth={bargainWorth(view, offer.terms)} isAdvised={view.public.setup.adviser} />
      ) : null}
      <div className={styles.actions}>
        {asked ? (
          <SendButton command={{ type: 'acceptOffer', offer: id }} control={control} kind="primary">
            <Trans>Accept</Trans>
          </SendButton>
        ) : null}
        {counter ? (
          <Button onPress={startCounter}>
            <Trans>Counter</Trans>
          </Button>
        ) : null}
        {options.declineOffer?.includes(id) ? (
          <SendButton command={{ type: 'declineOffer', offer: id }} control={control}>
            <Trans>Decline</Trans>
          </SendButton>
        ) : null}
        {options.withdrawOffer?.includes(id) ? (
          <SendButton command={{ type: 'withdrawOffer', offer: id }} control={control}>
            <Trans>Withdraw</Trans>
          </SendButton>
        ) : null}
      </div>
      <RefusalLine control={control} />
      {asked ? <BargainMeaning terms={offer.terms} /> : null}
      {isBot(view.public, other) ? (
        <div className={styles.actions}>
          <WhyButton question={{ seat: other, about: id }} label={t`Why does ${otherName} say so?`} />
        </div>
      ) : null}
    </article>
  );
}

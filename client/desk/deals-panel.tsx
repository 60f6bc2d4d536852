import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../parts/disclosure.tsx';
import { Commitments } from './commitments.tsx';
import { HandshakeCard } from './handshake-card.tsx';
import { OfferCard } from './offer-card.tsx';
import { OfferComposer } from './offer-composer.tsx';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import { SuggestionsList } from './suggestions-list.tsx';
import { counterpartOf } from './use-composer.ts';

/** Bargains: what is offered to me, what I offer, and what came of it. */
export function DealsPanel(props: PanelProps) {
  const { view, options, composer } = props;
  const { draft } = composer;
  const offers = Object.entries(view.own.offers).sort(([, a], [, b]) => b.order - a.order);
  const open = offers.filter(([, offer]) => offer.status === 'open');
  const past = offers.filter(([, offer]) => offer.status !== 'open');
  const handshakes = Object.entries(view.own.handshakes).filter(
    ([, { status }]) => status === 'open' || status === 'confirmed',
  );
  const counterpart = draft?.counters
    ? options.counterOffer?.find(({ offer }) => offer === draft.counters)?.with
    : draft
      ? counterpartOf(options.makeOffer, draft.other)
      : undefined;
  return (
    <div className={styles.panel}>
      {handshakes.map(([id, handshake]) => (
        <HandshakeCard key={id} id={id} handshake={handshake} view={view} options={options} />
      ))}
      {draft && counterpart ? (
        <OfferComposer
          view={view}
          draft={draft}
          composer={composer}
          counterpart={counterpart}
          canShake={counterpartOf(options.openHandshake, draft.other) !== undefined}
        />
      ) : null}
      {open.map(([id, offer]) => (
        <OfferCard key={id} id={id} offer={offer} {...props} />
      ))}
      {options.makeOffer?.length && !(draft && counterpart) ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>
            <Trans>Propose a deal</Trans>
          </h2>
          <SuggestionsList view={view} options={options} composer={composer} />
        </section>
      ) : null}
      <Commitments {...props} />
      {past.length > 0 ? (
        <Disclosure title={<Trans>Past offers ({past.length})</Trans>}>
          <div className={styles.section}>
            {past.map(([id, offer]) => (
              <OfferCard key={id} id={id} offer={offer} {...props} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}

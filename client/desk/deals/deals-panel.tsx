import { Plural, Trans } from '@lingui/react/macro';
import type { Offer } from '../../../shared/rules/view/own.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Hidden } from '../../parts/hidden.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { Stage } from '../frame/stage.tsx';
import { Commitments } from './commitments.tsx';
import { HandshakeCard } from './handshake-card.tsx';
import { MeetHandshake } from './meet-handshake.tsx';
import { OfferCard } from './offer-card.tsx';
import { OfferComposer } from './offer-composer.tsx';
import { PublishDeals } from './publish-deals.tsx';
import { SuggestionsList } from './suggestions-list.tsx';
import { counterpartOf } from './use-composer.ts';

type Entry = readonly [Id, Offer];

/** Bargains: what is offered to me, what I offer, and what came of it. The most pressing thing stands alone. */
export function DealsPanel(props: PanelProps) {
  const { view, options, composer } = props;
  const { draft } = composer;
  const offers = Object.entries(view.own.offers).sort(([, a], [, b]) => b.order - a.order);
  const asked = offers.filter(([id]) => options.acceptOffer?.includes(id));
  const open = offers.filter(([id, { status }]) => status === 'open' && !options.acceptOffer?.includes(id));
  const past = offers.filter(([, { status }]) => status !== 'open');
  const shaking = Object.entries(view.own.handshakes).filter(
    ([, { status }]) => status === 'open' || status === 'confirmed',
  );
  const counterpart = draft?.counters
    ? options.counterOffer?.find(({ offer }) => offer === draft.counters)?.with
    : draft
      ? counterpartOf(options.makeOffer, draft.other)
      : undefined;
  const isAlone = shaking.length === 0 && asked.length === 0;
  const suggestions = options.makeOffer?.length ? <Suggestions quiet={isAlone} {...props} /> : null;
  const [first, ...rest] = asked;

  const isBusy = draft !== null && counterpart !== undefined;
  const composing = isBusy ? (
    <OfferComposer
      view={view}
      draft={draft}
      composer={composer}
      counterpart={counterpart}
      canShake={counterpartOf(options.openHandshake, draft.other) !== undefined}
    />
  ) : null;

  function pressing() {
    if (shaking.length > 0)
      return (
        <>
          {shaking.map(([id, handshake]) => (
            <HandshakeCard key={id} id={id} handshake={handshake} view={view} options={options} />
          ))}
          {composing}
        </>
      );
    if (composing) return composing;
    // What one has offered oneself follows at once: an empty half of a screen would stand between the two.
    if (!first) return open.length > 0 ? null : suggestions;
    return (
      <>
        <OfferCard id={first[0]} offer={first[1]} {...props} />
        {rest.length > 0 ? (
          <p className={styles.muted}>
            <Plural value={rest.length} one="# more offer below" other="# more offers below" />
          </p>
        ) : null}
      </>
    );
  }

  const stage = pressing();
  return (
    <div className={styles.panel}>
      {stage ? <Stage>{stage}</Stage> : null}
      <Cards entries={isBusy || shaking.length > 0 ? asked : rest} {...props} />
      {!isBusy && (!isAlone || open.length > 0) ? suggestions : null}
      <Cards entries={open} {...props} />
      {shaking.length === 0 ? <MeetHandshake view={view} /> : null}
      <PublishDeals view={view} />
      <Commitments view={view} />
      {past.length > 0 ? (
        <Disclosure title={<Trans>Past offers ({past.length})</Trans>}>
          <div className={styles.section}>
            <Cards entries={past} {...props} />
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Cards({ entries, ...props }: PanelProps & { entries: readonly Entry[] }) {
  return entries.map(([id, offer]) => <OfferCard key={id} id={id} offer={offer} {...props} />);
}

/** On the stage the task line above has said it already. */
function Suggestions({ view, options, composer, quiet }: PanelProps & { quiet: boolean }) {
  const title = <Trans>Propose a deal</Trans>;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{quiet ? <Hidden>{title}</Hidden> : title}</h3>
      <SuggestionsList view={view} options={options} composer={composer} />
    </section>
  );
}

import { Trans } from '@lingui/react/macro';
import { publishable } from '../../../shared/rules/texts/publication.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { usePending, useSend } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../frame/panel.module.css';

function Deal({ view, id, wished }: { view: SeatView; id: string; wished: boolean }) {
  const words = useWords();
  const send = useSend();
  const control = `publish.${id}`;
  const pending = usePending(control);
  const deal = view.own.handshakes[id];
  if (!deal) return null;
  const others = deal.terms.map(({ seat }) => seat).filter((seat) => seat !== view.own.seat);
  const name = words.list(others.map(words.seat));
  const isAsked = others.some((seat) => deal.publish?.includes(seat));
  return (
    <article className={styles.card} data-private="true">
      <p dir="auto">
        {wished ? (
          <Trans>You want your deal with {name} to be known. It is when all sides want it.</Trans>
        ) : isAsked ? (
          <Trans>{name} would like everybody to know of your deal.</Trans>
        ) : (
          <Trans>Only you and {name} know of your deal.</Trans>
        )}
      </p>
      <div className={styles.actions}>
        <Button
          kind={isAsked && !wished ? 'primary' : 'plain'}
          pending={pending}
          onPress={() => void send({ type: 'publishDeal', handshake: id, publishes: !wished }, control)}
        >
          {wished ? <Trans>Keep it private after all</Trans> : <Trans>Publish it together</Trans>}
        </Button>
      </div>
      <RefusalLine control={control} />
    </article>
  );
}

/** Deals closed by hand that their sides may make known to all, if all of them want it. */
export function PublishDeals({ view }: { view: SeatView }) {
  return publishable(view).map(({ handshake, wished }) => (
    <Deal key={handshake} view={view} id={handshake} wished={wished} />
  ));
}

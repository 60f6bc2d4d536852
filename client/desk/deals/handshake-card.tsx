import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake as HandshakeIcon } from 'lucide-react';
import type { Item } from '../../../shared/rules/commands.ts';
import { bargainWorth } from '../../../shared/rules/outlook.ts';
import type { Handshake } from '../../../shared/rules/view/own.ts';
import { Clock } from '../../parts/clock.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { handshakeAddress } from '../../session/join-address.ts';
import { useGame } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { WorthLine } from '../brief/worth-line.tsx';
import styles from '../frame/panel.module.css';
import type { PanelProps } from '../frame/panel-props.ts';
import { SendButton } from '../frame/send-button.tsx';
import { useGivenWords } from '../text/use-given-words.ts';
import { sharedTerms } from './pairing.ts';

type Props = Pick<PanelProps, 'view' | 'options'> & { id: string; handshake: Handshake };

/**
 * Who has just opened it reads the code out, who has just typed that confirms. It stands above what was pressed, and the
 * browser keeps that in its place: once it has done so, the card comes into sight.
 */
function intoView(card: HTMLElement | null): void {
  if (!card) return;
  requestAnimationFrame(() => requestAnimationFrame(() => card.scrollIntoView({ block: 'start' })));
}

/** The same sentence on every phone of the bargain: all confirm it, and either may cancel while the clock runs. */
export function HandshakeCard({ id, handshake, view, options }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const given = useGivenWords();
  const session = useGame((snapshot) => snapshot.code);
  const control = `handshake.${id}`;
  const { both, sides } = sharedTerms(handshake.terms);
  const things = (items: readonly Item[]) => words.list(items.map((item) => given(item)));
  const everybody = words.list(handshake.terms.map(({ seat }) => words.seat(seat)));
  const common = things(both);
  return (
    <article
      ref={view.public.seats[handshake.by]?.driver === 'bot' ? null : intoView}
      className={`${styles.card} ${styles.found}`}
      data-private="true"
      data-urgent="true"
    >
      <header className={`${styles.row} ${styles.apart}`}>
        <h3 className={styles.row}>
          <HandshakeIcon aria-hidden="true" />
          <Trans>Handshake</Trans>
        </h3>
        <Clock closesAt={handshake.closesAt} />
      </header>
      <div className={styles.lead} dir="auto">
        {both.length > 0 ? (
          <p>
            <Trans>
              {everybody} promise each other: {common}.
            </Trans>
          </p>
        ) : null}
        {sides
          .filter(({ gives }) => gives.length > 0)
          .map(({ seat, gives }) => {
            const name = words.seat(seat);
            const named = things(gives);
            return (
              <p key={seat}>
                <Trans>
                  {name} gives: {named}.
                </Trans>
              </p>
            );
          })}
      </div>
      {handshake.code !== '' && handshake.status === 'open' ? (
        <p className={styles.code}>
          <Trans>
            Say this code to the others: <strong>{handshake.code}</strong>
          </Trans>
        </p>
      ) : null}
      {handshake.key !== undefined && handshake.status === 'open' ? (
        <div className={styles.shown}>
          <QrCode
            text={handshakeAddress(session, handshake.key)}
            label={t`QR code of this deal, for the other’s camera`}
          />
          <p className={styles.muted}>
            <Trans>Or let them point their camera at it. It is good for this deal alone.</Trans>
          </p>
        </div>
      ) : null}
      <WorthLine worth={bargainWorth(view, handshake.terms)} />
      <p className={styles.muted}>
        {handshake.status === 'confirmed' ? (
          <Trans>All have confirmed. It holds when the clock ends; either may still cancel.</Trans>
        ) : (
          <Trans>Read it aloud. It holds when all have confirmed it on their own screens.</Trans>
        )}
      </p>
      <div className={styles.actions}>
        {options.confirmHandshake?.includes(id) ? (
          <SendButton
            command={{ type: 'confirmHandshake', handshake: id }}
            control={control}
            kind="primary"
            size="l"
          >
            <Trans>Confirm</Trans>
          </SendButton>
        ) : null}
        {options.cancelHandshake?.includes(id) ? (
          <SendButton command={{ type: 'cancelHandshake', handshake: id }} control={control} size="l">
            <Trans>Cancel</Trans>
          </SendButton>
        ) : null}
      </div>
      <RefusalLine control={control} />
    </article>
  );
}

import { Trans } from '@lingui/react/macro';
import { HandHelping, LogOut, PauseCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/dialog.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { useSend } from '../../store.ts';
import { useWords } from '../../words/use-words.ts';
import { CommitmentCard } from '../deals/commitment-card.tsx';
import styles from '../frame/panel.module.css';
import { SendButton } from '../frame/send-button.tsx';
import { Moves } from '../text/moves.tsx';
import { Rulings } from '../text/rulings.tsx';
import { Signatures } from '../text/signatures.tsx';

type Props = { view: SeatView; options: Options };

/** Items for another forum, what may be signed, what may follow a breach, and the way out of a commitment. */
export function Remedies({ view, options }: Props) {
  const { repair = [], suspend = [], withdraw = [] } = options;
  return (
    <>
      <Signatures view={view} options={options} />
      <Moves view={view.public} options={options} />
      <Rulings options={options} />
      {repair.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            <Trans>Repair what you broke</Trans>
          </h3>
          <p className={styles.muted}>
            <Trans>
              You admit it in public and help whom you hurt with some of your defences. Suspensions against
              you end, and a little trust comes back.
            </Trans>
          </p>
          {repair.map((id) => (
            <Entry key={id} view={view} id={id} control={`repair.${id}`}>
              <SendButton
                command={{ type: 'repair', commitment: id }}
                control={`repair.${id}`}
                kind="primary"
                icon={<HandHelping aria-hidden="true" />}
              >
                <Trans>Admit it and make amends</Trans>
              </SendButton>
            </Entry>
          ))}
        </section>
      ) : null}
      {suspend.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            <Trans>Suspend what you owe</Trans>
          </h3>
          <p className={styles.muted}>
            <Trans>
              Who broke its word towards you is owed this no longer, until it repairs the breach or two rounds
              have passed.
            </Trans>
          </p>
          {suspend.map(({ commitment, towards }) => (
            <Entry key={commitment} view={view} id={commitment} control={`suspend.${commitment}`}>
              {towards.map((seat) => (
                <SuspendButton key={seat} id={commitment} towards={seat} />
              ))}
            </Entry>
          ))}
        </section>
      ) : null}
      {withdraw.length > 0 ? (
        <Disclosure title={<Trans>Leave a commitment</Trans>}>
          <div className={styles.section}>
            <p className={styles.muted}>
              <Trans>
                Your notice takes effect a round later, for law two rounds later. Until then you owe it.
              </Trans>
            </p>
            {withdraw.map((id) => (
              <Entry key={id} view={view} id={id} control={`withdraw.${id}`}>
                <WithdrawButton view={view} id={id} />
              </Entry>
            ))}
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}

type EntryProps = { view: SeatView; id: Id; control: string; children: ReactNode };

/** A commitment with what may be done about it. */
function Entry({ view, id, control, children }: EntryProps) {
  const commitment = view.own.commitments[id] ?? view.public.commitments[id];
  if (!commitment) return null;
  return (
    <div className={styles.section}>
      <CommitmentCard id={id} commitment={commitment} view={view} isPrivate={id in view.own.commitments} />
      <div className={styles.actions}>{children}</div>
      <RefusalLine control={control} />
    </div>
  );
}

function SuspendButton({ id, towards }: { id: Id; towards: SeatId }) {
  const words = useWords();
  const name = words.seat(towards);
  return (
    <SendButton
      command={{ type: 'suspend', commitment: id, towards }}
      control={`suspend.${id}`}
      icon={<PauseCircle aria-hidden="true" />}
    >
      <Trans>Suspend towards {name}</Trans>
    </SendButton>
  );
}

function WithdrawButton({ view, id }: { view: SeatView; id: Id }) {
  const words = useWords();
  const send = useSend();
  const commitment = view.own.commitments[id] ?? view.public.commitments[id];
  const title = words.norm(commitment?.norm ?? '');
  return (
    <Confirm
      title={<Trans>Leave “{title}”?</Trans>}
      trigger={
        <Button kind="quiet" icon={<LogOut aria-hidden="true" />}>
          <Trans>Give notice</Trans>
        </Button>
      }
      confirm={<Trans>Give notice</Trans>}
      onConfirm={() => void send({ type: 'withdraw', commitment: id }, `withdraw.${id}`)}
    >
      <Trans>Everybody sees it, and everybody you owe it to trusts you less. It cannot be taken back.</Trans>
    </Confirm>
  );
}

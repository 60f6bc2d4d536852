import { Trans } from '@lingui/react/macro';
import { LogOut, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SeatView } from '../../shared/rules/view.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { useSend } from '../store.ts';
import styles from './panel.module.css';
import { SendButton } from './send-button.tsx';

const CONTROL = 'session';

/** The other sections, and what a person alone may do with the session itself. */
export function MorePanel({ view, children }: { view: SeatView; children?: ReactNode }) {
  const { solo, paused, phase } = view.public;
  const isRunning = solo && phase !== 'debrief';
  if (!children && !isRunning) return null;
  return (
    <div className={styles.panel}>
      {children ? <nav className={styles.list}>{children}</nav> : null}
      {isRunning ? (
        <div className={styles.actions}>
          <SendButton
            command={{ type: paused ? 'resume' : 'pause' }}
            control={CONTROL}
            kind="quiet"
            icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          >
            {paused ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
          </SendButton>
          <EndButton />
        </div>
      ) : null}
      <RefusalLine control={CONTROL} />
    </div>
  );
}

function EndButton() {
  const send = useSend();
  return (
    <Confirm
      title={<Trans>End this session?</Trans>}
      trigger={
        <Button kind="quiet" icon={<LogOut aria-hidden="true" />}>
          <Trans>End</Trans>
        </Button>
      }
      confirm={<Trans>End the session</Trans>}
      onConfirm={() => void send({ type: 'end' }, CONTROL)}
    >
      <Trans>It goes to the debrief as it stands. This cannot be undone.</Trans>
    </Confirm>
  );
}

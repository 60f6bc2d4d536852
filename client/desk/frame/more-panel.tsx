import { Trans } from '@lingui/react/macro';
import { Check, Keyboard, LogOut, Pause, Play } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import type { PublicView } from '../../../shared/rules/view.ts';
import { later } from '../../later.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Confirm } from '../../parts/dialog.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { LanguageChoice } from '../../parts/language-choice.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { HandButton } from '../../session/hand-button.tsx';
import { LaterSurvey } from '../../session/later-survey.tsx';
import { MoveDevice } from '../../session/move-device.tsx';
import { useSend } from '../../store.ts';
import { useWide } from '../../use-wide.ts';
import { withWords } from '../../words/i18n.ts';
import { KeysDialog } from './keys-dialog.tsx';
import styles from './panel.module.css';
import type { PanelProps } from './panel-props.ts';
import { SendButton } from './send-button.tsx';
import { taskOf } from './task.ts';

const DeputyReports = later(() =>
  import('../brief/deputy-report.tsx').then((file) => ({ default: file.DeputyReports })),
);

const RecapList = later(
  withWords(['lessons'], () => import('../../lessons/recap-list.tsx').then((file) => file.RecapList)),
);

const CONTROL = 'session';

type Props = Pick<PanelProps, 'view' | 'options'> & { children?: ReactNode };

/** The other sections, and what a person alone may do with the session itself. */
export function MorePanel({ view, options, children }: Props) {
  const { solo, paused, phase, setup } = view.public;
  const isWide = useWide();
  const isRunning = solo && phase !== 'debrief';
  const hasReport = Object.keys(view.own.deputyActs).length > 0;
  // Where it is all that is left to do, the task line says so with the very button.
  const mayBeReady = options.ready?.includes(true) === true && taskOf(view, options).kind !== 'sayReady';
  return (
    <div className={styles.panel} data-noprint>
      {children}
      {hasReport ? (
        <Disclosure title={<Trans>What your bot did for you</Trans>}>
          <Suspense fallback={null}>
            <DeputyReports view={view} />
          </Suspense>
        </Disclosure>
      ) : null}
      {view.public.lesson.recapTo > 0 ? (
        <Disclosure title={<Trans>Where we were</Trans>}>
          <Suspense fallback={null}>
            <RecapList view={view} />
          </Suspense>
        </Disclosure>
      ) : null}
      {mayBeReady ? (
        <SendButton
          command={{ type: 'ready', ready: true }}
          control={CONTROL}
          icon={<Check aria-hidden="true" />}
        >
          <Trans>Ready</Trans>
        </SendButton>
      ) : null}
      {isRunning ? <Pace pace={setup.pace} /> : null}
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
      <LaterSurvey />
      {solo ? null : <MoveDevice />}
      {solo ? null : <HandButton />}
      {isWide ? (
        <KeysDialog
          trigger={
            <Button kind="quiet" icon={<Keyboard aria-hidden="true" />}>
              <Trans>Keys</Trans>
            </Button>
          }
        />
      ) : null}
      <LanguageChoice />
    </div>
  );
}

/** Whoever knows the game may not want to watch the others think. */
function Pace({ pace }: { pace: PublicView['setup']['pace'] }) {
  const send = useSend();
  return (
    <CheckBox
      isSelected={pace === 'atOnce'}
      onChange={(atOnce) => void send({ type: 'setPace', pace: atOnce ? 'atOnce' : 'spaced' }, CONTROL)}
    >
      <Trans>The others act at once</Trans>
    </CheckBox>
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

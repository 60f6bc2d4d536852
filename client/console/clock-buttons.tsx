import { Trans, useLingui } from '@lingui/react/macro';
import { CircleMinus, CirclePlus, Pause, Play, SkipForward } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { isAsleep } from '../../shared/rules/asleep.ts';
import { Button } from '../parts/button.tsx';
import { classNames } from '../parts/class-names.ts';
import { usePending, usePublic, useSend } from '../store.ts';
import styles from './controls.module.css';

/** Refusals of what moves time stand under this key. */
export const CLOCK_CONTROL = 'console.clock';
const MINUTE = 60;

/** The buttons that move time at one table. */
export function ClockButtons() {
  const { t } = useLingui();
  const send = useSend();
  const pending = usePending(CLOCK_CONTROL);
  const phase = usePublic((view) => view.phase);
  const paused = usePublic((view) => view.paused);
  const clocked = usePublic((view) => view.closesAt > 0);
  const asleep = usePublic(isAsleep);
  // What goes on then is said where it says that the session sleeps.
  if (asleep || phase === 'debrief') return null;
  if (phase === 'lobby')
    return (
      <Button
        kind="primary"
        icon={<Play aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'start' }, CLOCK_CONTROL)}
      >
        <Trans>Start</Trans>
      </Button>
    );
  return (
    <Toolbar className={classNames(styles.buttons)} aria-label={t`Clock`}>
      <Button
        icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        onPress={() => void send({ type: paused ? 'resume' : 'pause' }, CLOCK_CONTROL)}
      >
        {paused ? <Trans>Resume</Trans> : <Trans>Pause</Trans>}
      </Button>
      {clocked ? (
        <>
          <Button
            icon={<CircleMinus aria-hidden="true" />}
            aria-label={t`1 minute less`}
            onPress={() => void send({ type: 'extend', seconds: -MINUTE }, CLOCK_CONTROL)}
          />
          <Button
            icon={<CirclePlus aria-hidden="true" />}
            aria-label={t`1 minute more`}
            onPress={() => void send({ type: 'extend', seconds: MINUTE }, CLOCK_CONTROL)}
          >
            <span className={styles.unit}>
              <Trans>1 minute</Trans>
            </span>
          </Button>
        </>
      ) : null}
      <Button
        kind="primary"
        icon={<SkipForward aria-hidden="true" />}
        pending={pending}
        onPress={() => void send({ type: 'advance' }, CLOCK_CONTROL)}
      >
        <Trans>Next</Trans>
      </Button>
    </Toolbar>
  );
}

import { Trans } from '@lingui/react/macro';
import { readyFault } from '../../shared/rules/people/presence.ts';
import { Button } from '../parts/button.tsx';
import { RefusalLine } from '../parts/refusal-line.tsx';
import { TaskLine } from '../parts/task-line.tsx';
import { type Snapshot, useGame, usePending, useSend } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import styles from './lobby.module.css';

export const READY = 'lobby.ready';

/** What a seat may say of being ready. Asked by itself: the lobby need not load all that a desk may do. */
export function readyFor({ public: view, own }: Snapshot): boolean | undefined {
  if (!view || !own) return undefined;
  return [true, false].find((ready) => !readyFault({ public: view, own }, { type: 'ready', ready }));
}

type Props = { seat: string; isFirst: boolean; onPractise: () => void };

/** Who has a seat and waits for the start: first the three verbs, then that they are ready. */
export function Seated({ seat, isFirst, onPractise }: Props) {
  const words = useWords();
  const send = useSend();
  const waits = useGame(readyFor);
  const pending = usePending(READY);
  const name = words.seat(seat);
  return (
    <>
      <TaskLine
        idle={!isFirst}
        task={
          isFirst ? (
            <Trans>You speak for {name}. Try the three verbs while the others arrive: one minute.</Trans>
          ) : (
            <Trans>You speak for {name}. The facilitator will start.</Trans>
          )
        }
        action={
          isFirst ? (
            <Button kind="primary" onPress={onPractise}>
              <Trans>Practise</Trans>
            </Button>
          ) : waits === undefined ? null : (
            <Button
              kind={waits ? 'primary' : 'plain'}
              pending={pending}
              onPress={() => void send({ type: 'ready', ready: waits }, READY)}
            >
              {waits ? <Trans>I am ready</Trans> : <Trans>Not ready after all</Trans>}
            </Button>
          )
        }
      />
      <RefusalLine control={READY} />
      {isFirst ? null : (
        <div className={styles.again}>
          <Button kind="quiet" onPress={onPractise}>
            <Trans>Practise once more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

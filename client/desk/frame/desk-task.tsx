import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import { announce } from '../../parts/announce.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalLine } from '../../parts/refusal-line.tsx';
import { TaskLine } from '../../parts/task-line.tsx';
import { useTitle } from '../../title.ts';
import { useWords } from '../../words/use-words.ts';
import { SendButton } from './send-button.tsx';
import type { Tab } from './tabs.ts';
import { type Task, tabOf } from './task.ts';
import { useTaskWords } from './use-task-words.ts';

type Props = {
  view: SeatView;
  options: Options;
  task: Task;
  /** What is in sight: a task that stands there already needs no button to lead to it. */
  inSight: readonly Tab[];
  onOpen: (tab: Tab) => void;
  /** Somebody in the middle of an offer is not asked whether they are done. */
  isBusy: boolean;
};

const READY = 'ready';
const DIRECT = 'task';

/** What the others wait for: whoever would skip it finds the way behind “More”. */
function isOwed({ kind }: Task): boolean {
  return [
    'castBallot',
    'speakLastWord',
    'answerLastWord',
    'chooseConduct',
    'answerIncident',
    'reply',
  ].includes(kind);
}

function isLast({ kind }: Task): boolean {
  return kind === 'sayReady' || kind === 'readBrief' || kind === 'readScore';
}

/** Under the header, always: the one thing to do next. */
export function DeskTask({ view, options, task, inSight, onOpen, isBusy }: Props) {
  const words = useWords();
  const { sentence, action } = useTaskWords(view)(task);
  const tab = tabOf(task);
  useTitle(`${sentence} – ${words.seat(view.own.seat)}`);
  useEffect(() => announce(sentence, 'task'), [sentence]);

  function button() {
    if (tab !== '' && action && !inSight.includes(tab))
      return (
        <Button kind="primary" onPress={() => onOpen(tab)}>
          {action}
        </Button>
      );
    if (task.kind === 'takeBack')
      return (
        <SendButton command={{ type: 'takeSeat', seat: view.own.seat }} control={DIRECT} kind="primary">
          <Trans>Take it back</Trans>
        </SendButton>
      );
    if (task.kind === 'sponsorText')
      return (
        <SendButton
          command={{ type: 'sponsor', text: task.text, sponsoring: true }}
          control={DIRECT}
          kind="primary"
        >
          <Trans>Sponsor</Trans>
        </SendButton>
      );
    if (task.kind === 'tableText')
      return (
        <SendButton command={{ type: 'table', text: task.text }} control={DIRECT} kind="primary">
          <Trans>Table it</Trans>
        </SendButton>
      );
    if (options.ready?.includes(true) && !isOwed(task) && !isBusy)
      return (
        <SendButton
          command={{ type: 'ready', ready: true }}
          control={READY}
          kind={isLast(task) ? 'primary' : 'plain'}
        >
          <Trans>Ready</Trans>
        </SendButton>
      );
    if (options.ready?.includes(false))
      return (
        <SendButton command={{ type: 'ready', ready: false }} control={READY} kind="quiet">
          <Trans>Not yet</Trans>
        </SendButton>
      );
    return null;
  }

  return (
    <>
      <TaskLine task={sentence} action={button()} idle={action === '' && task.kind !== 'sayReady'} />
      <RefusalLine control={READY} />
      <RefusalLine control={DIRECT} />
    </>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isAsleep } from '../../shared/rules/asleep.ts';
import type { ConsoleView } from '../../shared/rules/view.ts';
import { TaskLine } from '../parts/task-line.tsx';
import { usePublic } from '../store.ts';
import { useWords } from '../words/use-words.ts';
import { SeatAll, unseatedIn } from './seat-all.tsx';
import { TASK_WORDS } from './task-words.ts';

/** The console's own task line: who holds the session up, by name. */
export function WaitingLine({ waiting }: { waiting: ConsoleView['waitingFor'] }) {
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const paused = usePublic((view) => view.paused);
  const asleep = usePublic(isAsleep);
  const unseated = usePublic(unseatedIn);
  const hasPeople = usePublic((view) => Object.values(view.people).some(({ role }) => role === 'player'));
  const tasks = [...new Set(waiting.map(({ task }) => task))];
  const names = words.list(
    tasks.map((task) => {
      const seats = waiting.filter((one) => one.task === task).map(({ seat }) => words.seat(seat));
      return `${words.list(seats)} (${words.say(TASK_WORDS[task])})`;
    }),
  );
  const taskWords = (): ReactNode => {
    if (phase === 'debrief') return <Trans>The session has ended. Lead the debrief on the big screen.</Trans>;
    if (asleep) return <Trans>Nothing is played until you go on.</Trans>;
    if (paused) return <Trans>Paused. Nobody can lose time now.</Trans>;
    if (phase === 'lobby' && unseated > 0)
      return <Plural value={unseated} one="# person has no seat yet." other="# people have no seat yet." />;
    if (phase === 'lobby' && !hasPeople)
      return <Trans>Nobody is here yet. Open the big screen: the address and the code stand there.</Trans>;
    if (phase === 'lobby')
      return waiting.length === 0 ? (
        <Trans>Every seat is taken. Start when you are ready.</Trans>
      ) : (
        <Plural
          value={waiting.length}
          one="# seat is free; a bot will play it. Start when you are ready."
          other="# seats are free; bots will play them. Start when you are ready."
        />
      );
    if (waiting.length === 0) return <Trans>Nobody is waited for.</Trans>;
    return <Trans>Waiting for {names}</Trans>;
  };
  return (
    <TaskLine
      task={taskWords()}
      idle={phase !== 'lobby' && waiting.length === 0}
      action={phase === 'lobby' ? <SeatAll /> : null}
    />
  );
}

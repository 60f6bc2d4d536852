import { useCallback, useEffect, useRef, useState } from 'react';
import type { Findings } from '../../shared/debrief/findings.ts';
import type { Change } from '../../shared/replay/change.ts';
import type { Comparison } from '../../shared/replay/compare.ts';
import type { Changeable, FanJob } from '../../shared/replay/studies.ts';
import { type Answer, ask } from '../http.ts';
import { usePublic, useTicket } from '../store.ts';

const LOOK_AGAIN = 1000;
/** Texts and branches are reckoned on the server; a slow one takes its time. */
const PATIENCE = 120_000;

/** Moments and benchmarks; undefined while they are reckoned, and until what they tell has been revealed. */
export function useFindings(): Answer<Findings> | undefined {
  const { code, token } = useTicket();
  const isOpen = usePublic((view) => view.debrief.revealed.includes('conduct'));
  const [findings, setFindings] = useState<Answer<Findings>>();
  useEffect(() => {
    if (!isOpen) return;
    let wanted = true;
    void ask<Findings>(`/api/sessions/${code}/findings`, { token, patience: PATIENCE }).then((answer) => {
      if (wanted) setFindings(answer);
    });
    return () => {
      wanted = false;
    };
  }, [code, token, isOpen]);
  return findings;
}

/** One branch beside its control. */
export function useBranch() {
  const { code, token } = useTicket();
  return useCallback(
    (revision: number, change: Change) =>
      ask<Comparison>(`/api/sessions/${code}/branches`, {
        token,
        body: { revision, change },
        patience: PATIENCE,
      }),
    [code, token],
  );
}

/** What of a moment's round could have gone otherwise; undefined while it is on the way. */
export function useChangeable(revision: number): Answer<Changeable> | undefined {
  const { code, token } = useTicket();
  const [changeable, setChangeable] = useState<Answer<Changeable>>();
  useEffect(() => {
    let wanted = true;
    void ask<Changeable>(`/api/sessions/${code}/changes/${revision}`, { token }).then((answer) => {
      if (wanted) setChangeable(answer);
    });
    return () => {
      wanted = false;
    };
  }, [code, token, revision]);
  return changeable;
}

/** A fan that runs on the server: asked how far it is every second, and stopped with the part that shows it. */
export function useFan() {
  const { code, token } = useTicket();
  const [job, setJob] = useState<Answer<FanJob>>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<string>(undefined);
  const path = `/api/sessions/${code}/fans`;
  const follow = useCallback(
    (answer: Answer<FanJob>) => {
      setJob(answer);
      const isRunning = answer.ok && answer.value.state === 'running';
      running.current = isRunning ? answer.value.id : undefined;
      if (!isRunning) return;
      timer.current = setTimeout(() => {
        void ask<FanJob>(`${path}/${answer.value.id}`, { token }).then(follow);
      }, LOOK_AGAIN);
    },
    [path, token],
  );
  const start = useCallback(
    (revision: number, change: Change, games: number) => {
      clearTimeout(timer.current);
      void ask<FanJob>(path, { token, body: { revision, change, games } }).then(follow);
    },
    [path, token, follow],
  );
  const end = useCallback(() => {
    clearTimeout(timer.current);
    const { current } = running;
    running.current = undefined;
    if (current !== undefined) void ask(`${path}/${current}/stop`, { token, body: {} });
  }, [path, token]);
  const stop = useCallback(() => {
    end();
    setJob(undefined);
  }, [end]);
  useEffect(() => end, [end]);
  return { job, start, stop };
}

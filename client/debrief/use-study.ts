import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClassComparison } from '../../shared/debrief/comparison.ts';
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

/** The session beside others of this server; undefined while they are looked through. */
export function useComparison(): Answer<ClassComparison> | undefined {
  const { code, token } = useTicket();
  const [comparison, setComparison] = useState<Answer<ClassComparison>>();
  useEffect(() => {
    let wanted = true;
    const path = `/api/sessions/${code}/comparison`;
    void ask<ClassComparison>(path, { token, patience: PATIENCE }).then((answer) => {
      if (wanted) setComparison(answer);
    });
    return () => {
      wanted = false;
    };
  }, [code, token]);
  return comparison;
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
  /** Counts what was started or stopped: an answer to an earlier question is no news. */
  const turn = useRef(0);
  const path = `/api/sessions/${code}/fans`;
  const follow = useCallback(
    (asked: number, answer: Answer<FanJob>) => {
      const isRunning = answer.ok && answer.value.state === 'running';
      if (asked !== turn.current) {
        if (isRunning) void ask(`${path}/${answer.value.id}/stop`, { token, body: {} });
        return;
      }
      setJob(answer);
      running.current = isRunning ? answer.value.id : undefined;
      if (!isRunning) return;
      timer.current = setTimeout(() => {
        void ask<FanJob>(`${path}/${answer.value.id}`, { token }).then((next) => follow(asked, next));
      }, LOOK_AGAIN);
    },
    [path, token],
  );
  const start = useCallback(
    (revision: number, change: Change, games: number) => {
      clearTimeout(timer.current);
      const asked = ++turn.current;
      void ask<FanJob>(path, { token, body: { revision, change, games } }).then((answer) =>
        follow(asked, answer),
      );
    },
    [path, token, follow],
  );
  const end = useCallback(() => {
    clearTimeout(timer.current);
    turn.current += 1;
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

import { useEffect, useRef, useState } from 'react';
import type { Moment, ReplayIndex } from '../../shared/replay/moment.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';
import { type Answer, ask } from '../http.ts';
import { useTicket } from '../store.ts';

/** A moment is some ten kilobytes; a leader goes back and forth among a few. */
const MOST_KEPT = 60;

/** The stops of the replay; undefined while they are on the way. */
export function useReplayIndex(): Answer<ReplayIndex> | undefined {
  const { code, token } = useTicket();
  const [index, setIndex] = useState<Answer<ReplayIndex>>();
  useEffect(() => {
    let wanted = true;
    void ask<ReplayIndex>(`/api/sessions/${code}/replay`, { token }).then((answer) => {
      if (wanted) setIndex(answer);
    });
    return () => {
      wanted = false;
    };
  }, [code, token]);
  return index;
}

/** The moment that is wanted, or the one before while it is on the way. */
export function useMoment(revision: number, eyes: SeatId): Answer<Moment> | undefined {
  const { code, token } = useTicket();
  const kept = useRef(new Map<string, Answer<Moment>>());
  const [shown, setShown] = useState<Answer<Moment>>();
  useEffect(() => {
    const path = `/api/sessions/${code}/replay/${revision}?eyes=${encodeURIComponent(eyes)}`;
    const known = kept.current.get(path);
    if (known) return setShown(known);
    let wanted = true;
    void ask<Moment>(path, { token }).then((answer) => {
      if (answer.ok) {
        kept.current.set(path, answer);
        const [oldest] = kept.current.keys();
        if (kept.current.size > MOST_KEPT && oldest !== undefined) kept.current.delete(oldest);
      }
      if (wanted) setShown(answer);
    });
    return () => {
      wanted = false;
    };
  }, [code, token, revision, eyes]);
  return shown;
}

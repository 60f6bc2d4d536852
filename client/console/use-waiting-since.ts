import { useEffect, useRef } from 'react';
import type { ConsoleView } from '../../shared/rules/view.ts';

type Waiting = ConsoleView['waitingFor'];

/** Since when each seat has been waited for with its present task, by this machine's clock. */
export function useWaitingSince(
  waiting: Waiting,
): ReadonlyMap<string, { readonly task: Waiting[number]['task']; readonly since: number }> {
  const known = useRef(new Map<string, { task: Waiting[number]['task']; since: number }>());
  const next = new Map(
    waiting.map(({ seat, task }) => {
      const before = known.current.get(seat);
      return [seat, before?.task === task ? before : { task, since: Date.now() }];
    }),
  );
  useEffect(() => {
    known.current = next;
  });
  return next;
}

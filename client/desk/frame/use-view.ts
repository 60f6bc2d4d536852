import { useMemo } from 'react';
import type { SeatView } from '../../../shared/rules/view.ts';
import { useGame, usePublic } from '../../store.ts';

/** All that this seat knows, as rules and options take it. The desk stands behind a gate that waits for it. */
export function useView(): SeatView {
  const shared = usePublic((view) => view);
  const own = useGame((snapshot) => snapshot.own);
  if (!own) throw new Error('The desk was opened without a seat.');
  return useMemo(() => ({ public: shared, own }), [shared, own]);
}

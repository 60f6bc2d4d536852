import { useEffect } from 'react';

type Moves = { back: () => void; on: () => void; first: () => void; last: () => void };

/** Controls that use the arrows themselves. */
const OWN_KEYS = 'input, textarea, select, [role="slider"], [role="tab"], [role="radio"], [role="option"]';

/** Left, right, Home and End go through the moments, wherever the focus stands. */
export function useReplayKeys(moves: Moves): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const step = { ArrowLeft: moves.back, ArrowRight: moves.on, Home: moves.first, End: moves.last }[
        event.key
      ];
      if (!step) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  });
}

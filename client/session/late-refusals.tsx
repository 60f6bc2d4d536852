import { useEffect, useRef } from 'react';
import { toast } from '../parts/toasts.tsx';
import { useGame } from '../store.ts';
import { useWords } from '../words/use-words.ts';

/** What was sent before a loss and refused after it has no control to stand at: it is said in passing. */
export function LateRefusals() {
  const late = useGame((snapshot) => snapshot.late);
  const words = useWords();
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const refusal of late) {
      if (told.current.has(refusal.id)) continue;
      told.current.add(refusal.id);
      toast(words.refusal(refusal), 'refusal');
    }
  }, [late, words]);
  return null;
}

import { useEffect, useRef } from 'react';
import type { Choice } from '../../../shared/rules/vocabulary.ts';
import { isAloneKey, voteKeysAreOn } from './vote-keys.ts';

/** Keys 1, 2, 3 vote, in the order of the buttons, while nobody is writing or choosing elsewhere. */
export function useVoteKeys(choices: readonly Choice[], cast: (choice: Choice) => void): void {
  const latest = useRef({ choices, cast });
  latest.current = { choices, cast };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isAloneKey(event) || !voteKeysAreOn()) return;
      const choice = latest.current.choices[Number(event.key) - 1];
      if (choice) latest.current.cast(choice);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

import { useEffect, useState } from 'react';
import type { ScenarioCard } from '../../shared/wire.ts';
import { type HttpErrorCode, listScenarios } from '../http.ts';

export type Scenarios =
  | { readonly state: 'asking' }
  | { readonly state: 'there'; readonly cards: readonly ScenarioCard[] }
  | { readonly state: 'failed'; readonly error: HttpErrorCode };

/** The scenarios that this server offers. */
export function useScenarios(): Scenarios {
  const [scenarios, setScenarios] = useState<Scenarios>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    void listScenarios().then((answer) => {
      if (gone) return;
      setScenarios(
        answer.ok ? { state: 'there', cards: answer.value } : { state: 'failed', error: answer.error },
      );
    });
    return () => {
      gone = true;
    };
  }, []);
  return scenarios;
}

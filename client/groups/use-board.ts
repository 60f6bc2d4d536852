import { useEffect, useState } from 'react';
import type { GroupBoard } from '../../shared/wire.ts';
import { type HttpErrorCode, readBoard } from '../http.ts';

export type BoardState =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly board: GroupBoard; readonly offset: number }
  | { readonly state: 'failed'; readonly error: HttpErrorCode; readonly fact: string };

/** What is public at the tables of a class, asked for again and again; a line that fails leaves what was there. */
export function useBoard(code: string, every: number): BoardState {
  const [known, setKnown] = useState<BoardState>({ state: 'waiting' });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await readBoard(code);
      if (gone) return;
      if (answer.ok) setKnown({ state: 'there', board: answer.value, offset: answer.value.now - Date.now() });
      else
        setKnown((before) =>
          before.state === 'there' ? before : { state: 'failed', error: answer.error, fact: answer.fact },
        );
      timer = setTimeout(() => void look(), every);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [code, every]);
  return known;
}

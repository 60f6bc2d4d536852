import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { rememberedToken } from '../identity.ts';
import { type Game, openGame, type Snapshot } from '../store.ts';

/** A live line to each table that this browser runs: the codes with blanks between. */
export function useGames(codes: string): readonly Game[] {
  const [games, setGames] = useState<readonly Game[]>([]);
  useEffect(() => {
    let opened: readonly Game[] = [];
    // A tick later, as for one session: what is mounted twice in a row joins once.
    const start = setTimeout(() => {
      opened = codes.split(' ').map((code) => openGame(code, rememberedToken(code, 'console')));
      setGames(opened);
    });
    return () => {
      clearTimeout(start);
      for (const game of opened) game.close();
    };
  }, [codes]);
  return games;
}

/** What can be done with the clock of a table. */
export type TableState = 'away' | 'lobby' | 'running' | 'paused' | 'over';

function stateOf({ link, public: view }: Snapshot): TableState {
  if (!view || link.state === 'ended') return 'away';
  if (view.phase === 'lobby') return 'lobby';
  if (view.phase === 'debrief') return 'over';
  return view.paused ? 'paused' : 'running';
}

/** The state of each table, as they change. */
export function useTableStates(games: readonly Game[]): readonly TableState[] {
  const subscribe = useCallback(
    (listen: () => void) => {
      const ends = games.map((game) => game.subscribe(listen));
      return () => {
        for (const end of ends) end();
      };
    },
    [games],
  );
  const states = useSyncExternalStore(subscribe, () =>
    games.map((game) => stateOf(game.getState())).join(' '),
  );
  return states === '' ? [] : (states.split(' ') as TableState[]);
}

import { useMemo } from 'react';
import { summaryOf } from '../../shared/rules/debrief/table-summary.ts';
import { NORMS } from '../../shared/rules/vocabulary.ts';
import type { GroupBoard } from '../../shared/wire.ts';
import { BoardView } from '../groups/board.tsx';
import { GroupsView } from '../groups/groups.tsx';
import type { Seen } from './shot.ts';
import { stillGame } from './still-game.ts';

const NUMBERS = [1, 2, 3];
const CODE = 'BCDFG';

/** A class of three tables, all at the same recorded moment. */
export function StillTables({ seen, page }: { seen: Seen; page: 'groups' | 'board' }) {
  const games = useMemo(() => NUMBERS.map(() => stillGame(seen)), [seen]);
  const view = seen.public;
  if (!view) return null;
  if (page === 'groups') return <GroupsView code={CODE} games={games} numbers={NUMBERS} />;
  const nothing = { en: '', it: '', fr: '' };
  const summary = summaryOf(view);
  const board: GroupBoard = {
    code: CODE,
    scenario: view.setup.scenario,
    title: view.texts['scenario.title'] ?? nothing,
    norms: Object.fromEntries(NORMS.map((norm) => [norm, view.texts[`norm.${norm}.title`] ?? nothing])),
    now: seen.at,
    tables: NUMBERS.map((number) => ({
      code: CODE,
      number,
      people: summary.players,
      locked: false,
      summary,
    })),
  };
  return <BoardView board={board} offset={seen.at - Date.now()} />;
}

/** What of a record may be used for research: nothing of who did not agree to it (RULES.md, Q4). */
import { lengthOf, stateAt } from '../replay/course.ts';
import type { PersonId, SeatId } from '../rules/vocabulary.ts';
import type { Cell, Source, Table } from './table.ts';
import { peopleOf } from './tables-of-people.ts';

/** Who does or owes what a row tells: without their consent it goes. */
const DOERS: readonly string[] = ['seat', 'from', 'by', 'debtor', 'person'];
/** Where people speak: a word in it that is also the id of a seat names nobody. */
const SPEECH: readonly string[] = ['text', 'reason', 'line', 'wording', 'means'];

export type LeftOut = {
  readonly people: ReadonlySet<PersonId>;
  /** Seats that somebody ever sat on who did not agree. */
  readonly seats: ReadonlySet<SeatId>;
  readonly agreed: number;
};

export function leftOut(source: Pick<Source, 'course'>): LeftOut {
  const { consents } = stateAt(source.course, lengthOf(source.course)).hidden;
  const asked = [...peopleOf(source)].filter(([, { role }]) => role !== 'facilitator');
  const without = asked.filter(([person]) => consents[person] !== true);
  return {
    people: new Set(without.map(([person]) => person)),
    seats: new Set(without.flatMap(([, { seats }]) => seats)),
    agreed: asked.length - without.length,
  };
}

/** The same tables without the rows of who did not agree; elsewhere their seats are not named. */
export function forResearch(tables: readonly Table[], out: LeftOut): readonly Table[] {
  const isOut = (word: string) => out.people.has(word) || out.seats.has(word);
  const unnamed = (cell: Cell): Cell =>
    typeof cell === 'string'
      ? cell
          .split(' ')
          .filter((word) => !isOut(word))
          .join(' ')
      : cell;
  return tables.map((each) => {
    const names = each.columns.map(({ name }) => name);
    const rows = each.rows
      .filter((row) => !row.some((cell, at) => DOERS.includes(names[at] ?? '') && isOut(String(cell))))
      .map((row) => row.map((cell, at) => (SPEECH.includes(names[at] ?? '') ? cell : unnamed(cell))));
    return { ...each, rows };
  });
}

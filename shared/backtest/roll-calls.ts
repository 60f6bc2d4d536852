/** Recorded votes of the General Assembly on cyber resolutions, and where states stand by all their other votes. */

export const VOTES = ['Y', 'A', 'N'] as const;
export type Vote = (typeof VOTES)[number];

export const SIDES = ['russia', 'west'] as const;
/** Whose text it is: led by Russia, or by the United States and its friends. */
export type Side = (typeof SIDES)[number];

export type RollCall = {
  readonly id: string;
  readonly year: number;
  /** Day of adoption, as 2018-12-05. */
  readonly adopted: string;
  readonly title: string;
  readonly side: Side;
  readonly votes: ReadonlyMap<string, Vote>;
  /** All members together, as the United Nations counted. */
  readonly tally: Readonly<Record<Vote, number>>;
};

export type Assembly = {
  /** In the order of adoption. */
  readonly rollCalls: readonly RollCall[];
  /** Ideal point of a state in a year; undefined where there is none. */
  readonly idealPoint: (state: string, year: number) => number | undefined;
};

/** The texts of the three files (data/README.md says where they are from). */
export type Files = { readonly votes: string; readonly meta: string; readonly idealPoints: string };

/** One record of a CSV file (RFC 4180) by the names of its columns. */
export function recordsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = rowsOf(text);
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const found = CELL.exec(text);
    if (!found) break;
    const [, cell = '', end = ''] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function isVote(cell: string | undefined): cell is Vote {
  return VOTES.some((vote) => vote === cell);
}

const LED_BY_RUSSIA = 'Russia';

/** What the files hold; cells that are empty (absent) or unresolved are no votes. */
export function readAssembly({ votes, meta, idealPoints }: Files): Assembly {
  const states = recordsOf(votes);
  const rollCalls = recordsOf(meta)
    .map((entry): RollCall => {
      const { resolution: id = '', adopted = '', title_short: title = '', lead_sponsor: sponsor } = entry;
      const cast = states.flatMap((state): [string, Vote][] => {
        const cell = state[id];
        return isVote(cell) ? [[state.iso3 ?? '', cell]] : [];
      });
      return {
        id,
        year: Number(adopted.slice(0, 4)),
        adopted,
        title,
        side: sponsor === LED_BY_RUSSIA ? 'russia' : 'west',
        votes: new Map(cast),
        tally: { Y: Number(entry.yes), A: Number(entry.abstain), N: Number(entry.no) },
      };
    })
    .sort((one, other) => (one.adopted < other.adopted ? -1 : 1));
  const points = new Map(
    recordsOf(idealPoints).map(({ iso3c, year, idealpointfp }) => [`${iso3c} ${year}`, Number(idealpointfp)]),
  );
  return { rollCalls, idealPoint: (state, year) => points.get(`${state} ${year}`) };
}

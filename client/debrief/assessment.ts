import type { ConsoleView, PublicView } from '../../shared/rules/view.ts';
import type { SeatId } from '../../shared/rules/vocabulary.ts';

/** What a teacher may mark of a seat, 0 to 4 each, and what is only reported; -1 where there is nothing to judge. */
export type Assessed = {
  readonly seat: SeatId;
  readonly people: readonly string[];
  /** Messages said, and seats that back its texts. */
  readonly spoke: number;
  readonly backers: number;
  /** How well its promises serve its own mandate. */
  readonly package: number;
  /** What the whole table came to; the same for all. */
  readonly joint: number;
  /** How near its beliefs about culprits were to the truth. */
  readonly evidence: number;
  /** Promises that it kept and broke: reported, never marked. */
  readonly kept: number;
  readonly broken: number;
};

const TOP = 4;
/** The Brier score of somebody who is always certain and always wrong. */
const WORST_BRIER = 2;
const KEPT = ['kept', 'fulfilled'];
const BROKEN = ['breached', 'broken'];

type Seen = Pick<
  PublicView,
  'seats' | 'revealedSeats' | 'revealedStates' | 'revealedCommitments' | 'commitments' | 'stability'
>;

/** One row for each seat that people played. */
export function assess(view: Seen, radar: ConsoleView['radar']): readonly Assessed[] {
  const commitments = { ...view.commitments, ...view.revealedCommitments };
  const promisesOf = (seat: SeatId, states: readonly string[]) =>
    Object.entries(commitments).filter(
      ([id, { debtor }]) => debtor === seat && states.includes(view.revealedStates[id]?.state ?? ''),
    ).length;
  return Object.entries(view.seats)
    .filter(([, { members }]) => members.length > 0)
    .map(([seat, { members, kind }]) => {
      const told = view.revealedSeats[seat];
      const { spoke = 0, coSponsors = 0 } = radar[seat] ?? {};
      const brier = told?.brier ?? -1;
      return {
        seat,
        people: members,
        spoke,
        backers: coSponsors,
        package: told && kind === 'state' ? told.mandate * TOP : told ? told.nationalInterest * TOP : -1,
        joint: (view.stability / 100) * TOP,
        evidence: brier < 0 ? -1 : (1 - brier / WORST_BRIER) * TOP,
        kept: promisesOf(seat, KEPT),
        broken: promisesOf(seat, BROKEN),
      };
    });
}

/** A cell as spreadsheets take it: quoted, and never a formula. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The table as a file, with a mark of its encoding for spreadsheets. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

import type { PublicView } from '../../shared/rules/view.ts';
import { type Id, type SeatId, THRESHOLDS, type Threshold } from '../../shared/rules/vocabulary.ts';

export type TallyRow = {
  readonly threshold: Threshold;
  /** States that call the act this, and those that call it this or graver. */
  readonly by: readonly SeatId[];
  readonly orGraver: number;
};

/** What the states call an act in law, from the least to the gravest. */
export function tallyOf(
  { qualifications }: Pick<PublicView, 'qualifications'>,
  incident: Id,
): readonly TallyRow[] {
  const said = Object.values(qualifications).filter((entry) => entry.incident === incident);
  return THRESHOLDS.map((threshold, step) => ({
    threshold,
    by: said.filter((entry) => entry.threshold === threshold).map(({ seat }) => seat),
    orGraver: said.filter((entry) => THRESHOLDS.indexOf(entry.threshold) >= step).length,
  }));
}

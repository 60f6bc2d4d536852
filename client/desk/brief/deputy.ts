import type { OwnView } from '../../../shared/rules/view/own.ts';
import type { SeatView } from '../../../shared/rules/view.ts';

export type DeputyAct = OwnView['deputyActs'][string];
export type StintReport = {
  readonly id: string;
  readonly stint: OwnView['stints'][string];
  /** What it did, messages left out. */
  readonly acts: readonly DeputyAct[];
  /** How often it spoke. */
  readonly said: number;
};

/** What bots did while they stood in for the people of the seat, the last time first; times without a deed left out. */
export function stintReports({ own }: SeatView): readonly StintReport[] {
  const all = Object.values(own.deputyActs).sort((one, other) => one.order - other.order);
  return Object.entries(own.stints)
    .map(([id, stint]) => {
      const acts = all.filter((act) => act.stint === id);
      const silent = acts.filter(({ command }) => command.type !== 'say');
      return { id, stint, acts: silent, said: acts.length - silent.length };
    })
    .filter(({ stint, acts, said }) => !stint.open && acts.length + said > 0)
    .reverse();
}

import type { Played } from '../../shared/play.ts';

/** Whether a text was drafted and then lost in the ballot, or not tabled in time (GAME.md §13.5). */
export function hasFailedText({ state }: Played): boolean {
  return Object.values(state.public.treaties).some(
    ({ status, drafter }) => status === 'rejected' || (status === 'draft' && drafter !== ''),
  );
}

/** All ballots of a game in the order in which they were counted: who voted how on what. */
export function ballotsOf({ events }: Played): string {
  const lines = events.flatMap((event) => {
    if (event.type === 'itemQueued') return [`${event.entry.kind} ${event.entry.norm} ${event.entry.toRung}`];
    if (event.type !== 'ballotClosed') return [];
    return event.votes.map(({ seat, choice, norms }) => `${seat} ${choice} ${norms.join()}`);
  });
  return lines.join('\n');
}

/** Mean, and half the width of its interval at 95 %. */
export function meanOf(values: readonly number[]): { readonly mean: number; readonly half: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, half: 1.96 * Math.sqrt(variance / values.length) };
}

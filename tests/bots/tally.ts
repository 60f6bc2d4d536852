import type { Played } from '../../shared/play.ts';

/** What GAME.md §13.5 counts of a game. */
export type Tally = {
  readonly accepted: number;
  readonly declined: number;
  readonly amended: boolean;
  readonly notAdopted: boolean;
  readonly breachCalled: boolean;
};

export function tallyOf({ state, events }: Played): Tally {
  const { treaties, responses } = state.public;
  const closed = events.flatMap((event) => (event.type === 'offerClosed' ? [event.status] : []));
  const texts = Object.values(treaties);
  const breached = events.some((event) => event.type === 'commitmentMarked' && event.state === 'breached');
  return {
    accepted: closed.filter((status) => status === 'accepted').length,
    declined: closed.filter((status) => status === 'declined').length,
    amended: texts.some((text) => text.amended),
    notAdopted: texts.some((text) => text.status !== 'adopted'),
    breachCalled: breached || Object.values(responses).some(({ cites }) => cites.length > 0),
  };
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

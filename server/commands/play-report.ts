import type { Played } from '../../shared/play.ts';
import type { GameEvent } from '../../shared/rules/events.ts';
import { stateHash } from '../session/state-hash.ts';

/** What `play` tells of a game, in figures. */
export type PlayReport = {
  readonly hash: string;
  readonly finished: boolean;
  readonly rounds: number;
  readonly stability: { readonly public: number; readonly true: number; readonly final: number };
  /** Player score, national interest and utility, as the debrief shows them. */
  readonly seats: readonly {
    readonly id: string;
    readonly score: number;
    readonly ni: number;
    readonly u: number;
  }[];
  readonly offers: { readonly made: number; readonly accepted: number; readonly declined: number };
  readonly texts: { readonly adopted: number; readonly amended: number; readonly failed: number };
  /** Commitments that became publicly breached, and namings that cite one. */
  readonly breaches: number;
  readonly commands: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, number>>;
};

function count(events: readonly GameEvent[], matches: (event: GameEvent) => boolean): number {
  return events.filter(matches).length;
}

export function reportOf({ state, events, commands }: Played): PlayReport {
  const { scores, revealedScores, revealedSeats, treaties, phase, round } = state.public;
  const last = String(round);
  const closedAs = (status: string) =>
    count(events, (event) => event.type === 'offerClosed' && event.status === status);
  const concludedAs = (...outcomes: string[]) =>
    count(events, (event) => event.type === 'plenaryConcluded' && outcomes.includes(event.outcome));
  const byType: Record<string, number> = {};
  for (const { type } of events) byType[type] = (byType[type] ?? 0) + 1;
  return {
    hash: stateHash(state),
    finished: phase === 'debrief',
    rounds: round,
    stability: {
      public: scores[last]?.score ?? state.public.stability,
      true: revealedScores[last]?.true ?? state.public.stability,
      final: state.public.stability,
    },
    seats: Object.entries(revealedSeats).map(([id, { score, nationalInterest, utility }]) => ({
      id,
      score,
      ni: nationalInterest,
      u: utility,
    })),
    offers: {
      made: count(events, ({ type }) => type === 'offerMade'),
      accepted: closedAs('accepted'),
      declined: closedAs('declined'),
    },
    texts: {
      adopted: concludedAs('adopted', 'partlyAdopted'),
      amended: Object.values(treaties).filter(({ amended }) => amended).length,
      failed: concludedAs('notAdopted', 'noText'),
    },
    breaches:
      count(events, (event) => event.type === 'commitmentMarked' && event.state === 'breached') +
      count(events, (event) => event.type === 'responseMade' && event.response.cites.length > 0),
    commands,
    events: byType,
  };
}

/** The report for people. */
export function describeReport(report: PlayReport): string {
  const { stability, offers, texts } = report;
  const points = (value: number) => value.toFixed(1).padStart(5);
  return [
    `${report.finished ? 'Finished' : 'Not finished'} after ${report.rounds} rounds`,
    `Stability: public ${points(stability.public)}, true ${points(stability.true)}, final ${points(stability.final)}`,
    `Offers:    ${offers.made} made, ${offers.accepted} accepted, ${offers.declined} declined`,
    `Texts:     ${texts.adopted} adopted, ${texts.amended} amended, ${texts.failed} failed`,
    `Breaches:  ${report.breaches}`,
    '',
    'Seat            score  interest  utility',
    ...report.seats.map(
      ({ id, score, ni, u }) =>
        `${id.padEnd(14)}  ${points(score)}  ${ni.toFixed(3).padStart(8)}  ${u.toFixed(3).padStart(7)}`,
    ),
    '',
    `State hash ${report.hash}`,
  ].join('\n');
}

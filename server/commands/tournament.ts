import type { Configuration } from '../../shared/facts/configuration.ts';
import { stateSeats } from '../../shared/facts/interest-screen.ts';
import { seedsOf } from '../../shared/facts/judge.ts';
import type { GameMeasures } from '../../shared/facts/measures.ts';
import { type Estimate, mean, meanOf } from '../../shared/facts/statistics.ts';
import type { RuleLevel } from '../../shared/rules/vocabulary.ts';
import { type PoolOptions, playAll } from '../games/game-pool.ts';
import { readNamed } from '../scenarios/library.ts';

export type TournamentFlags = {
  readonly games: number;
  readonly seed: string;
  readonly preset?: string;
  readonly rules?: RuleLevel;
  readonly bots?: Readonly<Record<string, string>>;
};

type SeatRow = {
  readonly id: string;
  readonly bot: string;
  readonly score: number;
  readonly interval: readonly [number, number];
  readonly utility: number;
  readonly operations: number;
  /** Share of all operations that it was the author of. */
  readonly authorship: number;
};

type BotRow = {
  readonly bot: string;
  readonly seats: number;
  readonly score: number;
  readonly interval: readonly [number, number];
};

export type TournamentReport = {
  readonly games: number;
  readonly finished: number;
  readonly gamesPerSecond: number;
  /** Share of games with a text adopted after the first round. */
  readonly changedAfterRound1: number;
  readonly welfareEfficiency: number;
  /** Offers in a game, and what became of them. */
  readonly offers: Readonly<Record<'made' | 'countered' | 'accepted' | 'declined', number>>;
  /** Each personality over all its seats: points above or below the mean of the seat's table. */
  readonly bots: readonly BotRow[];
  readonly stability: { readonly mean: number; readonly interval: readonly [number, number] };
  readonly seats: readonly SeatRow[];
};

/** Many games of a scenario, or why there are none. */
export async function tournamentCommand(
  name: string,
  { games, seed, preset, rules, bots }: TournamentFlags,
  pool: PoolOptions,
): Promise<
  { readonly report: TournamentReport; readonly text: string } | { readonly errors: readonly string[] }
> {
  const read = readNamed(name);
  if ('errors' in read) return read;
  const { scenario } = read;
  const unknown = Object.keys(bots ?? {}).filter((id) => !scenario.seats.some((seat) => seat.id === id));
  if (unknown.length > 0) return { errors: [`${scenario.id} has no seat “${unknown.join('”, “')}”`] };
  if (preset !== undefined && !scenario.presets.some(({ id }) => id === preset))
    return { errors: [`${scenario.id} has no preset “${preset}”`] };
  const configuration: Configuration = { on: 'scenario', play: { preset, rules, personalities: bots } };
  const jobs = seedsOf(seed, games).map((each) => ({ configuration, seed: each }));
  const start = performance.now();
  const played = await playAll(jobs, { ...pool, scenario });
  const seconds = (performance.now() - start) / 1000;
  const operations = mean(played.map(({ authors }) => sumOf(authors)));
  const seats = stateSeats(scenario).map(({ id, doctrine }): SeatRow => {
    const scores = estimate(played, (game) => game.seats[id]?.score ?? 0);
    const own = mean(played.map(({ authors }) => authors[id] ?? 0));
    return {
      id,
      bot: bots?.[id] ?? doctrine,
      score: scores.effect,
      interval: scores.interval,
      utility: mean(played.map((game) => game.seats[id]?.utility ?? 0)),
      operations: own,
      authorship: operations > 0 ? own / operations : 0,
    };
  });
  const stability = estimate(played, (game) => game.stability);
  const report: TournamentReport = {
    games,
    finished: played.filter(({ rounds }) => rounds > 0).length,
    gamesPerSecond: games / seconds,
    changedAfterRound1: mean(played.map(({ changedLater }) => (changedLater ? 1 : 0))),
    welfareEfficiency: mean(played.map(({ efficiency }) => efficiency)),
    offers: {
      made: perGame(played, ['makeOffer', 'openHandshake', 'counterOffer']),
      countered: perGame(played, ['counterOffer']),
      accepted: perGame(played, ['acceptOffer', 'confirmHandshake']),
      declined: perGame(played, ['declineOffer', 'cancelHandshake']),
    },
    bots: botRows(seats, played),
    stability: { mean: stability.effect, interval: stability.interval },
    seats,
  };
  return { report, text: describe(report) };
}

function estimate(games: readonly GameMeasures[], value: (game: GameMeasures) => number): Estimate {
  return meanOf(games.map(value));
}

function perGame(games: readonly GameMeasures[], commands: readonly string[]): number {
  return mean(games.map((game) => commands.reduce((sum, type) => sum + (game.commands[type] ?? 0), 0)));
}

/** Unequal seats are compared with their own table: a personality is not made by a rich seat. */
function botRows(seats: readonly SeatRow[], games: readonly GameMeasures[]): readonly BotRow[] {
  return [...new Set(seats.map(({ bot }) => bot))].map((bot) => {
    const own = seats.filter((seat) => seat.bot === bot);
    const { effect, interval } = estimate(games, (game) =>
      mean(
        own.map(
          ({ id }) =>
            (game.seats[id]?.score ?? 0) - mean(Object.values(game.seats).map(({ score }) => score)),
        ),
      ),
    );
    return { bot, seats: own.length, score: effect, interval };
  });
}

function sumOf(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((sum, value) => sum + value, 0);
}

function describe(report: TournamentReport): string {
  const points = (value: number) => value.toFixed(1).padStart(5);
  const { stability, seats } = report;
  return [
    `${report.finished} of ${report.games} games finished, ${report.gamesPerSecond.toFixed(1)} a second`,
    `Stability ${points(stability.mean)} [${stability.interval.map(points).join(',')}]`,
    `Welfare efficiency ${points(report.welfareEfficiency)}, text changed after round 1 in ${points(100 * report.changedAfterRound1)} %`,
    `Offers in a game: ${report.offers.made.toFixed(1)} made, ${report.offers.countered.toFixed(1)} of them counter-offers, ${report.offers.accepted.toFixed(1)} accepted, ${report.offers.declined.toFixed(1)} declined`,
    '',
    'Bot            seats   against its table   interval',
    ...report.bots.map(
      ({ bot, seats: count, score, interval }) =>
        `${bot.padEnd(13)}  ${String(count).padStart(5)}   ${points(score)}               [${interval.map(points).join(',')}]`,
    ),
    '',
    'Seat            bot            score   interval         utility  operations  author of',
    ...seats.map(
      (seat) =>
        `${seat.id.padEnd(14)}  ${seat.bot.padEnd(13)} ${points(seat.score)}  [${seat.interval.map(points).join(',')}]   ${seat.utility.toFixed(3)}     ${seat.operations.toFixed(2).padStart(5)}   ${points(100 * seat.authorship)} %`,
    ),
  ].join('\n');
}

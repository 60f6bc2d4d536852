import type { Configuration } from './configuration.ts';
import type { GameMeasures } from './measures.ts';

export type Metric = (game: GameMeasures) => number;

type Common = {
  readonly id: string;
  /** What is claimed of the world, in one sentence. */
  readonly claim: string;
  /** Who claims it. */
  readonly source: string;
  /** What differs between the arms, and what is measured. */
  readonly change: string;
  readonly measure: string;
  /** Least size of the effect; with `atMost` and where it is bounded the highest value, with `between` the lowest. */
  readonly minimum: number;
  /** Games that it needs however many are asked for. */
  readonly games?: number;
  /** Games that show it plainly: it belongs to the quick gate. */
  readonly quick?: number;
  /** Reported, and passed or failed by nobody. */
  readonly isOpen?: true;
};

/**
 * A stylised fact as an experiment. Games of equal seed share their table and their luck; the effect is the mean of
 * their differences.
 */
export type Fact = Common &
  (
    | {
        /** Second arm less first. */
        readonly kind: 'difference';
        readonly arms: readonly [Configuration, Configuration];
        readonly metric: Metric;
        /** `sign`: only its sign must be right, whatever its interval. */
        readonly direction: 'rises' | 'falls';
        readonly signOnly?: true;
      }
    | {
        /** The change between the last two arms less the change between the first two. */
        readonly kind: 'interaction';
        readonly arms: readonly [Configuration, Configuration, Configuration, Configuration];
        readonly metric: Metric;
        readonly direction: 'rises' | 'falls';
      }
    | {
        /** Some one of the metrics moves, whichever way. */
        readonly kind: 'anything';
        readonly arms: readonly [Configuration, Configuration];
        readonly metrics: Readonly<Record<string, Metric>>;
      }
    | {
        /** Second arm less first is at most `minimum`, and so much at most at the upper end of its interval. */
        readonly kind: 'bounded';
        readonly arms: readonly [Configuration, Configuration];
        readonly metric: Metric;
        readonly highest: number;
      }
    | {
        /** A statistic of all games of one arm together. */
        readonly kind: 'pooled';
        readonly arms: readonly [Configuration];
        readonly statistic: (games: readonly GameMeasures[]) => number;
        readonly direction: 'rises' | 'atMost' | 'between';
        readonly maximum?: number;
      }
    | {
        /** Nothing may differ at all. */
        readonly kind: 'identical';
        readonly arms: readonly [Configuration, Configuration];
      }
  );

export type Verdict = {
  readonly id: string;
  readonly pass: boolean;
  readonly effect: number;
  readonly interval: readonly [number, number];
  readonly minimum: number;
  readonly games: number;
  /** What moved most clearly, where more than one thing is measured. */
  readonly by?: string;
};

/** One class beside others, in quartiles alone: no single game can be read out of them (RULES.md, P13). */
import { CLASS_FIGURES, type ClassFigure, type ComparedGame } from './class-figures.ts';

/** Of fewer games nothing is told. */
export const FEWEST_GAMES = 5;

export type Standing = {
  readonly figure: ClassFigure;
  /** The other games that the figure is known of. */
  readonly n: number;
  readonly quarter: number;
  readonly middle: number;
  readonly threeQuarters: number;
  readonly own: number;
  /** Other games that came to less, and to as much. */
  readonly below: number;
  readonly equal: number;
};

/** GET /api/sessions/:code/comparison: without standings where there are too few games. */
export type ClassComparison = { readonly fewest: number; readonly standings: readonly Standing[] };

/** Between two values in proportion, as most tools reckon it. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const [under = 0, over = under] = sorted.slice(low, low + 2);
  return under + (place - low) * (over - under);
}

/** As people read it: what looks alike counts as equal. */
function shown(figure: ClassFigure, value: number): number {
  return figure === 'beliefs' ? Math.round(value * 100) / 100 : Math.round(value);
}

function standingIn(figure: ClassFigure, game: ComparedGame, others: readonly ComparedGame[]): Standing[] {
  const own = game.figures[figure];
  const known = others.flatMap(({ figures }) => figures[figure] ?? []);
  if (own === null || known.length < FEWEST_GAMES) return [];
  const values = known.map((value) => shown(figure, value)).sort((left, right) => left - right);
  const mine = shown(figure, own);
  return [
    {
      figure,
      n: values.length,
      quarter: shown(figure, quantile(values, 0.25)),
      middle: shown(figure, quantile(values, 0.5)),
      threeQuarters: shown(figure, quantile(values, 0.75)),
      own: mine,
      below: values.filter((value) => value < mine).length,
      equal: values.filter((value) => value === mine).length,
    },
  ];
}

/** The game beside those of its kind; other tables of its own class are no other class. */
export function compareGames(game: ComparedGame, all: readonly ComparedGame[]): ClassComparison {
  const others = all.filter(
    ({ kind, group }) => kind === game.kind && (group === '' || group !== game.group),
  );
  return {
    fewest: FEWEST_GAMES,
    standings: CLASS_FIGURES.flatMap((figure) => standingIn(figure, game, others)),
  };
}

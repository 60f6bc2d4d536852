import { GAUGES, type Gauge, LEDGER_STAGES, type LedgerStage } from '../rules/vocabulary.ts';
import { alikeToAccountability } from './accountability.ts';
import { type Reading, readingOf } from './gauge-reading.ts';
import { gaugeValue } from './gauge-values.ts';
import { causesOf, type StageCause } from './ledger-causes.ts';
import { type NormTable, normTable } from './norm-table.ts';
import type { Parameters } from './parameters.ts';
import { pledgesOn } from './pledges.ts';
import { shapley } from './shapley.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { scoreOf } from './stability.ts';
import type { Cast, LedgerEntry, LedgerLine, Lens, World } from './world.ts';
import { applyEffects, pledgesAfter } from './worlds.ts';

/** An assessed round: what each cause did to the score; the points of the lines sum to `score − before`. */
export type Ledger = {
  readonly lines: readonly LedgerLine[];
  readonly after: World;
  /** Stability before and after, 0-100. */
  readonly before: number;
  readonly score: number;
};

/**
 * The ledger of a round (MODEL.md §4.2). Stages telescope in their fixed order; within a stage each cause gets
 * its Shapley value of each gauge, exactly. A cause without effect gets 0; the order of entries is of no account.
 */
export function ledger(
  before: World,
  entries: readonly LedgerEntry[],
  cast: Cast,
  p: Parameters,
  lens: Lens,
): Ledger {
  const lines: LedgerLine[] = [];
  let world = before;
  for (const stage of LEDGER_STAGES) {
    const own = entries.filter((entry) => entry.stage === stage);
    if (own.length === 0) continue;
    const whatIf = whatIfOf(world, cast, p, lens);
    const causes = causesOf(own, whatIf.sheet.layout, world, lens, (gauge, cause) =>
      alone(whatIf, gauge, cause),
    );
    lines.push(...stageLines(stage, causes, whatIf));
    world = applyEffects(
      world,
      causes.flatMap((cause) => cause.effects),
    );
  }
  return {
    lines,
    after: world,
    before: scoreOf(before, cast, p, lens),
    score: scoreOf(world, cast, p, lens),
  };
}

/** A stage's world, ready to be changed and changed back. */
type WhatIf = {
  readonly world: World;
  readonly sheet: Sheet;
  readonly reading: Reading;
  readonly lens: Lens;
  readonly cast: Cast;
  readonly p: Parameters;
};

function whatIfOf(world: World, cast: Cast, p: Parameters, lens: Lens): WhatIf {
  return { world, sheet: sheetOf(world, cast, p), reading: readingOf(cast, p), lens, cast, p };
}

function stageLines(
  stage: LedgerStage,
  causes: readonly StageCause[],
  whatIf: WhatIf,
): readonly LedgerLine[] {
  const shares = causes.map(() => ({}) as Record<Gauge, number>);
  const tableWith = tablesFor(causes, whatIf);
  for (const gauge of GAUGES) {
    const points = whatIf.reading.points[gauge];
    const places = causes.flatMap((cause, place) => (cause.touches[gauge] ? [place] : []));
    const values = coalitionValues(gauge, causes, places, whatIf, tableWith);
    const split = shapley(values, places.length);
    for (const share of shares) share[gauge] = 0;
    for (const [player, place] of places.entries()) {
      const share = shares[place];
      if (share) share[gauge] = points * (split[player] ?? 0);
    }
  }
  return causes.map(({ cause }, place) => {
    const byGauge = shares[place] as Record<Gauge, number>;
    let points = 0;
    for (const gauge of GAUGES) points += byGauge[gauge];
    return { stage, cause, points, byGauge };
  });
}

/** The table of a norm, by its place on the agenda, when only some of the causes (a bit mask) happened. */
type TableWith = (norm: number, happened: number) => NormTable;

function tablesFor(causes: readonly StageCause[], { world, cast, p, sheet }: WhatIf): TableWith {
  const { agenda } = cast;
  const concerned = agenda.map((_, norm) =>
    causes.reduce((mask, cause, place) => (cause.pledgeEffects[norm] ? mask | (1 << place) : mask), 0),
  );
  const made = agenda.map(() => new Map<number, NormTable>());
  return (norm, happened) => {
    const mask = happened & (concerned[norm] ?? 0);
    const base = sheet.tables[norm] as NormTable;
    if (mask === 0) return base;
    const known = made[norm]?.get(mask);
    if (known) return known;
    const id = agenda[norm] as (typeof agenda)[number];
    const effects = causes.flatMap((cause, place) =>
      mask & (1 << place) ? (cause.pledgeEffects[norm] ?? []) : [],
    );
    const table = normTable(Object.values(pledgesAfter(pledgesOn(world, [id]), effects)), id, cast, p);
    made[norm]?.set(mask, table);
    return table;
  };
}

/** The gauges that hang on commitments; for the others no table is made. */
const READS_NORMS: readonly Gauge[] = ['norms', 'accountability', 'openness'];

/** The gauge for every subset of the causes at `places`, by bit mask. */
function coalitionValues(
  gauge: Gauge,
  causes: readonly StageCause[],
  places: readonly number[],
  { sheet, reading, lens }: WhatIf,
  tableWith: TableWith,
): Float64Array {
  const values = new Float64Array(1 << places.length);
  if (places.length === 0) return values;
  const { cells } = sheet;
  const tables = [...sheet.tables];
  const isAboutNorms = places.some((place) => causes[place]?.pledgeEffects.some((effects) => effects));
  const scene: Sheet = { ...sheet, tables };
  const idle = idleAmong(gauge, causes, places, reading, tableWith);
  const undo = places.map((place) => new Float64Array(causes[place]?.cells.length ?? 0));
  const visit = (player: number, coalition: number, happened: number): void => {
    const place = places[player];
    const cause = place === undefined ? undefined : causes[place];
    const saved = undo[player];
    if (place === undefined || !cause || !saved) {
      if (isAboutNorms && READS_NORMS.includes(gauge))
        for (let norm = 0; norm < tables.length; norm += 1) tables[norm] = tableWith(norm, happened);
      const moving = coalition & ~idle;
      values[coalition] =
        moving === coalition ? gaugeValue(gauge, scene, reading, lens) : (values[moving] ?? 0);
      return;
    }
    visit(player + 1, coalition, happened);
    for (let at = 0; at < saved.length; at += 1) {
      const cell = cause.cells[at] ?? 0;
      const before = cells[cell] ?? 0;
      saved[at] = before;
      cells[cell] = before + (cause.adds[at] ?? 0);
    }
    visit(player + 1, coalition | (1 << player), happened | (1 << place));
    for (let at = 0; at < saved.length; at += 1) cells[cause.cells[at] ?? 0] = saved[at] ?? 0;
  };
  visit(0, 0, 0);
  return values;
}

/**
 * The causes at `places`, by bit mask, that accountability does not notice: they move no number, and the tables of
 * their norms are one to it with and without them, whatever else happened. It has the most causes, and costs most.
 */
function idleAmong(
  gauge: Gauge,
  causes: readonly StageCause[],
  places: readonly number[],
  reading: Reading,
  tableWith: TableWith,
): number {
  if (gauge !== 'accountability' || places.length < 2) return 0;
  const isIdle = (player: number) => {
    const place = places[player] as number;
    const { cells, pledgeEffects } = causes[place] as StageCause;
    if (cells.length > 0) return false;
    return pledgeEffects.every((effects, norm) => !effects || isUnseen(place, norm));
  };
  const isUnseen = (place: number, norm: number) => {
    const others = places.filter((other) => other !== place && causes[other]?.pledgeEffects[norm]);
    return subsetsOf(others).every((mask) =>
      alikeToAccountability(tableWith(norm, mask), tableWith(norm, mask | (1 << place)), norm, reading),
    );
  };
  return places.reduce((mask, _, player) => (isIdle(player) ? mask | (1 << player) : mask), 0);
}

/** All subsets of bits, as masks. */
function subsetsOf(bits: readonly number[]): readonly number[] {
  const masks = [0];
  for (const bit of bits) masks.push(...masks.map((mask) => mask | (1 << bit)));
  return masks;
}

/** What a cause alone would do to the score through a gauge, in points. */
function alone(whatIf: WhatIf, gauge: Gauge, cause: StageCause): number {
  const values = coalitionValues(gauge, [cause], [0], whatIf, tablesFor([cause], whatIf));
  return whatIf.reading.points[gauge] * ((values[1] ?? 0) - (values[0] ?? 0));
}

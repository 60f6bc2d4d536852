import { GAUGES, type Gauge, type NormId } from '../rules/vocabulary.ts';
import { NORM_CHANNEL } from './norm-effects.ts';
import { cellOf, type Layout } from './sheet.ts';
import type { Cause, Effect, LedgerEntry, Lens, World } from './world.ts';
import { isAboutPledges, type WorldEffect } from './worlds.ts';

/** Shapley values are exact up to this many causes of one gauge: 2^10 evaluations. */
const MOST_CAUSES = 10;
/** Causes of a stage are bits of one number. */
const MOST_BITS = 30;

/** A cause of a stage with its effects, ready to be put in and taken out. */
export type StageCause = {
  readonly cause: Cause;
  readonly effects: readonly Effect[];
  /** Cells of the sheet that it adds to, each once, and what it adds. */
  readonly cells: readonly number[];
  readonly adds: readonly number[];
  /** Effects on commitments, by place of their norm on the agenda. */
  readonly pledgeEffects: readonly (readonly Effect[] | undefined)[];
  readonly touches: Readonly<Record<Gauge, boolean>>;
};

/**
 * The causes of a stage in an order of their own: entries of one cause joined, and, where a gauge has more
 * causes than can be weighed exactly, the smallest of a kind merged first (MODEL.md §4.2).
 */
export function causesOf(
  entries: readonly LedgerEntry[],
  layout: Layout,
  world: World,
  lens: Lens,
  effectAlone: (gauge: Gauge, cause: StageCause) => number,
): readonly StageCause[] {
  const byKey = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.cause);
    const known = byKey.get(key);
    if (known) known.push(entry);
    else byKey.set(key, [entry]);
  }
  const norms = normsByPledge(entries, world);
  const prepare = (cause: Cause, effects: readonly Effect[]) => prepared(cause, effects, layout, norms, lens);
  const causes = [...byKey.keys()].sort().map((key) => {
    const same = byKey.get(key) as LedgerEntry[];
    return prepare((same[0] as LedgerEntry).cause, canonical(same.flatMap((entry) => entry.effects)));
  });
  if (!tooMany(causes)) return causes;
  const sized = causes.map((cause) => ({ cause, size: sizeOf(cause, effectAlone) }));
  while (tooMany(sized.map((one) => one.cause))) mergeSmallest(sized, prepare);
  return sized.map((one) => one.cause);
}

function keyOf({ kind, ref, norm, seat, other }: Cause): string {
  return [kind, ref, norm, seat, other].join('\u001f');
}

/** Sums do not depend on the order that a caller happened to use. */
function canonical(effects: readonly Effect[]): readonly Effect[] {
  if (effects.length < 2) return effects;
  return effects
    .map((effect) => ({ effect, text: JSON.stringify(effect) }))
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ effect }) => effect);
}

function normsByPledge(
  entries: readonly LedgerEntry[],
  world: World,
): (pledge: string) => NormId | undefined {
  const made = new Map<string, NormId>();
  for (const { effects } of entries)
    for (const effect of effects)
      if (effect.kind === 'pledge') made.set(effect.pledge.id, effect.pledge.norm);
  return (pledge) => world.pledges[pledge]?.norm ?? made.get(pledge);
}

function prepared(
  cause: Cause,
  effects: readonly Effect[],
  layout: Layout,
  normOf: (pledge: string) => NormId | undefined,
  lens: Lens,
): StageCause {
  const sums = new Map<number, number>();
  const pledgeEffects: (Effect[] | undefined)[] = layout.agenda.map(() => undefined);
  const touches = {} as Record<Gauge, boolean>;
  for (const gauge of GAUGES) touches[gauge] = false;
  for (const effect of effects) {
    if (isAboutPledges(effect)) {
      const norm = effect.kind === 'pledge' ? effect.pledge.norm : normOf(effect.pledge);
      const place = norm ? layout.agenda.indexOf(norm) : -1;
      if (!norm || place < 0) continue;
      pledgeEffects[place] = [...(pledgeEffects[place] ?? []), effect];
      touchByNorm(touches, norm);
      continue;
    }
    const cell = cellOf(effect, layout);
    if (cell < 0 || effect.add === 0) continue;
    sums.set(cell, (sums.get(cell) ?? 0) + effect.add);
    touchByField(touches, effect, layout.agenda, lens);
  }
  return { cause, effects, cells: [...sums.keys()], adds: [...sums.values()], pledgeEffects, touches };
}

function touchByNorm(touches: Record<Gauge, boolean>, norm: NormId): void {
  const channel = NORM_CHANNEL[norm];
  touches.norms = true;
  if (channel === 'openness') touches.openness = true;
  if (channel !== 'response' && channel !== 'capacity') touches.accountability = true;
}

function touchByField(
  touches: Record<Gauge, boolean>,
  effect: WorldEffect,
  agenda: readonly NormId[],
  lens: Lens,
): void {
  if (effect.kind === 'endorse') touches.norms = true;
  else if (effect.kind === 'world') {
    if (effect.field === 'burden') touches.restraint = true;
    if (effect.field === 'closure') touches.openness = true;
    if (effect.field === 'leaks') touches.accountability = true;
    if (effect.field === 'bodyTrust' && agenda.some((norm) => NORM_CHANNEL[norm] === 'attribution')) {
      touches.norms = true;
      touches.accountability = true;
    }
  } else if (effect.kind === 'seat') {
    if (effect.field === 'keeping') touches.norms ||= lens === 'true';
    else if (effect.field !== 'stock') touches.accountability = true;
    if (effect.field === 'defence') touches.resilience = true;
  } else if (effect.field === 'grievance') touches.calm = true;
  else {
    touches.trust = true;
    touches.accountability = true;
    touches.norms ||= lens === 'public';
  }
}

function tooMany(causes: readonly StageCause[]): boolean {
  if (causes.length > MOST_BITS) return true;
  return GAUGES.some((gauge) => causes.filter((cause) => cause.touches[gauge]).length > MOST_CAUSES);
}

function sizeOf(cause: StageCause, effectAlone: (gauge: Gauge, cause: StageCause) => number): number {
  let size = 0;
  for (const gauge of GAUGES) if (cause.touches[gauge]) size += Math.abs(effectAlone(gauge, cause));
  return size;
}

type Sized = { readonly cause: StageCause; readonly size: number };

/** Merges the two smallest causes of one kind; of all kinds where no kind has two. */
function mergeSmallest(
  sized: Sized[],
  prepare: (cause: Cause, effects: readonly Effect[]) => StageCause,
): void {
  let best: readonly [Sized, Sized] | undefined;
  for (const sameKind of [true, false]) {
    for (const [at, one] of sized.entries())
      for (const other of sized.slice(at + 1)) {
        if (sameKind && one.cause.cause.kind !== other.cause.cause.kind) continue;
        if (!best || one.size + other.size < best[0].size + best[1].size) best = [one, other];
      }
    if (best) break;
  }
  if (!best) return;
  const [one, other] = best;
  const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one];
  const shared = (field: 'ref' | 'seat' | 'other') =>
    larger.cause.cause[field] === smaller.cause.cause[field] ? larger.cause.cause[field] : '';
  const norm = larger.cause.cause.norm === smaller.cause.cause.norm ? larger.cause.cause.norm : '';
  const cause: Cause = {
    kind: larger.cause.cause.kind,
    ref: shared('ref'),
    norm,
    seat: shared('seat'),
    other: shared('other'),
  };
  const merged = prepare(cause, canonical([...one.cause.effects, ...other.cause.effects]));
  sized[sized.indexOf(one)] = { cause: merged, size: one.size + other.size };
  sized.splice(sized.indexOf(other), 1);
}

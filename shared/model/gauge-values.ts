import type { Gauge } from '../rules/vocabulary.ts';
import { accountability } from './accountability.ts';
import { at } from './cast-index.ts';
import type { Reading } from './gauge-reading.ts';
import { clamp } from './numbers.ts';
import type { Sheet } from './sheet.ts';
import type { Lens } from './world.ts';
import { trustOf } from './worlds.ts';

/** One gauge of a world, 0-1 (MODEL.md §4.1 with GAME.md §3). */
export function gaugeValue(gauge: Gauge, sheet: Sheet, reading: Reading, lens: Lens): number {
  switch (gauge) {
    case 'norms':
      return normsInForce(sheet, reading, lens);
    case 'restraint':
      return restraint(sheet, reading);
    case 'calm':
      return calm(sheet, reading);
    case 'accountability':
      return accountability(sheet, reading);
    case 'resilience':
      return resilience(sheet, reading);
    case 'trust':
      return meanTrust(sheet, reading);
    case 'openness':
      return openness(sheet, reading);
  }
}

/** clamp(Σ_k W_k e_k Σ_i pow_i cred_i worth_ik / .75); e_k: endorsement, and trust in the body for N16. */
function normsInForce({ layout, cells, tables }: Sheet, reading: Reading, lens: Lens): number {
  const { count, power, totalPower } = layout.index;
  const credit = reading.scratch;
  for (let row = 0; row < count; row += 1)
    credit[row] =
      (at(power, row) / totalPower) *
      (lens === 'true' ? clamp(at(cells, layout.seat.keeping + row)) : standing(cells, reading, row));
  let sum = 0;
  for (const { place, weight, needsBody, needsEndorsement } of reading.norms) {
    const given = tables[place]?.given;
    if (!given) continue;
    let worth = 0;
    for (let row = 0; row < count; row += 1) worth += at(credit, row) * at(given, row);
    let effect = weight;
    if (needsBody) effect *= clamp(at(cells, layout.world.bodyTrust));
    if (needsEndorsement && at(cells, layout.endorsed + place) <= 0) effect *= reading.p['unendorsed.share'];
    sum += effect * worth;
  }
  return clamp(sum / reading.p['norms.full']);
}

/** Trust of the others in a state, weighted by power. */
function standing(cells: Float64Array, { layout }: Reading, seat: number): number {
  const { count, power, totalPower } = layout.index;
  let sum = 0;
  for (let other = 0; other < count; other += 1)
    if (other !== seat) sum += at(power, other) * trustAt(cells, layout, other * count + seat);
  return sum / (totalPower - at(power, seat));
}

function trustAt(cells: Float64Array, layout: Reading['layout'], pair: number): number {
  return trustOf(at(cells, layout.trustKept + pair), at(cells, layout.trustBroken + pair));
}

/** clamp((1/(1 + burden/.22) − .25)/.7). */
function restraint({ layout, cells }: Sheet, { p }: Reading): number {
  const burden = Math.max(0, at(cells, layout.world.burden));
  return clamp((1 / (1 + burden / p['restraint.half']) - p['restraint.floor']) / p['restraint.range']);
}

/** clamp(1 − 1.6 mean_i max_j grievance_ij). */
function calm({ layout, cells }: Sheet, { p }: Reading): number {
  const { count } = layout.index;
  let sum = 0;
  for (let row = 0; row < count; row += 1) {
    let worst = 0;
    for (let column = 0; column < count; column += 1)
      worst = Math.max(worst, at(cells, layout.grievance + row * count + column));
    sum += Math.min(1, worst);
  }
  return clamp(1 - (p['calm.slope'] * sum) / count);
}

/** clamp((.5 mean D + .5 mean D of the weakest third − .1)/.6). */
function resilience({ layout, cells }: Sheet, reading: Reading): number {
  const { p, weakest } = reading;
  const { count } = layout.index;
  const defences = reading.sorted;
  let sum = 0;
  for (let row = 0; row < count; row += 1) {
    const value = clamp(at(cells, layout.seat.defence + row));
    defences[row] = value;
    sum += value;
  }
  defences.sort();
  let weak = 0;
  for (let row = 0; row < weakest; row += 1) weak += at(defences, row);
  const mean = p['resilience.mean'];
  const whole = (mean * sum) / count + ((1 - mean) * weak) / weakest;
  return clamp((whole - p['resilience.floor']) / p['resilience.range']);
}

/** clamp((mean trust over pairs − .25)/.6). */
function meanTrust({ layout, cells }: Sheet, { p }: Reading): number {
  const { count } = layout.index;
  let sum = 0;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (row !== column) sum += trustAt(cells, layout, row * count + column);
  return clamp((sum / (count * (count - 1)) - p['trust.floor']) / p['trust.range']);
}

/** clamp(.6 + .4 N11 in force − closure). */
function openness({ layout, cells, tables }: Sheet, { p, openness: norms }: Reading): number {
  const { count, power, totalPower } = layout.index;
  let open = 0;
  for (const { place } of norms)
    for (let row = 0; row < count; row += 1)
      open += (at(power, row) * (tables[place]?.given[row] ?? 0)) / totalPower;
  return clamp(p['openness.base'] + p['openness.norm'] * open - Math.max(0, at(cells, layout.world.closure)));
}

import { at } from './cast-index.ts';
import { detectionFrom, spreadOf } from './conduct.ts';
import { suspicionWeight } from './evidence.ts';
import { backgroundRateFrom, discriminabilityFrom } from './evidence-items.ts';
import type { NormWeight, Reading } from './gauge-reading.ts';
import type { NormTable } from './norm-table.ts';
import { clamp, logit, normalCdf } from './numbers.ts';
import type { Sheet } from './sheet.ts';
import { trustOf } from './worlds.ts';

/**
 * Would an act be seen, and pinned on the right state? Mean by rivalry, over who might operate against whom,
 * of noticed × (guilty named − innocent named), × 1.6 (A of MODEL.md §4.1). It asks what-if, so having
 * incidents does not raise it. The ledger asks it thousands of times, hence the care about speed.
 */
export function accountability(sheet: Sheet, reading: Reading): number {
  const { p, thresholds, scratch } = reading;
  const { cells, layout, tables } = sheet;
  const { count, rivalry } = layout.index;
  const records = recordsOf(sheet, reading);
  const background =
    1 +
    p['prior.background'] *
      backgroundRateFrom(
        bound(tables, reading.havens),
        bound(tables, reading.proliferation),
        at(cells, layout.world.leaks),
        p,
      );
  const checked = p['verified.fromRung'];
  const checks = reading.restraints.some(({ place }) => (tables[place]?.highest ?? 0) >= checked);
  let sum = 0;
  let total = 0;
  for (let victim = 0; victim < count; victim += 1) {
    const means = {
      attribution: at(cells, layout.seat.attribution + victim),
      defence: at(cells, layout.seat.defence + victim),
      sharing: got(tables, reading.sharing, victim, p['effects.highest']),
      body: got(tables, reading.body, victim, p['effects.highest']),
      bodyTrust: at(cells, layout.world.bodyTrust),
      verified: 0,
      shift: 0,
    };
    const dPrime = discriminabilityFrom(means, p);
    const guilty = p['pinned.guilty'] * dPrime * dPrime;
    const innocent = p['pinned.innocent'] * dPrime * dPrime;
    const spread = spreadOf(dPrime, p);
    const plain = detectionFrom(means, p);
    let all = 0;
    for (let suspect = 0; suspect < count; suspect += 1) {
      if (suspect === victim) continue;
      const weight = pairWeight(sheet, reading, suspect, victim) * at(records, suspect);
      scratch[suspect] = weight;
      all += weight;
    }
    all *= background;
    for (let suspect = 0; suspect < count; suspect += 1) {
      const pair = suspect * count + victim;
      const hostile = at(rivalry, pair);
      if (suspect === victim || hostile === 0) continue;
      const distance = logit(at(scratch, suspect) / all) - at(thresholds, pair);
      const margin = normalCdf((distance + guilty) / spread) - normalCdf((distance - innocent) / spread);
      means.verified = checks ? verifiedShare(tables, reading, pair) : 0;
      const seen = means.verified === 0 ? plain : detectionFrom(means, p);
      sum += hostile * seen * margin;
      total += hostile;
    }
  }
  return total > 0 ? clamp((p['accountability.slope'] * sum) / total) : 0;
}

/** Whether two tables of a norm, by its place on the agenda, are one to this gauge: in all that it reads of them. */
export function alikeToAccountability(
  one: NormTable,
  other: NormTable,
  norm: number,
  { p, sharing, body, havens, proliferation, restraints }: Reading,
): boolean {
  if (one === other) return true;
  const reads = (norms: readonly NormWeight[]) => norms.some(({ place }) => place === norm);
  const checked = p['verified.fromRung'];
  if ((reads(havens) || reads(proliferation)) && one.bound !== other.bound) return false;
  if ((reads(sharing) || reads(body)) && one.got.some((level, seat) => level !== other.got[seat]))
    return false;
  if (!reads(restraints)) return true;
  return one.rung.every((rung, pair) => rung >= checked === at(other.rung, pair) >= checked);
}

/** What each state's record makes of it: (.6 + hits)/(.6 + mean hits). */
function recordsOf({ cells, layout }: Sheet, { p, records }: Reading): Float64Array {
  const { count } = layout.index;
  let sum = 0;
  for (let row = 0; row < count; row += 1) sum += Math.max(0, at(cells, layout.seat.hits + row));
  const mean = p['prior.recordBase'] + sum / count;
  for (let row = 0; row < count; row += 1)
    records[row] = (p['prior.recordBase'] + Math.max(0, at(cells, layout.seat.hits + row))) / mean;
  return records;
}

/** Motive × means and little trust of a pair, reckoned again only when its three numbers have changed. */
function pairWeight({ cells, layout }: Sheet, { p, memo }: Reading, suspect: number, victim: number): number {
  const { count, rivalry } = layout.index;
  const trust = victim * count + suspect;
  const kept = at(cells, layout.trustKept + trust);
  const broken = at(cells, layout.trustBroken + trust);
  const offence = at(cells, layout.seat.offence + suspect);
  const slot = 4 * trust;
  if (memo[slot] === kept && memo[slot + 1] === broken && memo[slot + 2] === offence)
    return at(memo, slot + 3);
  const weight = suspicionWeight(at(rivalry, suspect * count + victim), offence, trustOf(kept, broken), p);
  memo[slot] = kept;
  memo[slot + 1] = broken;
  memo[slot + 2] = offence;
  memo[slot + 3] = weight;
  return weight;
}

function bound(tables: Sheet['tables'], norms: readonly NormWeight[]): number {
  let share = 0;
  for (const { place, weight } of norms) share += weight * (tables[place]?.bound ?? 0);
  return clamp(share);
}

function got(tables: Sheet['tables'], norms: readonly NormWeight[], victim: number, highest: number): number {
  let level = 0;
  for (const { place } of norms) level += tables[place]?.got[victim] ?? 0;
  return Math.min(highest, level);
}

/** Share, by index weight, of the restraint norms that are checked between a pair. */
function verifiedShare(tables: Sheet['tables'], { p, restraints }: Reading, pair: number): number {
  let share = 0;
  for (const { place, weight } of restraints)
    if ((tables[place]?.rung[pair] ?? 0) >= p['verified.fromRung']) share += weight;
  return share;
}

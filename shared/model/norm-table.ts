import type { NormId } from '../rules/vocabulary.ts';
import { at, type CastIndex, castIndex } from './cast-index.ts';
import { assurance, bite, levelOf, NORM_FAMILY, vesting } from './norm-effects.ts';
import type { Parameters } from './parameters.ts';
import type { Cast, Pledge } from './world.ts';

/** One norm in force between states, as matrices: entry `row * count + column` is what row owes or gets. */
export type NormTable = {
  /** Highest rung that row owes column. */
  readonly rung: Float64Array;
  /** The same as it counts in row's price at home: a clause that raises one in force costs less. */
  readonly price: Float64Array;
  /** Rung that row gets from column where both sides are needed: the lower one, or half of a one-sided one. */
  readonly shared: Float64Array;
  /** The same as a level 0-3 of detection, identification and institutions, vested. */
  readonly level: Float64Array;
  /** What row's commitment to column adds to norms in force, 0-1. */
  readonly worth: Float64Array;
  /** How much row's commitment weighs on its conduct against column: ownership × strength × BITE. */
  readonly bite: Float64Array;
  /** Mean worth of what each row owes, by the power of those owed, 0-1. */
  readonly given: Float64Array;
  /** Mean level that each row gets, by the power of those who give it, 0-3. */
  readonly got: Float64Array;
  /** The highest rung that each row owes anybody. */
  readonly most: Float64Array;
  /** Mean bite over all pairs, by power, 0-1. */
  readonly bound: number;
  /** The highest rung of any pair. */
  readonly highest: number;
};

type Instrument = {
  readonly id: string;
  readonly pledges: Pledge[];
  parties: number;
  partyCount: number;
  highest: number;
  age: number;
  weight: number;
};

/** The matrices of one norm from the pledges of that norm. Of several commitments of a pair the best one counts. */
export function normTable(pledges: readonly Pledge[], norm: NormId, cast: Cast, p: Parameters): NormTable {
  const index = castIndex(cast);
  const size = index.count * index.count;
  const table: Matrices = {
    rung: new Float64Array(size),
    price: new Float64Array(size),
    shared: new Float64Array(size),
    level: new Float64Array(size),
    worth: new Float64Array(size),
    bite: new Float64Array(size),
  };
  if (pledges.length === 0)
    return {
      ...table,
      given: new Float64Array(index.count),
      got: new Float64Array(index.count),
      most: new Float64Array(index.count),
      bound: 0,
      highest: 0,
    };
  const needsBoth = NORM_FAMILY[norm] !== 'restraint';
  for (const instrument of instrumentsOf(pledges, index, p)) {
    enter(table, instrument, index, needsBoth, p);
    enterPrices(table.price, instrument, pledges, index, p);
  }
  return { ...table, ...meansOf(table, index) };
}

type Matrices = Omit<NormTable, 'given' | 'got' | 'most' | 'bound' | 'highest'>;

function meansOf(table: Matrices, { count, power, totalPower }: CastIndex): Omit<NormTable, keyof Matrices> {
  const given = new Float64Array(count);
  const got = new Float64Array(count);
  const most = new Float64Array(count);
  let bound = 0;
  for (let row = 0; row < count; row += 1) {
    let worth = 0;
    let level = 0;
    let pull = 0;
    let owed = 0;
    for (let column = 0; column < count; column += 1) {
      const weight = at(power, column);
      const place = row * count + column;
      worth += weight * at(table.worth, place);
      level += weight * at(table.level, place);
      pull += weight * at(table.bite, place);
      owed = Math.max(owed, at(table.rung, place));
    }
    most[row] = owed;
    // The diagonal is empty: nobody owes itself.
    const others = totalPower - at(power, row);
    if (others <= 0) continue;
    given[row] = worth / others;
    got[row] = level / others;
    bound += (at(power, row) * pull) / others / totalPower;
  }
  return { given, got, most, bound, highest: Math.max(0, ...most) };
}

function enter(
  table: Matrices,
  instrument: Instrument,
  index: CastIndex,
  needsBoth: boolean,
  p: Parameters,
): void {
  const { count, placeOf } = index;
  const own = instrument.partyCount > 1 ? rungsWithin(instrument, index) : undefined;
  const extra = isUniversal(instrument, own, index) ? p['universality.assurance'] : 0;
  const alone = p['oneSided.share'];
  for (const pledge of instrument.pledges) {
    const debtor = placeOf.get(pledge.debtor);
    if (debtor === undefined) continue;
    const vested = vesting(pledge.age, p);
    const weight = pledge.strength * instrument.weight;
    const pull = pledge.ownership * pledge.strength * bite(pledge.rung, p);
    const credit = Math.min(1, assurance(pledge.rung, p) + extra);
    const worth = (pledge.rung / 4) * credit * vested * pledge.ownership * weight;
    const halfLevel = alone * levelOf(pledge.rung, p);
    for (const seat of pledge.creditors) {
      const creditor = placeOf.get(seat);
      if (creditor === undefined || creditor === debtor || pledge.suspended.includes(seat)) continue;
      const there = debtor * count + creditor;
      const back = creditor * count + debtor;
      const returned = own && !pledge.unilateral ? at(own, back) : 0;
      const mutual = Math.min(pledge.rung, returned);
      raise(table.rung, there, pledge.rung);
      raise(table.bite, there, pull);
      raise(table.worth, there, needsBoth && returned === 0 ? alone * worth : worth);
      raise(table.shared, back, Math.max(mutual, alone * pledge.rung));
      raise(table.level, back, Math.max(levelOf(mutual, p), halfLevel) * vested * weight);
    }
  }
}

function enterPrices(
  price: Float64Array,
  { pledges }: Instrument,
  all: readonly Pledge[],
  { count, placeOf }: CastIndex,
  p: Parameters,
): void {
  for (const pledge of pledges) {
    const debtor = placeOf.get(pledge.debtor);
    if (debtor === undefined) continue;
    // The price goes by the square of the rung.
    const whole = pricedAt(pledge.rung, heldBefore(all, pledge, p), p);
    const priced = pledge.priceShare === undefined ? whole : whole * Math.sqrt(pledge.priceShare);
    for (const seat of pledge.creditors) {
      const creditor = placeOf.get(seat);
      if (creditor === undefined || creditor === debtor || pledge.suspended.includes(seat)) continue;
      raise(price, debtor * count + creditor, priced);
    }
  }
}

/** The rung that an older instrument of the same parties, and maybe more, has in force; 0 where there is none. */
export function heldBefore(
  pledges: readonly Pledge[],
  { debtor, creditors, age }: Pick<Pledge, 'debtor' | 'creditors' | 'age'>,
  p: Parameters,
): number {
  if (creditors.length + 1 < p['fragmentation.parties']) return 0;
  let held = 0;
  for (const older of pledges)
    if (
      older.debtor === debtor &&
      older.age > age &&
      older.rung > held &&
      !older.unilateral &&
      creditors.every((seat) => older.creditors.includes(seat) && !older.suspended.includes(seat))
    )
      held = older.rung;
  return held;
}

/** The rung whose price is asked of a clause that raises one in force: the step costs less (GAME.md §6). */
export function pricedAt(rung: number, held: number, p: Parameters): number {
  if (held <= 0 || held >= rung) return rung;
  return Math.sqrt(held ** 2 + (1 - p['cited.discount']) * (rung ** 2 - held ** 2));
}

function raise(matrix: Float64Array, place: number, value: number): void {
  if (value > at(matrix, place)) matrix[place] = value;
}

/** Who owes whom how much within one instrument. */
function rungsWithin(instrument: Instrument, index: CastIndex): Float64Array {
  const rungs = new Float64Array(index.count * index.count);
  for (const pledge of instrument.pledges) {
    const debtor = index.placeOf.get(pledge.debtor);
    if (debtor === undefined) continue;
    for (const seat of pledge.creditors) {
      const creditor = index.placeOf.get(seat);
      if (creditor !== undefined && !pledge.suspended.includes(seat))
        raise(rungs, debtor * index.count + creditor, pledge.rung);
    }
  }
  return rungs;
}

/** Joined by all states without exception, of their own will (GAME.md §6). */
function isUniversal(instrument: Instrument, own: Float64Array | undefined, { count }: CastIndex): boolean {
  if (!own || instrument.partyCount < count) return false;
  if (instrument.pledges.some(({ strength, ownership }) => strength < 1 || ownership < 1)) return false;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (row !== column && at(own, row * count + column) === 0) return false;
  return true;
}

/**
 * The pledges by instrument. Of two multi-party instruments with unequal parties the lower one (then the
 * one with fewer parties, then the younger one) weighs less until they are merged (GAME.md §6).
 */
function instrumentsOf(pledges: readonly Pledge[], index: CastIndex, p: Parameters): readonly Instrument[] {
  const byId = new Map<string, Instrument>();
  for (const pledge of pledges) {
    let instrument = byId.get(pledge.instrument);
    if (!instrument) {
      instrument = {
        id: pledge.instrument,
        pledges: [],
        parties: 0,
        partyCount: 0,
        highest: 0,
        age: 0,
        weight: 1,
      };
      byId.set(pledge.instrument, instrument);
    }
    instrument.pledges.push(pledge);
    const place = index.placeOf.get(pledge.debtor);
    if (place !== undefined && (instrument.parties & (1 << place)) === 0) {
      instrument.parties |= 1 << place;
      instrument.partyCount += 1;
    }
    if (pledge.rung > instrument.highest) instrument.highest = pledge.rung;
    if (pledge.age > instrument.age) instrument.age = pledge.age;
  }
  const instruments = [...byId.values()];
  const large = instruments.filter((instrument) => instrument.partyCount >= p['fragmentation.parties']);
  for (const one of large)
    for (const other of large)
      if (one.parties !== other.parties && isBelow(one, other)) one.weight = p['fragmentation.share'];
  return instruments;
}

function isBelow(one: Instrument, other: Instrument): boolean {
  if (one.highest !== other.highest) return one.highest < other.highest;
  if (one.partyCount !== other.partyCount) return one.partyCount < other.partyCount;
  if (one.age !== other.age) return one.age < other.age;
  return one.id > other.id;
}

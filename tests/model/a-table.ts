import fc from 'fast-check';
import { parametersOf } from '../../shared/model/parameters.ts';
import {
  CAUSE_KINDS,
  type Cast,
  type CastSeat,
  type Effect,
  type LedgerEntry,
  type Pledge,
  type World,
} from '../../shared/model/world.ts';
import { applyEffects, initialWorld } from '../../shared/model/worlds.ts';
import { LEDGER_STAGES, type NormId, type Rung, type SeatId } from '../../shared/rules/vocabulary.ts';

export const p = parametersOf();

const POWER = [1, 1.2, 0.7, 0.9, 0.4, 0.5, 0.8, 0.6];
const RIVALRY = [0.2, 0.9, 0.4, 0.1, 0.6, 0.3, 0.15];
const AFFINITY = [0.5, 0.2, 0.7, 0.4, 0.9];

/** A table of so many states and two stakeholders; unequal in everything. */
export function castOf(states: number, agenda: readonly NormId[] = ['N01', 'N08', 'N15', 'N16']): Cast {
  const ids = Array.from({ length: states }, (_, at) => `s${at}`);
  const stakeholders = ['firm', 'coalition'];
  const seats: Record<SeatId, CastSeat> = {};
  ids.forEach((id, at) => {
    seats[id] = {
      id,
      kind: 'state',
      bloc: at % 2 ? 'east' : 'west',
      power: POWER[at % POWER.length] ?? 1,
      vulnerability: 0.3 + 0.08 * at,
      lawfulness: 0.6 + 0.1 * at,
      hawkishness: (at % 4) / 4,
    };
  });
  for (const id of stakeholders)
    seats[id] = {
      id,
      kind: 'stakeholder',
      bloc: 'none',
      power: 0,
      vulnerability: 1,
      lawfulness: 1,
      hawkishness: 0,
    };
  const ties = (values: readonly number[]) =>
    Object.fromEntries(
      ids.map((from, row) => [
        from,
        Object.fromEntries(
          ids.flatMap((to, column) =>
            row === column ? [] : [[to, values[(row * 3 + column) % values.length] ?? 0] as const],
          ),
        ),
      ]),
    );
  return { seats, states: ids, stakeholders, agenda, rivalry: ties(RIVALRY), affinity: ties(AFFINITY) };
}

/** The world of a cast before anything happened. */
export function worldOf(cast: Cast): World {
  const each = (value: (at: number) => number) =>
    Object.fromEntries(cast.states.map((seat, at) => [seat, value(at)]));
  return initialWorld(
    cast,
    {
      offence: each((at) => 0.3 + 0.05 * at),
      defence: each((at) => 0.55 - 0.05 * at),
      attribution: each((at) => 0.2 + 0.07 * at),
      bodyTrust: 0.7,
    },
    p,
  );
}

let made = 0;

/** A commitment of `debtor` to `creditors`, owned, fresh and whole unless said otherwise. */
export function pledge(
  terms: Pick<Pledge, 'norm' | 'rung' | 'debtor' | 'creditors'> & Partial<Pledge>,
): Pledge {
  made += 1;
  return {
    id: `p${made}`,
    ownership: 1,
    age: 0,
    unilateral: false,
    instrument: `i${made}`,
    strength: 1,
    suspended: [],
    ...terms,
  };
}

/** The commitments of a text in which each party owes each other one. */
export function text(
  norm: NormId,
  rung: Rung,
  parties: readonly SeatId[],
  terms: Partial<Pledge> = {},
): readonly Pledge[] {
  const instrument = terms.instrument ?? `text-${norm}-${rung}`;
  return parties.map((debtor) =>
    pledge({
      ...terms,
      id: `${instrument}-${norm}-${debtor}`,
      norm,
      rung,
      debtor,
      creditors: parties.filter((seat) => seat !== debtor),
      instrument,
    }),
  );
}

/** The effects that put commitments in force. */
export function inForce(pledges: readonly Pledge[]): readonly Effect[] {
  return pledges.map((one) => ({ kind: 'pledge', pledge: one }));
}

/** Commitments that wild effects age, suspend and resume: those of a text on N15 and one on N01. */
const STANDING = ['all-N15-s0', 'all-N15-s1', 'all-N01-s0', 'all-N01-s2'] as const;

/** A world of this cast with the commitments that wild effects are about. */
export function boundWorld(cast: Cast): World {
  const bound = (['N15', 'N01'] as const).flatMap((norm) =>
    inForce(text(norm, 3, cast.states, { instrument: 'all', age: 2 })),
  );
  return applyEffects(worldOf(cast), bound);
}

const NORM_IDS = ['N01', 'N08', 'N11', 'N15', 'N16'] as const;

/** Any effect on a world of this cast, wild ones among them. */
export function anyEffect(cast: Cast): fc.Arbitrary<Effect> {
  const seat = fc.constantFrom(...cast.states);
  const add = fc.double({ min: -0.6, max: 0.6, noNaN: true });
  const pledges = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      norm: fc.constantFrom(...NORM_IDS),
      rung: fc.constantFrom<Rung[]>(1, 2, 3, 4),
      debtor: seat,
      creditors: fc.subarray([...cast.states], { minLength: 1 }),
      ownership: fc.constantFrom(1, 0.8, 0.25),
      age: fc.integer({ min: 0, max: 4 }),
      unilateral: fc.boolean(),
      instrument: fc.constantFrom('t1', 't2'),
      strength: fc.constantFrom(1, 0.7),
      suspended: fc.constant([]),
    })
    // One id is one commitment, whoever makes it: two causes do not put different ones under the same id.
    .map((one) => ({ ...one, id: `${JSON.stringify(one)}` }));
  return fc.oneof(
    fc.record({
      kind: fc.constant('world' as const),
      field: fc.constantFrom('burden' as const, 'bodyTrust' as const, 'closure' as const, 'leaks' as const),
      add,
    }),
    fc.record({
      kind: fc.constant('seat' as const),
      seat,
      field: fc.constantFrom(
        'offence' as const,
        'defence' as const,
        'attribution' as const,
        'stock' as const,
        'keeping' as const,
        'hits' as const,
      ),
      add,
    }),
    fc.record({
      kind: fc.constant('pair' as const),
      from: seat,
      to: seat,
      field: fc.constantFrom('grievance' as const, 'trustKept' as const, 'trustBroken' as const),
      add,
    }),
    fc.record({
      kind: fc.constant('endorse' as const),
      norm: fc.constantFrom(...NORM_IDS),
      add: fc.constant(1),
    }),
    pledges.map((one) => ({ kind: 'pledge' as const, pledge: one })),
    pledges.map((one) => ({ kind: 'end' as const, pledge: one.id })),
    fc.record({
      kind: fc.constant('age' as const),
      pledge: fc.constantFrom(...STANDING),
      add: fc.constant(2),
    }),
    fc.record({
      kind: fc.constantFrom('suspend' as const, 'resume' as const),
      pledge: fc.constantFrom(...STANDING),
      towards: seat,
    }),
  );
}

/** Any entry of a ledger. */
export function anyEntry(cast: Cast): fc.Arbitrary<LedgerEntry> {
  return fc.record({
    stage: fc.constantFrom(...LEDGER_STAGES),
    cause: fc.record({
      kind: fc.constantFrom(...CAUSE_KINDS),
      ref: fc.constantFrom('x', 'y', 'z', 'w'),
      norm: fc.constant('' as const),
      seat: fc.constantFrom('', ...cast.states),
      other: fc.constant(''),
    }),
    effects: fc.array(anyEffect(cast), { maxLength: 6 }),
  });
}

import { type Parameters, parametersOf } from '../model/parameters.ts';
import type { Cast, CastSeat } from '../model/world.ts';
import type { Scenario, StateSeat } from './scenario.ts';
import type { SeatId } from './vocabulary.ts';

/** What the formulas need of a scenario; derived once per scenario value. */
export type Model = { readonly cast: Cast; readonly p: Parameters };

const known = new WeakMap<Scenario, Model>();

export function modelOf(scenario: Scenario): Model {
  const found = known.get(scenario);
  if (found) return found;
  const model = { cast: castOf(scenario), p: parametersOf(overridesOf(scenario)) };
  known.set(scenario, model);
  return model;
}

/** The numbers of the model that a scenario sets otherwise than the table, by name. */
export function overridesOf(scenario: Scenario): Readonly<Record<string, number>> {
  return {
    ...scenario.parameters,
    'background.rate': scenario.world.backgroundIncidents,
    'falseFlag.rate': scenario.world.falseFlags,
  };
}

/** Strength of a tie between two states: that of the listed pair, or the scenario's base. */
function tie(pairs: Scenario['rivalry']['pairs'], base: number, one: SeatId, other: SeatId): number {
  const pair = pairs.find(({ between }) => between.includes(one) && between.includes(other));
  return pair ? pair.value : base;
}

function castOf(scenario: Scenario): Cast {
  const states = scenario.seats.filter((seat): seat is StateSeat => seat.kind === 'state');
  const seats: Record<SeatId, CastSeat> = {};
  for (const seat of scenario.seats)
    seats[seat.id] = {
      id: seat.id,
      kind: seat.kind,
      bloc: seat.bloc,
      power: seat.kind === 'state' ? seat.power : 0,
      vulnerability: seat.kind === 'state' ? seat.vulnerability : 1,
      lawfulness: seat.kind === 'state' ? seat.lawfulness : 1,
      hawkishness: seat.kind === 'state' ? seat.hawkishness : 0,
    };
  const ties = (kind: 'rivalry' | 'affinity') =>
    Object.fromEntries(
      states.map(({ id }) => [
        id,
        Object.fromEntries(
          states
            .filter((other) => other.id !== id)
            .map((other) => [other.id, tie(scenario[kind].pairs, scenario[kind].base, id, other.id)]),
        ),
      ]),
    );
  return {
    seats,
    states: states.map(({ id }) => id),
    stakeholders: scenario.seats.filter(({ kind }) => kind === 'stakeholder').map(({ id }) => id),
    agenda: scenario.agenda,
    rivalry: ties('rivalry'),
    affinity: ties('affinity'),
  };
}

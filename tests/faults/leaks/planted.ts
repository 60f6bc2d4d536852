import type { Scenario, ScenarioSeat } from '../../../shared/rules/scenario.ts';
import type { NormId } from '../../../shared/rules/vocabulary.ts';
import type { Dice } from '../../support/expand.ts';
import { EVERYBODY, NOBODY, type Secrets } from './secrets.ts';

/** A number close to another, with places that nothing else has. */
function telling(value: number, dice: Dice): number {
  return value + (dice() + 0.1) * 1e-5;
}

function withSecretSeat(seat: ScenarioSeat, secrets: Secrets, dice: Dice): ScenarioSeat {
  if (seat.kind === 'stakeholder') {
    const causes = Object.fromEntries(
      Object.entries(seat.causes).map(([norm, cause]) => [
        norm,
        { ...cause, ideal: telling(cause.ideal * 0.99, dice) },
      ]),
    );
    secrets.tell(causes, secrets.bitOf(seat.id));
    return { ...seat, causes };
  }
  const interests: typeof seat.interests = {};
  for (const [norm, interest] of Object.entries(seat.interests))
    interests[norm as NormId] = {
      ...interest,
      ideal: telling(interest.ideal * 0.99, dice),
      price: telling(interest.price, dice),
      // What its parliament wants.
      home: telling(interest.ideal * (0.7 + 0.25 * dice()), dice),
    };
  const covert = {
    ...seat.covert,
    worth: telling(seat.covert.worth, dice),
    lure: { en: `Try ${secrets.plant(seat.id)} now.` },
  };
  secrets.tell([interests, covert.worth], secrets.bitOf(seat.id));
  return { ...seat, interests, covert };
}

/** The scenario with marks in all that is one seat's or nobody's to know. */
export function withCanaries(scenario: Scenario, secrets: Secrets, dice: Dice): Scenario {
  const planted: Scenario = {
    ...scenario,
    seats: scenario.seats.map((seat) => ({
      ...withSecretSeat(seat, secrets, dice),
      source: secrets.plant(),
    })),
    incidents: scenario.incidents.map((incident) => ({ ...incident, source: secrets.plant() })),
    rounds: scenario.rounds.map(({ draw, ...round }) =>
      draw ? { ...round, draw: { ...draw, lure: { en: secrets.plant() } } } : round,
    ),
  };
  // Whatever else the scenario holds in long numbers is open.
  const { seats: _seats, rounds: _rounds, ...open } = planted;
  secrets.tell({ ...open, incidents: [] }, EVERYBODY);
  secrets.tell(planted.rounds, NOBODY);
  return planted;
}

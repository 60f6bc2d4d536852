/** A scenario with its positions changed: whether a result hangs on one number, or on who wants what. */
import { type Address, pick, uniform } from '../model/dice.ts';
import type { Scenario, StateSeat } from '../rules/scenario.ts';
import type { NormId, SeatId } from '../rules/vocabulary.ts';

type Interest = NonNullable<StateSeat['interests'][NormId]>;
/** A red line of one seat on one norm. */
export type RedLine = { readonly seat: SeatId; readonly norm: NormId; readonly line: 'cap' | 'floor' };

export type Change =
  | { readonly kind: 'none' }
  /** Every position moves by up to half a step of the coding (-2 to +2), each in each game anew. */
  | { readonly kind: 'noise' }
  /** Who wants what is dealt anew: positions with their red lines go to other seats and norms. */
  | { readonly kind: 'shuffled' }
  | ({ readonly kind: 'without' } & RedLine)
  /** A seat wants what another one wants. */
  | { readonly kind: 'as'; readonly seat: SeatId; readonly other: SeatId };

const HALF_A_STEP = 0.5;
/** What a step of a position does to a seat's numbers (scenarios/README.md). */
const STEP = { ideal: 0.5, price: -0.04, cheapest: 0.02 } as const;

export function changed(scenario: Scenario, change: Change, seed: string): Scenario {
  switch (change.kind) {
    case 'none':
      return scenario;
    case 'noise':
      return eachInterest(scenario, (interest, at) =>
        moved(interest, HALF_A_STEP * (2 * uniform(seed, ['noise', ...at]) - 1)),
      );
    case 'shuffled':
      return shuffled(scenario, seed);
    case 'without':
      return eachInterest(scenario, (interest, [seat, norm]) =>
        seat === change.seat && norm === change.norm ? without(interest, change.line) : interest,
      );
    case 'as': {
      const other = scenario.seats.find(({ id }) => id === change.other);
      return eachInterest(scenario, (interest, [seat, norm]) =>
        seat === change.seat && other?.kind === 'state'
          ? (other.interests[norm as NormId] ?? interest)
          : interest,
      );
    }
  }
}

/** Every red line that the scenario draws. */
export function redLinesOf({ seats, agenda }: Scenario): readonly RedLine[] {
  return seats.flatMap((seat) =>
    seat.kind === 'state'
      ? agenda.flatMap((norm) =>
          (['cap', 'floor'] as const)
            .filter((line) => seat.interests[norm]?.[line] !== undefined)
            .map((line) => ({ seat: seat.id, norm, line })),
        )
      : [],
  );
}

function eachInterest(
  scenario: Scenario,
  change: (interest: Interest, at: readonly [seat: string, norm: string]) => Interest,
): Scenario {
  return {
    ...scenario,
    seats: scenario.seats.map((seat) =>
      seat.kind === 'state'
        ? {
            ...seat,
            interests: Object.fromEntries(
              Object.entries(seat.interests).map(([norm, interest]) => [
                norm,
                change(interest, [seat.id, norm]),
              ]),
            ),
          }
        : seat,
    ),
  };
}

function rung(value: number): number {
  return Math.min(4, Math.max(0, value));
}

function moved(interest: Interest, by: number): Interest {
  const { ideal, price, home } = interest;
  return {
    ...interest,
    ideal: rung(ideal + STEP.ideal * by),
    price: Math.max(STEP.cheapest, price + STEP.price * by),
    ...(home === undefined ? {} : { home: rung(home + STEP.ideal * by) }),
  };
}

function without(interest: Interest, line: RedLine['line']): Interest {
  const { cap, floor, ...rest } = interest;
  return {
    ...rest,
    ...(line === 'floor' && cap !== undefined ? { cap } : {}),
    ...(line === 'cap' && floor !== undefined ? { floor } : {}),
  };
}

/** Weights stay where they are, so that every seat still cares about as many things as before. */
function shuffled(scenario: Scenario, seed: string): Scenario {
  const left = scenario.seats.flatMap((seat) =>
    seat.kind === 'state' ? scenario.agenda.flatMap((norm) => seat.interests[norm] ?? []) : [],
  );
  const deal = (at: Address) => {
    const drawn = pick(seed, ['shuffled', ...at], left);
    left.splice(left.indexOf(drawn), 1);
    return drawn;
  };
  return eachInterest(scenario, ({ weight }, at) => ({ ...deal(at), weight }));
}

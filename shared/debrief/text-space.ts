/** Every common text that the states could have made, and what each would have been worth to each of them. */
import { redLines, textValue, utility } from '../model/utility.ts';
import type { Cast, World } from '../model/world.ts';
import { initialWorld } from '../model/worlds.ts';
import { modelOf } from '../rules/model-of.ts';
import type { State } from '../rules/state.ts';
import { type NormId, RUNGS, type Rung, type SeatId } from '../rules/vocabulary.ts';

export type TextClause = { readonly norm: NormId; readonly rung: Rung };

/** What a text does for a seat is the sum of what its clauses do: `gains[norm][rung][seat]`. */
export type TextSpace = {
  readonly states: readonly SeatId[];
  readonly norms: readonly NormId[];
  /** Rungs that no red line of a state forbids and the rules allow, by norm; 0 among them. */
  readonly rungs: readonly (readonly Rung[])[];
  readonly gains: readonly (readonly (readonly number[])[])[];
  /** Utility where nobody owes anything, by state. */
  readonly nothing: readonly number[];
};

/** The world of the session without a promise. */
function worldWithout({ hidden }: State, cast: Cast, p: ReturnType<typeof modelOf>['p']): World {
  const { offence, defence, attribution, bodyTrust } = hidden.worlds.true;
  return initialWorld(cast, { offence, defence, attribution, bodyTrust }, p);
}

/** The texts that a session's rules and red lines leave open; a state's wants are those of the state given. */
export function textSpaceOf(state: State): TextSpace {
  const { cast, p } = modelOf(state.scenario);
  const world = worldWithout(state, cast, p);
  const { states, agenda } = cast;
  const interestsOf = (seat: SeatId) => state.own[seat]?.interests ?? {};
  const gainOf = (seat: SeatId, norm: NormId, rung: Rung): number => {
    if (rung === 0) return 0;
    const text = { clauses: [{ norm, rung }], parties: states };
    const { get, cost } = textValue(interestsOf(seat), world, cast, seat, text, p);
    return get - cost;
  };
  const isOpen = (norm: NormId, rung: Rung) =>
    rung <= state.settings.highestRung &&
    states.every((seat) => redLines(interestsOf(seat), rung === 0 ? [] : [{ norm, rung }]).length === 0);
  const rungs = agenda.map((norm) => RUNGS.filter((rung) => isOpen(norm, rung)));
  return {
    states,
    norms: agenda,
    rungs,
    gains: agenda.map((norm, at) =>
      (rungs[at] ?? []).map((rung) => states.map((seat) => gainOf(seat, norm, rung))),
    ),
    nothing: states.map((seat) => utility(interestsOf(seat), world, cast, seat, p)),
  };
}

/** How many texts there are, the empty one among them. */
export function sizeOf({ rungs }: TextSpace): number {
  return rungs.reduce((product, open) => product * open.length, 1);
}

/**
 * Calls `visit` with the utilities of every text, in one order and in one array that is written again for each. A
 * clause's share is added where the walk enters it, so that a text costs one addition a seat.
 */
export function everyText(
  { gains, rungs, nothing }: TextSpace,
  visit: (utilities: Float64Array, number: number) => void,
): void {
  const depth = rungs.length;
  const sums = Array.from({ length: depth + 1 }, () => Float64Array.from(nothing));
  let number = 0;
  const walk = (norm: number): void => {
    const before = sums[norm];
    if (!before) return;
    if (norm === depth) return visit(before, number++);
    const after = sums[norm + 1];
    const shares = gains[norm];
    if (!after || !shares) return;
    for (const share of shares) {
      for (let seat = 0; seat < before.length; seat++) after[seat] = (before[seat] ?? 0) + (share[seat] ?? 0);
      walk(norm + 1);
    }
  };
  walk(0);
}

/** The clauses of the text of that number, in the order of `everyText`. */
export function textOf({ norms, rungs }: TextSpace, number: number): readonly TextClause[] {
  const clauses: TextClause[] = [];
  let rest = number;
  for (let at = norms.length - 1; at >= 0; at--) {
    const open = rungs[at] ?? [];
    const rung = open[rest % open.length];
    const norm = norms[at];
    rest = Math.floor(rest / open.length);
    if (norm !== undefined && rung !== undefined && rung > 0) clauses.unshift({ norm, rung });
  }
  return clauses;
}

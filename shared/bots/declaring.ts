import { type ClauseValue, clauseValue } from '../model/utility.ts';
import type { NormId, Rung } from '../rules/vocabulary.ts';
import { keptOnNorm } from './clause-values.ts';
import { best, draw, type Mind } from './mind.ts';
import { type Plan, plan, term } from './plan.ts';

/** What the trust that a declaration earns from every state is worth, in utility. */
const GOODWILL = 0.004;

/** Declares alone what costs less at home than the goodwill it earns; late in the talks, for a bargain is better. */
export function declare(mind: Mind): Plan | null {
  const choices = (mind.can.declare ?? []).flatMap(({ norm, rungs }) =>
    rungs.map((rung) => ({ norm, rung })),
  );
  const choice = best(choices, ({ norm, rung }) => declarationWorth(mind, norm, rung), 0);
  if (!choice) return null;
  return plan({ type: 'declare', ...choice }, 'worthIt', () => {
    const { get, cost } = aloneValue(mind, choice.norm, choice.rung);
    return [
      term('get', get, choice),
      term('cost', -cost, choice),
      term('goodwill', goodwill(mind, choice.norm)),
      term('worth', declarationWorth(mind, choice.norm, choice.rung)),
      term('wanted', 0),
    ];
  });
}

const rungsOn = keptOnNorm<(ClauseValue | undefined)[]>(() => []);

function declarationWorth(mind: Mind, norm: NormId, rung: Rung): number {
  const { get, cost } = aloneValue(mind, norm, rung);
  return get - cost + goodwill(mind, norm);
}

function aloneValue(mind: Mind, norm: NormId, rung: Rung): ClauseValue {
  const known = rungsOn(mind, mind.me, mind.interests, norm);
  known[rung] ??= valueAlone(mind, norm, rung);
  return known[rung];
}

function goodwill(mind: Mind, norm: NormId): number {
  return GOODWILL * (0.5 + draw(mind, 'goodwill', norm));
}

/** What it gives and costs a seat to owe all others a norm of its own will. */
function valueAlone({ world, cast, p, me, interests }: Mind, norm: NormId, rung: Rung): ClauseValue {
  const pledge = {
    id: 'declaration',
    norm,
    rung,
    debtor: me,
    creditors: cast.states.filter((seat) => seat !== me),
    ownership: 1,
    age: 0,
    unilateral: true,
    instrument: 'declaration',
    strength: 1,
    suspended: [],
  };
  return clauseValue(interests, world, cast, me, { pledges: [pledge] }, p);
}

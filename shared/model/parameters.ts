import { CARD_PARAMETERS } from './parameters-cards.ts';
import { CONDUCT_PARAMETERS } from './parameters-conduct.ts';
import { METHOD_PARAMETERS } from './parameters-methods.ts';
import { NORM_PARAMETERS } from './parameters-norms.ts';
import { PLAY_PARAMETERS } from './parameters-play.ts';
import { SCORE_PARAMETERS } from './parameters-score.ts';

/** Every number of the model. Values are stylised, not estimated from data. */
export const PARAMETERS = {
  ...NORM_PARAMETERS,
  ...CONDUCT_PARAMETERS,
  ...SCORE_PARAMETERS,
  ...PLAY_PARAMETERS,
  ...CARD_PARAMETERS,
  ...METHOD_PARAMETERS,
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** The values that one session plays with. */
export type Parameters = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** The parameters of a session: the table's values but for `overrides`, each within its bounds. */
export function parametersOf(overrides: Readonly<Record<string, number>> = {}): Parameters {
  const unknown = Object.keys(overrides).find((name) => !Object.hasOwn(PARAMETERS, name));
  if (unknown !== undefined) throw new RangeError(`${unknown}: the model has no such number`);
  const values = {} as Record<ParameterName, number>;
  for (const name of PARAMETER_NAMES) {
    const { value, min, max } = PARAMETERS[name];
    const chosen = overrides[name] ?? value;
    if (!(chosen >= min && chosen <= max))
      throw new RangeError(`${name} = ${chosen}: ${min} to ${max} expected`);
    values[name] = chosen;
  }
  // A copy, because engines read an object that was filled key by key as a slow dictionary.
  return { ...values };
}

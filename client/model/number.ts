import { PARAMETERS, type ParameterName } from '../../shared/model/parameters.ts';

/** A number as the table of parameters has it, for texts that quote it: they cannot go stale. */
export function n(name: ParameterName): string {
  return plain(PARAMETERS[name].value);
}

/** Up to four digits behind the point, and none that say nothing. */
export function plain(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

/** A difference, with its sign: three digits that count, so that small effects show. */
export function signed(value: number): string {
  const size = Number(Math.abs(value).toPrecision(3));
  return `${value < 0 ? '−' : '+'}${String(size)}`;
}

import type { I18n, MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { PARAMETERS, type ParameterName } from '../../shared/model/parameters.ts';

/** A number as the table of parameters has it, for texts that quote it: they cannot go stale. */
export function n(name: ParameterName): string {
  return String(rounded(PARAMETERS[name].value));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Numbers of the model as the reader's language writes them. */
export function useNumbers() {
  const { i18n } = useLingui();
  return {
    /** Up to four digits behind the point, and none that say nothing. */
    plain: (value: number) => i18n.number(rounded(value), { maximumFractionDigits: 4, useGrouping: false }),
    /** Two digits behind the point, always: one below the other. */
    fixed: (value: number) => i18n.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    /** A difference, with its sign: three digits that count, so that small effects show. */
    signed: (value: number) =>
      i18n
        .number(value, { maximumSignificantDigits: 3, signDisplay: 'always', useGrouping: false })
        .replace('-', '−'),
  };
}

/** A text whose numbers came from the table: they are written as its language writes them. */
export function sayWithNumbers(i18n: I18n, { values, ...text }: MessageDescriptor): string {
  const written = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d*\.\d+$/.test(value)
      ? i18n.number(Number(value), { maximumFractionDigits: 4 })
      : value,
  ]);
  return i18n._({ ...text, values: Object.fromEntries(written) });
}

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MeasuredRow } from '../../shared/facts/measured.ts';
import { FACT_WORDS, PLAY_WORDS, type TestedWords } from './tested-claims.ts';

/** The words of a row about the world, and the length of its games where the fact is tried at another one too. */
export type FactOfRow = { readonly words: TestedWords; readonly rounds: number | null };

/** Undefined for a fact that has no words here yet. */
export function factOf({ id }: Pick<MeasuredRow, 'id'>): FactOfRow | undefined {
  const [, fact = id, rounds] = /^F21\.(.+)\.(\d+)$/.exec(id) ?? [];
  const words = FACT_WORDS[fact];
  return words && { words, rounds: rounds === undefined ? null : Number(rounds) };
}

/** The words of a row about a way to play; undefined where it has none here yet. */
export function playOf({ id }: Pick<MeasuredRow, 'id'>): MessageDescriptor | undefined {
  return PLAY_WORDS[id.slice(0, id.lastIndexOf('.'))];
}

/** Rows on one scenario in one length of session. */
export type Ground = {
  readonly scenario: string;
  readonly preset: string;
  readonly rows: readonly MeasuredRow[];
};

export function groundsOf(rows: readonly MeasuredRow[]): readonly Ground[] {
  const grounds: { scenario: string; preset: string; rows: MeasuredRow[] }[] = [];
  for (const row of rows) {
    const { ground: scenario, id } = row;
    const preset = id.slice(id.lastIndexOf('.') + 1);
    const known = grounds.find((one) => one.scenario === scenario && one.preset === preset);
    if (known) known.rows.push(row);
    else grounds.push({ scenario, preset, rows: [row] });
  }
  return grounds;
}

/** Scenarios and lengths that were tried, as their files name them. */
export const TRIED_SCENARIOS: Readonly<Record<string, MessageDescriptor>> = {
  'first-table': msg`First table`,
  'osce-2018': msg`Vienna 2018`,
};
export const TRIED_PRESETS: Readonly<Record<string, MessageDescriptor>> = {
  class45: msg`45 minutes, class`,
  workshop90: msg`90 minutes, workshop`,
};

import type { ScenarioCard } from '../../shared/wire.ts';

type Preset = ScenarioCard['presets'][number];

/**
 * How long one person may play: alone nobody waits for a clock, so presets that differ in their clocks alone are one
 * choice. What the scenario means for one person comes first.
 */
export function lengthsOf(presets: readonly Preset[]): readonly Preset[] {
  const unclockedFirst = presets
    .filter(({ series }) => !series)
    .sort((one, other) => Number(one.clocked) - Number(other.clocked));
  return unclockedFirst.filter(
    ({ rounds, rules }, place) =>
      unclockedFirst.findIndex((other) => other.rounds === rounds && other.rules === rules) === place,
  );
}

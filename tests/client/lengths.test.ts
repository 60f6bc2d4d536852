import { expect, test } from 'vitest';
import { lengthsOf } from '../../client/landing/lengths.ts';
import type { ScenarioCard } from '../../shared/wire.ts';

type Preset = ScenarioCard['presets'][number];

const title = { en: '', it: '', fr: '' };
const preset = (id: string, rounds: number, others: Partial<Preset> = {}): Preset => ({
  id,
  title,
  rounds,
  rules: 'basic',
  clocked: true,
  minutes: 0,
  lesson: 0,
  minutesAlone: 0,
  series: false,
  ...others,
});

test('alone, presets that differ in their clocks are one length, and the one without clocks is the first', () => {
  const presets = [
    preset('class45', 2),
    preset('workshop90', 3),
    preset('solo', 2, { clocked: false }),
    preset('standard', 3, { rules: 'standard' }),
    // Nobody alone has lessons.
    preset('series', 6, { rules: 'full', series: true }),
  ];
  expect(lengthsOf(presets).map(({ id }) => id)).toEqual(['solo', 'workshop90', 'standard']);
});

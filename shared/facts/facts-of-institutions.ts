import { under, yearly } from './arms.ts';
import type { Fact } from './fact.ts';
import type { GameMeasures } from './measures.ts';

const stability = (game: GameMeasures) => game.stability;
const STABILITY = 'final stability';

const TEN = yearly(10);

/** What bodies, funds and arms do to stability. */
export const FACTS_OF_INSTITUTIONS: readonly Fact[] = [
  {
    id: 'F11',
    claim: 'Where defence looks like offence, both sides arm.',
    source: 'Jervis 1978; Richardson 1960',
    change: 'indistinctness 0 → 1 under the middle text, ten rounds',
    measure: 'mean offence in round 10',
    kind: 'difference',
    arms: [
      under('middle', { ...TEN, parameters: { ...TEN.parameters, 'fear.indistinct': 0 } }),
      under('middle', { ...TEN, parameters: { ...TEN.parameters, 'fear.indistinct': 1 } }),
    ],
    metric: (game) => game.offence,
    direction: 'rises',
    minimum: 0.02,
  },
  {
    id: 'F12',
    claim: 'Building capacity stabilises.',
    source: 'weakest link; Caparrós and Finus 2016',
    change: 'capacity building (N18) none → binding for all, else the middle text',
    measure: STABILITY,
    kind: 'difference',
    arms: [under('withoutCapacity'), under('withCapacity')],
    metric: stability,
    direction: 'rises',
    minimum: 1,
    quick: 16,
  },
  {
    id: 'F13',
    claim: 'An attribution body helps only if it is trusted.',
    source: 'Davis et al. (RAND) 2017; IAI seed',
    change: 'the body (N16) none → binding, at a trust of .1 and of .9',
    measure: STABILITY,
    kind: 'interaction',
    arms: [
      { ...under('withoutBody'), bodyTrust: 0.1 },
      { ...under('withBody'), bodyTrust: 0.1 },
      { ...under('withoutBody'), bodyTrust: 0.9 },
      { ...under('withBody'), bodyTrust: 0.9 },
    ],
    metric: stability,
    direction: 'rises',
    minimum: 3,
    quick: 16,
  },
];

import type { Configuration } from './configuration.ts';
import type { Fact } from './fact.ts';
import { FACTS_OF_ANSWERS } from './facts-of-answers.ts';
import { FACTS_OF_CONDUCT } from './facts-of-conduct.ts';
import { FACTS_OF_INSTITUTIONS } from './facts-of-institutions.ts';
import { FACTS_OF_TALKS } from './facts-of-talks.ts';

const BASE: readonly Fact[] = [
  ...FACTS_OF_CONDUCT,
  ...FACTS_OF_ANSWERS,
  ...FACTS_OF_INSTITUTIONS,
  ...FACTS_OF_TALKS,
];

/** Facts that must keep their sign whatever the length of the game. */
const LASTING = ['F1', 'F2', 'F3', 'F4a', 'F12', 'F16', 'F19'] as const;
const LENGTHS = [2, 3] as const;

/** The same games in so many rounds. */
function inRounds(configuration: Configuration, rounds: number): Configuration {
  return { ...configuration, play: { ...configuration.play, rounds } };
}

function lasting(fact: Fact, rounds: number): Fact {
  if (fact.kind !== 'difference') throw new RangeError(`${fact.id} has no sign to keep`);
  const [one, other] = fact.arms;
  const { quick: _, ...rest } = fact;
  return {
    ...rest,
    id: `F21.${fact.id}.${rounds}`,
    claim: `In ${rounds} rounds: ${fact.claim}`,
    arms: [inRounds(one, rounds), inRounds(other, rounds)],
    signOnly: true,
    minimum: 0,
  };
}

/** All facts: MODEL.md §7A and GAME.md §2, and that results keep their sign at two, three and six rounds. */
export const FACTS: readonly Fact[] = [
  ...BASE,
  ...LENGTHS.flatMap((rounds) =>
    LASTING.flatMap((id) => BASE.filter((fact) => fact.id === id).map((fact) => lasting(fact, rounds))),
  ),
];

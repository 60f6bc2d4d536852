import type { ScenarioCard, ScenarioProblem } from '../../shared/wire.ts';
import type { Scenarios } from './use-scenarios.ts';

/** A scenario that this person brought: nobody else is offered it. */
export type Brought = {
  readonly file: string;
  readonly key: string;
  readonly card: ScenarioCard;
  readonly notes: readonly ScenarioProblem[];
};

/** Stands for it among the others; no scenario has such an id, not even a copy that keeps the id of its model. */
export const BROUGHT = '/brought';

/** What there is to choose from, the one that was brought last. */
export function withBrought(scenarios: Scenarios, brought: Brought | undefined): Scenarios {
  if (scenarios.state !== 'there' || !brought) return scenarios;
  return { state: 'there', cards: [...scenarios.cards, { ...brought.card, id: BROUGHT }] };
}

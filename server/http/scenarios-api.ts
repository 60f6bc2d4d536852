/** Scenarios at the front door: those that come along, and those that somebody brings. */
import express, { type RequestHandler, type Router } from 'express';
import type { ScenarioChecked } from '../../shared/wire.ts';
import { inOrder, scenarioCard } from '../scenarios/card.ts';
import { checkScenario, MOST_BYTES } from '../scenarios/check.ts';
import type { Library } from '../scenarios/library.ts';
import type { ScenarioShelf } from '../scenarios/shelf.ts';
import type { Fail } from './debrief-api.ts';

/** So many are told at once; an author mends the first ones first. */
const MOST_TOLD = 20;

export type ScenariosOptions = {
  readonly library: () => Library;
  readonly shelf: ScenarioShelf;
  readonly fail: Fail;
  /** Slows whoever sends file after file. */
  readonly slowed: RequestHandler;
};

export function mountScenarios(api: Router, { library, shelf, fail, slowed }: ScenariosOptions): void {
  api.get('/scenarios', (_request, response) => {
    response.json(inOrder([...library().scenarios.values()]).map(scenarioCard));
  });

  const file = express.raw({ type: () => true, limit: MOST_BYTES });
  api.post('/scenarios', slowed, file, async (request, response) => {
    const bytes: unknown = request.body;
    if (!(bytes instanceof Uint8Array)) return fail(response, 'malformed');
    const checked = await checkScenario(bytes, true);
    if (!checked) return fail(response, 'unavailable');
    const body: ScenarioChecked =
      'problems' in checked
        ? {
            problems: checked.problems.slice(0, MOST_TOLD),
            more: Math.max(0, checked.problems.length - MOST_TOLD),
          }
        : {
            key: shelf.keep(checked.scenario),
            card: scenarioCard(checked.scenario),
            notes: checked.notes.slice(0, MOST_TOLD),
          };
    response.json(body);
  });
}

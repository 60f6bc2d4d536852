import type { Library } from '../../server/scenarios/library.ts';
import { readLibrary } from '../../server/scenarios/library.ts';
import type { Scenario } from '../../shared/rules/scenario.ts';

const words = (en: string) => ({ en });

/** The first table at standard rules: consensus, three rounds, law for a last step, and a new government in round 2. */
export function standardLibrary(forum: Partial<Scenario['forum']> = {}): Library {
  const { scenarios, broken } = readLibrary();
  const scenario = scenarios.get('first-table');
  if (!scenario) throw new Error('the first table is gone');
  const [first = {}, , last = {}] = scenario.rounds;
  const shock = {
    kind: 'turnover' as const,
    seat: 'selmora',
    title: words('A new government in Selmora'),
    text: words('The opposition won, and it has other plans for the strait.'),
  };
  const standard: Scenario = {
    ...scenario,
    forum: { ...scenario.forum, rule: 'consensus', ...forum },
    acquis: [{ norm: 'N01', rung: 1, outvoted: [], age: 3 }],
    rounds: [first, { shock }, last],
    presets: [{ id: 'solo', title: words('Standard'), rules: 'standard', rounds: 3, end: 'known' }],
  };
  return { scenarios: new Map([['first-table', standard]]), broken };
}

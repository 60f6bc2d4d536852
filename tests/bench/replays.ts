/**
 * Whether a record leads to the live state at every revision: sessions of people and bots, with pauses, seats handed
 * over and restarts. Run it with `node tests/bench/replays.ts [sessions]`.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/scenarios.ts';
import { courseOf, stateAt } from '../../shared/replay/course.ts';
import { canonical } from '../../shared/rules/canonical.ts';
import { recordSession } from '../support/recorded-session.ts';

const sessions = Number(process.argv[2] ?? 200);
const scenarios = ['first-table', 'osce-2018'].map((name) => {
  const read = readScenario(join(import.meta.dirname, `../../scenarios/${name}.yaml`));
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.scenario;
});
let revisions = 0;
let wrong = 0;
for (let number = 1; number <= sessions; number++) {
  const scenario = scenarios[number % scenarios.length];
  if (!scenario) continue;
  const { entries, live } = recordSession(scenario, number);
  const course = courseOf(JSON.parse(JSON.stringify(entries)) as typeof entries);
  revisions += live.length;
  wrong += live.filter((state, index) => canonical(state) !== canonical(stateAt(course, index + 1))).length;
}
process.stdout.write(`${sessions} sessions, ${revisions} revisions, ${wrong} not as they were live\n`);
if (wrong > 0) process.exitCode = 1;

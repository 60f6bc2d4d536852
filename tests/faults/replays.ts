/**
 * Whether a record leads to the live state at every revision: sessions of people and bots, with pauses, acts taken
 * back, seats handed over and restarts.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/scenarios/library.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { courseOf, lengthOf, phaseEnds, stateAt } from '../../shared/replay/course.ts';
import { BEFALLEN, recordSession } from '../support/recorded-session.ts';
import { sameness } from '../support/sameness.ts';
import type { Batch } from './proof/part.ts';

const scenarios = ['first-table', 'osce-2018'].map((name) => {
  const read = readScenario(join(import.meta.dirname, `../../scenarios/${name}.yaml`));
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.scenario;
});

/** Sessions by number, each recorded and replayed from what a file would keep of it. */
export async function replays(from: number, count: number): Promise<Batch> {
  const wrong: string[] = [];
  const counted: Record<string, number> = { revisions: 0 };
  for (let number = from; number < from + count; number++) {
    const scenario = scenarios[number % scenarios.length];
    if (!scenario) continue;
    const { entries, live, befallen } = recordSession(scenario, number);
    const course = courseOf(JSON.parse(JSON.stringify(entries)) as typeof entries);
    if (lengthOf(course) !== live.length) wrong.push(`session ${number}: ${lengthOf(course)} records`);
    const isSame = sameness();
    live.forEach((state, index) => {
      if (!isSame(state, stateAt(course, index + 1)))
        wrong.push(`session ${number}, revision ${index + 1}: another state than live`);
    });
    for (const end of phaseEnds(course)) {
      const state = live[end - 1];
      if (!state || stateHash(state) !== stateHash(stateAt(course, end)))
        wrong.push(`session ${number}, revision ${end}: another hash than live`);
    }
    counted.revisions = (counted.revisions ?? 0) + live.length;
    for (const what of BEFALLEN) counted[what] = (counted[what] ?? 0) + befallen[what];
  }
  return { trials: count, wrong, counted };
}

import { describe, expect, test } from 'vitest';
import { stateHash } from '../../server/state-hash.ts';
import { courseOf, lengthOf, phaseEnds, stateAt } from '../../shared/replay/course.ts';
import { recordSession } from '../support/recorded-session.ts';
import { table } from '../support/scenario.ts';

describe('a course', () => {
  test.each([1, 4])('of session %i leads through the live states, revision by revision', (number) => {
    const { entries, live } = recordSession(table(), number);
    const course = courseOf(JSON.parse(JSON.stringify(entries)) as typeof entries);
    expect(lengthOf(course)).toBe(live.length);
    expect(live.at(-1)?.public.phase).toBe('debrief');
    const differing = live.flatMap((state, index) =>
      stateHash(state) === stateHash(stateAt(course, index + 1)) ? [] : [index + 1],
    );
    expect(differing).toEqual([]);
  });

  test('of another session is another one', () => {
    const [one, other] = [recordSession(table(), 1), recordSession(table(), 2)].map(({ entries }) =>
      courseOf(entries),
    );
    if (!one || !other) throw new Error('two were recorded');
    expect(stateHash(stateAt(one, lengthOf(one)))).not.toBe(stateHash(stateAt(other, lengthOf(other))));
  });

  test('ends each phase once, and the session last', () => {
    const course = courseOf(recordSession(table(), 3).entries);
    const ends = phaseEnds(course);
    expect(ends.at(-1)).toBe(lengthOf(course));
    const phases = ends.map((revision) => stateAt(course, revision).public.phaseId);
    expect(new Set(phases).size).toBe(phases.length);
    expect(phases[0]).toBe('0.lobby');
  });
});

import { describe, expect, test } from 'vitest';
import { stateHash } from '../../server/session/state-hash.ts';
import { courseOf, lengthOf, phaseEnds, stateAt } from '../../shared/replay/course.ts';
import type { State } from '../../shared/rules/state.ts';
import { recordSession } from '../support/recorded-session.ts';
import { sameness } from '../support/sameness.ts';
import { table } from '../support/scenario.ts';

describe('a course', () => {
  test.each([1, 4])('of session %i leads through the live states, revision by revision', (number) => {
    const { entries, live } = recordSession(table(), number);
    const course = courseOf(JSON.parse(JSON.stringify(entries)) as typeof entries);
    expect(lengthOf(course)).toBe(live.length);
    expect(live.at(-1)?.public.phase).toBe('debrief');
    const isSame = sameness();
    const differing = live.flatMap((state, index) =>
      isSame(state, stateAt(course, index + 1)) ? [] : [index + 1],
    );
    expect(differing).toEqual([]);
    const hashes = phaseEnds(course).map((end) => stateHash(stateAt(course, end)));
    expect(hashes).toEqual(phaseEnds(course).map((end) => stateHash(live[end - 1] as State)));
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

  test('that differs in one place from what was live is found out', () => {
    const { entries, live } = recordSession(table(), 3);
    const isSame = sameness();
    const last = live.at(-1) as State;
    const course = courseOf(entries);
    expect(isSame(last, stateAt(course, lengthOf(course)))).toBe(true);
    const moved = { ...last, public: { ...last.public, stability: last.public.stability + 1e-9 } };
    expect(isSame(moved, stateAt(course, lengthOf(course)))).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../server/scenarios/library.ts';
import { stateHash } from '../../server/session/state-hash.ts';
import { play } from '../../shared/play.ts';
import { canonical } from '../../shared/rules/canonical.ts';
import type { State } from '../../shared/rules/state.ts';

const scenario = readLibrary().scenarios.get('first-table');
if (!scenario) throw new Error('first-table cannot be read');
const { state } = play(scenario, { seed: '1' });
const changed = (edit: (text: string) => string) => JSON.parse(edit(JSON.stringify(state))) as State;

describe('the state hash', () => {
  test('is of the whole state, in one order', () => {
    expect(stateHash(state)).toMatch(/^[0-9a-f]{64}$/);
    expect(stateHash(structuredClone(state))).toBe(stateHash(state));
    const turned = { ...state, public: Object.fromEntries(Object.entries(state.public).reverse()) } as State;
    expect(JSON.parse(canonical(turned)).public.phase).toBe('debrief');
  });

  test('knows no seed, no ids and no times', () => {
    const text = canonical(state);
    expect(text).not.toMatch(/"[a-z]-[0-9a-z]{8}[":]/);
    expect(text).not.toMatch(/"(seed|at|closesAt|stageClosesAt|pausedAt|folded)":/);
    const other = changed((json) =>
      json.replace(
        /\b([a-z])-([0-9a-z]{8})\b/g,
        (_id, kind: string, rest: string) => `${kind}-${[...rest].reverse().join('')}`,
      ),
    );
    const later = {
      ...other,
      public: { ...other.public, closesAt: 1 },
      hidden: { ...other.hidden, seed: 'another' },
    };
    expect(stateHash(later)).toBe(stateHash(state));
  });

  test('rounds numbers to 1e-9 and sees what is larger', () => {
    const moved = (by: number): State => ({
      ...state,
      public: { ...state.public, stability: state.public.stability + by },
    });
    const exact = { ...state, public: { ...state.public, stability: 50 } };
    expect(stateHash({ ...exact, public: { ...exact.public, stability: 50 + 1e-11 } })).toBe(
      stateHash(exact),
    );
    expect(stateHash(moved(1e-6))).not.toBe(stateHash(state));
  });

  test('tells two things apart that only their ids told apart', () => {
    const [one, other] = Object.keys(state.public.commitments);
    if (!one || !other) throw new Error('a game has commitments');
    const swapped = changed((json) =>
      json.replaceAll(one, '\u0000').replaceAll(other, one).replaceAll('\u0000', other),
    );
    expect(stateHash(swapped)).toBe(stateHash(state));
    const merged = changed((json) => json.replaceAll(`"commitment":"${one}"`, `"commitment":"${other}"`));
    expect(stateHash(merged)).not.toBe(stateHash(state));
  });
});

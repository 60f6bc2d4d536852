/** Views that stand as long as what they were made of does, and differences that are found out once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../server/log/chain.ts';
import { Names } from '../../server/log/names.ts';
import { ForbiddenView } from '../../server/session/checked-view.ts';
import { privateViewOf, publicViewAfter, type Told, toldAfter } from '../../server/session/private-views.ts';
import { entryChanges } from '../../server/session/view-changes.ts';
import { evolve } from '../../shared/rules/evolve.ts';
import { NO_RADAR, radarAfter } from '../../shared/rules/people/radar.ts';
import type { State } from '../../shared/rules/state.ts';
import { publicView } from '../../shared/rules/view/project.ts';
import type { PublicView } from '../../shared/rules/view.ts';
import { readKept } from '../golden/kept.ts';

type Watch = (state: State, radar: Parameters<typeof radarAfter>[0]) => void;

function follow({ rows, names }: ReturnType<typeof readKept>[number], watch: Watch): void {
  const read = recordsOf(rows, new Names(names));
  if ('damaged' in read) throw new Error(read.damaged);
  let state: State | null = null;
  let radar = NO_RADAR;
  for (const record of read.records) {
    state = record.events.reduce<State | null>(evolve, state);
    radar = radarAfter(radar, record);
    if (state) watch(peopled(state), radar);
  }
}

const entries = new Map<string, PublicView['people'][string]>();

/** Bots played these: with somebody at each seat, somebody who leads, and somebody who watches. */
function peopled(state: State): State {
  const entryOf = (role: 'player' | 'observer' | 'facilitator', seat: string) => {
    const known = entries.get(role + seat);
    const entry = known ?? { name: `${role} ${seat}`, role, seat, connected: true };
    entries.set(role + seat, entry as PublicView['people'][string]);
    return entry;
  };
  const seated = Object.keys(state.own).map((seat) => [`p-${seat}`, entryOf('player', seat)]);
  const people = { 'p-lead': entryOf('facilitator', ''), 'p-wall': entryOf('observer', '') };
  return {
    ...state,
    public: { ...state.public, people: { ...people, ...Object.fromEntries(seated) } },
  } as State;
}

describe.each(readKept('format-2.json.gz').map((kept) => [kept.what, kept] as const))('%s', (_what, kept) => {
  test('what everybody is told after each record is what they would be told anew', () => {
    const told = new Map<string, Told>();
    let same = 0;
    follow(kept, (state, radar) => {
      for (const person of Object.keys(state.public.people)) {
        const before = told.get(person) ?? null;
        const now = toldAfter(before, { state, radar }, person);
        if (now === before) same += 1;
        expect(now?.view).toEqual(privateViewOf({ state, radar }, person));
        if (now) told.set(person, now);
      }
    });
    expect(same).toBeGreaterThan(0);
  });

  test('whatever changes of one person, they are told', () => {
    let last: State | null = null;
    follow(kept, (state) => {
      last = state;
    });
    const state = last as unknown as State;
    const person = 'p-wall';
    const told = toldAfter(null, { state, radar: NO_RADAR }, person);
    const { hidden } = state;
    const changed: Partial<State['hidden']>[] = [
      { hands: { ...hidden.hands, [person]: 1 } },
      { answers: { ...hidden.answers, [person]: { 'survey.1': { value: 2, line: '' } as never } } },
      { consents: { ...hidden.consents, [person]: true } },
      {
        survey: (typeof hidden.survey === 'boolean'
          ? !hidden.survey
          : structuredClone(hidden.survey)) as never,
      },
    ];
    for (const change of changed) {
      const after = { state: { ...state, hidden: { ...hidden, ...change } }, radar: NO_RADAR };
      const now = toldAfter(told, after, person);
      expect(now).not.toBe(told);
      expect(now?.view).toEqual(privateViewOf(after, person));
    }
    expect(toldAfter(told, { state, radar: NO_RADAR }, person)).toBe(told);
  });

  test('the public view after another one is the one that is made anew', () => {
    let before: PublicView | undefined;
    follow(kept, (state) => {
      const { view, changes } = publicViewAfter(state, before ?? publicView(state));
      expect(view).toEqual(publicView(state));
      for (const [field, value] of Object.entries(view))
        expect(changes.has(field)).toBe(before !== undefined && before[field as keyof PublicView] !== value);
      before = view;
    });
  });

  test('what was added to a record of a view does not pass unseen', () => {
    let last: State | null = null;
    follow(kept, (state) => {
      last = state;
    });
    const state = last as unknown as State;
    const before = publicView(state);
    const people = {
      ...state.public.people,
      'p-more': { ...Object.values(state.public.people)[0], token: 'x' },
    };
    const more = { ...state, public: { ...state.public, people } } as unknown as State;
    expect(() => publicViewAfter(more, before)).toThrow(ForbiddenView);
    const { people: _gone, ...rest } = state.public;
    expect(() => publicViewAfter({ ...state, public: rest } as State, before)).toThrow(ForbiddenView);
  });
});

test('entries that are gone, new, changed or moved are found', () => {
  const record = fc.dictionary(
    fc.constantFrom(...'abcdefgh', 'constructor', '7', '3'),
    fc.integer({ min: 0, max: 2 }),
  );
  fc.assert(
    fc.property(record, record, (previous, next) => {
      const { removed, written } = entryChanges(previous, next);
      expect(removed).toEqual(Object.keys(previous).filter((key) => !Object.hasOwn(next, key)));
      expect(written).toEqual(
        Object.keys(next).filter((key) => !Object.hasOwn(previous, key) || previous[key] !== next[key]),
      );
    }),
  );
});

/** What leaves the server for each reader, as differences, without a server. */
import { join } from 'node:path';
import { readScenario, SCENARIO_FOLDER } from '../../../server/scenarios/library.ts';
import { NO_RADAR, type Radar } from '../../../shared/rules/people/radar.ts';
import type { Scenario } from '../../../shared/rules/scenario.ts';
import type { State } from '../../../shared/rules/state.ts';
import { consoleView, mineView, ownView, publicView } from '../../../shared/rules/view/project.ts';
import { diffView } from '../../../shared/view-patch.ts';
import type { PrivateView } from '../../../shared/wire.ts';
import { table } from '../../support/scenario.ts';

type Plain = Readonly<Record<string, unknown>>;
export const FACILITATOR = 'facilitator';
/** Reads the public view alone. */
export const ALL = 'everybody';

const read = readScenario(join(SCENARIO_FOLDER, 'first-table.yaml'));
if ('errors' in read) throw new Error(read.errors.join('\n'));
export const firstTable = read.scenario;

/** Most games are the cheapest there are; some have all mechanics. */
export function scenarioOf(number: number): Scenario {
  if (number % 5 > 0) return firstTable;
  const rules = number % 2 === 0 ? 'standard' : 'full';
  const draw = firstTable.rounds[0]?.draw;
  const wide = table({
    states: 5,
    stakeholders: ['firm', 'coalition', 'body', 'union'],
    forum: { rule: number % 3 === 0 ? 'consensus' : 'twoThirds' },
    rounds: [
      draw
        ? {
            draw: {
              ...draw,
              seats: ['alfa', 'bravo', 'charlie'],
              targets: ['bravo', 'delta'],
              accident: 'outage',
            },
          }
        : {},
      { quiet: 'cables' },
    ],
    world: { backgroundIncidents: 1, falseFlags: 0.2 },
  });
  return { ...wide, presets: [{ id: 'plain', title: { en: 'Plain' }, rules, rounds: 2, end: 'known' }] };
}

/** What each reader is sent, step by step. */
export class Streams {
  readonly #readers: readonly string[];
  readonly #views = new Map<string, PrivateView>();
  #public: Plain = {};

  constructor(readers: readonly string[]) {
    this.#readers = readers;
  }

  /** What is new for each reader; nothing for those for whom nothing is. */
  next(state: State, radar: Radar = NO_RADAR): readonly (readonly [string, unknown])[] {
    const open = publicView(state) as Plain;
    const sent: [string, unknown][] = [];
    const changes = publicChanges(this.#public, open);
    if (Object.keys(changes).length > 0) sent.push([ALL, changes]);
    this.#public = open;
    for (const reader of this.#readers) {
      const view = viewFor(reader, state, radar);
      const patch = diffView(this.#views.get(reader) ?? null, view);
      this.#views.set(reader, view);
      if (patch) sent.push([reader, patch]);
    }
    return sent;
  }
}

/** The same table with a person at every seat. */
export function peopled(state: State): State {
  const { seats, people } = state.public;
  const all = Object.keys(seats);
  const played = Object.entries(seats).map(
    ([id, seat]) => [id, { ...seat, driver: 'human' as const }] as const,
  );
  const persons = all.map(
    (seat) => [personAt(seat), { name: seat, role: 'player' as const, seat, connected: true }] as const,
  );
  return {
    ...state,
    public: {
      ...state.public,
      seats: Object.fromEntries(played),
      people: { ...people, ...Object.fromEntries(persons) },
    },
  };
}

export function personAt(seat: string): string {
  return `p-${seat}`;
}

function viewFor(reader: string, state: State, radar: Radar): PrivateView {
  return reader === FACILITATOR
    ? {
        me: { person: '', role: 'facilitator', seat: '', name: '', handUp: false },
        own: null,
        console: consoleView(peopled(state), radar),
        mine: mineView(state, ''),
      }
    : {
        me: { person: '', role: 'player', seat: reader, name: '', handUp: false },
        own: ownView(state, reader),
        console: null,
        mine: mineView(state, ''),
      };
}

/** What differs of the public view, down to single entries. */
function publicChanges(before: Plain, now: Plain): Plain {
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(now)) {
    const was = before[field];
    if (was === value) continue;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) changes[field] = value;
    else
      changes[field] = Object.fromEntries(
        Object.entries(value).filter(([key, entry]) => (was as Plain | undefined)?.[key] !== entry),
      );
  }
  return changes;
}

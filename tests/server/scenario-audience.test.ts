/** Threat 16 at every text of every scenario: each is marked, a game is played, and each mark is looked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type PlacedText, type Reader, textsOf, WHO_READS } from '../../server/scenarios/audience.ts';
import { readLibrary, SCENARIO_FOLDER, withNorms } from '../../server/scenarios/library.ts';
import { play } from '../../shared/play.ts';
import { courseOf, lengthOf, stateAt } from '../../shared/replay/course.ts';
import { Scenario } from '../../shared/rules/scenario.ts';
import { consoleView, ownView, publicView } from '../../shared/rules/view/project.ts';

const NAMES = [...readLibrary().scenarios.keys()];
const mark = (at: number) => `mark${at}mark`;

/** The file with a mark of its own in every text. */
function marked(file: unknown, texts: readonly PlacedText[]): unknown {
  const copy = structuredClone(file);
  texts.forEach(({ path }, at) => {
    let inner = copy as Record<string, unknown>;
    for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    inner[last] = typeof inner[last] === 'string' ? mark(at) : { en: mark(at) };
  });
  return copy;
}

type Seen = { everybody: boolean; own: Set<string>; console: boolean; inDebrief: boolean; atFirst: boolean };

function watch(name: string): {
  readonly texts: readonly PlacedText[];
  readonly seen: readonly Seen[];
  readonly seats: readonly string[];
} {
  const file = parse(readFileSync(join(SCENARIO_FOLDER, `${name}.yaml`), 'utf8')) as unknown;
  const texts = textsOf(file);
  const read = withNorms(Scenario.parse(marked(file, texts)));
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  const course = courseOf(play(read.scenario, { seed: 'marks' }).records);
  const seats = read.scenario.seats.map(({ id }) => id);
  const seen = texts.map(
    (): Seen => ({ everybody: false, own: new Set(), console: false, inDebrief: false, atFirst: false }),
  );
  const note = (view: unknown, how: (one: Seen) => void) => {
    for (const [, number = ''] of JSON.stringify(view ?? null).matchAll(/mark(\d+)mark/g)) {
      const one = seen[Number(number)];
      if (one) how(one);
    }
  };
  let last = '';
  for (let revision = 1; revision <= lengthOf(course); revision += 1) {
    const state = stateAt(course, revision);
    const { phaseId, phase } = state.public;
    const isEnd = revision === lengthOf(course);
    // Once in each phase: what it brings about is there when the next one opens.
    if (phaseId === last && !isEnd) continue;
    last = phaseId;
    note(publicView(state), (one) => {
      if (phase === 'debrief') one.inDebrief = true;
      else one.everybody = true;
      if (phase === 'lobby') one.atFirst = true;
    });
    if (phase === 'debrief') continue;
    for (const seat of seats) note(ownView(state, seat), (one) => one.own.add(seat));
    note(consoleView(state), (one) => {
      one.console = true;
    });
  }
  return { texts, seen, seats };
}

/** What is wrong with where a text was seen, for who should read it. */
function wrong(reader: Reader, { path }: PlacedText, seen: Seen, seats: readonly string[]): string {
  const { everybody, own, console: atConsole, inDebrief, atFirst } = seen;
  const before = everybody || own.size > 0 || atConsole;
  switch (reader) {
    case 'everybody':
      return everybody || path[0] === 'drafts' ? '' : 'nobody reads it';
    case 'host':
    case 'authors':
      return before || inDebrief ? 'it is told in the session' : '';
    case 'ownSeat': {
      const owner = seats[Number(path[1])];
      if (everybody || atConsole) return 'others read it';
      return [...own].every((seat) => seat === owner) ? '' : `read by ${[...own].join()}`;
    }
    case 'drawnSeat':
      return everybody || atConsole || own.size > 2 ? 'others read it' : '';
    case 'whenItHappens':
      return atFirst || own.size > 0 ? 'it is told before it happens' : '';
    case 'dealtSeat':
      return atFirst ? 'it is told before the cards are dealt' : '';
    case 'debrief':
      if (before) return 'it is told before the debrief';
      return inDebrief ? '' : 'the debrief does not tell it';
  }
}

describe.each(NAMES)('threat 16 in %s', (name) => {
  test('every text is read by those whom the rules name, and by nobody else', () => {
    const { texts, seen, seats } = watch(name);
    expect(texts.length).toBeGreaterThan(30);
    const unknown = texts.filter(({ place }) => WHO_READS[place] === undefined);
    expect(unknown.map(({ place }) => place)).toEqual([]);
    const faults = texts.flatMap((text, at) => {
      const [reader, one] = [WHO_READS[text.place], seen[at]];
      const fault = reader && one ? wrong(reader, text, one, seats) : '';
      return fault ? [`${text.path.join('.')}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  }, 120_000);
});

test('a text that the rules do not know is named', () => {
  const texts = textsOf({ seats: [{ gossip: { en: 'x' } }] });
  expect(texts).toEqual([{ path: ['seats', '0', 'gossip'], place: 'seats.*.gossip' }]);
  expect(WHO_READS['seats.*.gossip']).toBeUndefined();
});
